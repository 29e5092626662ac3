import { anError } from '../core/check/problem.ts';
import type { Parsed } from './parsed.ts';

/** A translation's two texts: the exact English, and what it is in the other language. */
interface TranslationSections {
  english: string;
  text: string;
}

/** Splits a translation's body at `## English` and `## Translation`. `bodyLine` is its first line in the file. */
export function parseTranslationSections(
  file: string,
  body: string,
  bodyLine: number,
): Parsed<TranslationSections> {
  const match = /^\s*## English\s*\n([^]*?)\n## Translation\s*\n([^]*)$/.exec(body);
  const english = match?.[1]?.trim() ?? '';
  const text = match?.[2]?.trim() ?? '';
  if (english !== '' && text !== '') return { value: { english, text }, problems: [] };
  const problem = anError({
    code: 'section/translation',
    file,
    line: bodyLine,
    message: 'a translation has two sections: the English that it is of, and the translation',
    fix: 'Write ## English with the words copied from the update, then ## Translation with your own.',
  });
  return { problems: [problem] };
}

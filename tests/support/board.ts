import { readFileSync } from 'node:fs';
import { parseLanguage } from '../../src/content/parse-file.ts';
import type { Board } from '../../src/core/board.ts';
import { makeBoard } from '../../src/core/make-board.ts';
import type { Content } from '../../src/core/model/content.ts';
import { makeTranslator, type Translator } from '../../src/core/words/translator.ts';
import { at } from './builders.ts';

/** The real English texts. */
export function anEnglishTranslator(): Translator {
  const file = 'languages/en.yaml';
  const text = readFileSync(`content/${file}`, 'utf8');
  const { value } = parseLanguage({ file, text, place: { holds: 'language', id: 'en' } });
  if (!value) throw new Error(`content/${file} has problems`);
  return makeTranslator(value);
}

/** A board below /base of https://example.org, at a moment, in English. */
export function aBoard(content: Content, now: string): Board {
  const { language } = anEnglishTranslator();
  return makeBoard({ ...content, languages: [language] }, at(now), {
    site: 'https://example.org',
    base: '/base',
  });
}

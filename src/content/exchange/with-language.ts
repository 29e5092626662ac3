import { isSeq, parseDocument } from 'yaml';
import { recordVerdict, writeStates } from '../../core/language/translations/record-states.ts';
import { standingsOf } from '../../core/language/translations/standing.ts';
import { english } from '../../core/model/language.ts';
import { parseFiles } from '../parse-files.ts';
import type { SourceFiles } from '../read-files.ts';

/** The same content as if the site offered a language: texts go out and come in before it does. Nothing of it is written. */
export function withLanguage(files: SourceFiles, id: string): SourceFiles {
  const text = files.texts.get('site.yaml');
  if (text === undefined || !files.texts.has(`languages/${id}.yaml`)) return files;
  const site = parseDocument(text);
  const offered: unknown = site.get('languages');
  if (isSeq(offered) && offered.toJSON().includes(id)) return files;
  if (isSeq(offered)) offered.add(id);
  else site.set('languages', [id]);
  return { ...files, texts: new Map([...files.texts, ['site.yaml', site.toString()]]) };
}

/** The languages that have a file beside the English, whether the site offers them or not. */
export function languageFiles(files: SourceFiles): string[] {
  return [...files.texts.keys()]
    .flatMap((path) => /^languages\/([\w-]+)\.yaml$/.exec(path)?.[1] ?? [])
    .filter((id) => id !== english);
}

/**
 * The same content as it will be once a language is offered and every text of it reviewed: whoever
 * reviews it has to see it first, and a live site shows nothing that is not reviewed.
 */
export function asIfReviewed(files: SourceFiles, id: string): SourceFiles {
  const offered = withLanguage(files, id);
  const { content } = parseFiles(offered).value;
  const language = content.languages.find((one) => one.id === id);
  if (!language) return offered;
  const standings = standingsOf(language, content);
  const records = recordVerdict(language, standings, standings, { state: 'reviewed', ...nobody });
  const states: [string, string] = [`languages/${id}.state.yaml`, writeStates(records)];
  return { ...offered, texts: new Map([...offered.texts, states]) };
}

/** Who stands for whoever will review it. */
const nobody = { translator: 'Translator', reviewer: 'Reviewer', day: '2025-01-01' };

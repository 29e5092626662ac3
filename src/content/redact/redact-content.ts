import { findWords } from '../../core/language/private-data/find-words.ts';
import {
  redactionMark,
  redactionReasons,
  shortMark,
  type RedactionReason,
} from '../../core/language/private-data/redaction.ts';
import { hasErrors, lineAt } from '../../core/check/problem.ts';
import { stringsIn } from '../../core/check/strings-in.ts';
import type { Instant } from '../../core/time/instant.ts';
import { showMoment, showTime } from '../../core/time/london.ts';
import { checkBracketLists } from '../bracket-lists.ts';
import { fileRoleOf, incidentFolderOf } from '../file-roles.ts';
import { parseFiles } from '../parse-files.ts';
import type { Update } from '../../core/model/update.ts';
import { addCorrection } from './add-correction.ts';

/** What is to be taken out of a content. */
export interface Redaction {
  words: string;
  reason: RedactionReason;
  now: Instant;
}

export interface Redacted {
  /** The texts that change, by file. */
  changed: Map<string, string>;
  /** Where the words stood: file and line, and never the words. */
  places: string[];
  /** Where they still stand, for a person to take them out. */
  left: string[];
}

type Texts = ReadonlyMap<string, string>;

/**
 * Takes words out of every file of a content: a mark that says when and why
 * stands in their place, and each published update has a dated note of it. Where
 * the mark does not fit into a field, a short one takes its place.
 */
export function redactContent(texts: Texts, { words, reason, now }: Redaction): Redacted {
  const found = new Map(
    [...texts].flatMap(([file, text]) => {
      const spans = findWords(text, words);
      return spans.length > 0 ? [[file, spans] as const] : [];
    }),
  );
  const long = redactionMark(showTime(now), reason);
  const replaceAll = (file: string, mark: string) =>
    (found.get(file) ?? []).reduceRight(
      (text, { start, end }) => text.slice(0, start) + mark + text.slice(end),
      texts.get(file) ?? '',
    );
  const changed = new Map(
    [...found.keys()].map((file) => {
      const marked = replaceAll(file, file.endsWith('.csv') ? '' : long);
      return [file, isSound(file, marked) ? marked : replaceAll(file, shortMark)];
    }),
  );
  for (const update of noted(texts, found.keys(), now)) {
    const text = changed.get(update.file) ?? texts.get(update.file) ?? '';
    const what = `Words were removed at ${showMoment(now)}, because ${redactionReasons[reason]}.`;
    const at = Math.max(now, update.at, ...update.corrections.map((one) => one.at));
    changed.set(update.file, addCorrection(text, { at, what }));
  }
  const places = [...found].flatMap(([file, spans]) =>
    spans.map(({ start }) => `${file}:${lineAt(texts.get(file) ?? '', start)}`),
  );
  return { changed, places, left: leftIn(new Map([...texts, ...changed]), words) };
}

/** Whether a file can be read by itself, with nothing too long in it and no list that a comma has cut. */
function isSound(file: string, text: string): boolean {
  const { problems } = parseFiles({ texts: new Map([[file, text]]), problems: [] });
  return !hasErrors([
    ...problems.filter((one) => one.file === file && one.code !== 'translation/of-nothing'),
    ...(file.endsWith('.md') ? checkBracketLists(file, text) : []),
  ]);
}

/** The published updates that say of themselves, or of their incident, that words are gone. */
function noted(texts: Texts, files: Iterable<string>, now: Instant): Set<Update> {
  const { content, orphans } = parseFiles({ texts, problems: [] }).value;
  const updates = new Set<Update>();
  for (const file of files) {
    const role = fileRoleOf(file);
    const folder = incidentFolderOf(file);
    const incident = content.incidents.find(({ id }) => id === folder);
    const published = (incident?.updates ?? orphans).filter(({ at }) => at <= now);
    const own = published.find(
      (one) =>
        one.file === file || Object.values(one.translations).some((other) => other.file === file),
    );
    const update = role?.holds === 'incident' ? published.at(-1) : own;
    if (update) updates.add(update);
  }
  return updates;
}

/** Names of files, and words that are written as escapes. */
function leftIn(texts: Texts, words: string): string[] {
  const { value } = parseFiles({ texts, problems: [] });
  const inFields = stringsIn(value.content).some(({ text }) => findWords(text, words).length > 0);
  const inNames = [...texts.keys()].filter(
    (file) => findWords(file.replace(/[-_/.]/g, ' '), words).length > 0,
  );
  return [
    ...inNames.map(() => 'the name of a file or folder: its address stays until it is renamed'),
    ...(inFields ? ['a field in which characters are written as escapes'] : []),
  ];
}

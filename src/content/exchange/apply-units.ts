import { hasErrors } from '../../core/check/problem.ts';
import { placeholdersOf } from '../../core/language/message.ts';
import { findDifferences } from '../../core/language/translations/find-differences.ts';
import { recordVerdict, writeStates } from '../../core/language/translations/record-states.ts';
import { standingsOf } from '../../core/language/translations/standing.ts';
import {
  paragraphsOf,
  unitsOf,
  unitsOfUpdate,
  type Unit,
} from '../../core/language/translations/units.ts';
import { line } from '../../core/model/field.ts';
import type { Guidance } from '../../core/model/guidance.ts';
import { english, englishNameOf, type Language } from '../../core/model/language.ts';
import { toIso } from '../../core/time/instant.ts';
import { parseFiles } from '../parse-files.ts';
import type { SourceFiles } from '../read-files.ts';
import { nobodyYet } from './begin-language.ts';
import { setFields, setParts, type FieldEdit } from './set-fields.ts';
import { withLanguage } from './with-language.ts';
import type { Returned, ReturnedFile } from './unit-format.ts';

/** Who answers for what comes back, and on which day (2025-07-01). */
export interface Answerable {
  translator: string;
  /** A second person. Without one nothing counts as reviewed. */
  reviewer?: string | undefined;
  day: string;
}

export interface Applied {
  /** Files to write, by their path in the content folder. Empty if anything is refused. */
  changed: Map<string, string>;
  /** The texts whose words are new. */
  renewed: string[];
  /** The texts that somebody has now reviewed. */
  reviewed: string[];
  /** Texts that break a rule of translations, and which. */
  refused: RefusedUnit[];
}

export interface RefusedUnit {
  id: string;
  message: string;
  /** What to do about it, where the message does not say so itself. */
  fix?: string;
}

/** What a file that came back changes in a content. Writes nothing itself. Throws if there is no such language, or it has only begun. */
export function applyUnits(
  files: SourceFiles,
  { language: id, units: returned }: ReturnedFile,
  who: Answerable,
): Applied {
  const { content } = parseFiles(withLanguage(files, id)).value;
  const language = content.languages.find((one) => one.id === id && one.id !== english);
  if (!language) throw new Error(`There is no languages/${id}.yaml.`);
  const known = new Map<string, Unit>(
    [
      ...unitsOf(language, content),
      ...content.incidents.flatMap((incident) =>
        incident.updates.flatMap((update) => unitsOfUpdate(incident.id, update, language)),
      ),
    ].map((unit) => [unit.id, unit]),
  );
  const given = returned.filter(({ translated }) => translated !== '');
  if (given.length > 0) refuseEnglishTerms(language, content.languages);
  const refused = [
    ...given.flatMap((one) => refuse(one, known.get(one.id), language)),
    ...refuseHalfUpdates(given, [...known.values()]),
  ];
  const nothing = { changed: new Map<string, string>(), renewed: [], reviewed: [] };
  if (refused.length > 0) return { ...nothing, refused };

  const pairs = given.flatMap((one) => {
    const unit = known.get(one.id);
    return unit ? [{ unit, words: one.translated, isChecked: one.isChecked }] : [];
  });
  const isReviewed = ({ isChecked }: { isChecked: boolean }) =>
    isChecked && who.reviewer !== undefined;
  const renewed = pairs.filter(({ unit, words }) => words !== plain(unit.translated));
  const reviewed = pairs.filter(
    (pair) => isReviewed(pair) && (renewed.includes(pair) || pair.unit.standing !== 'reviewed'),
  );
  const changed = new Map<string, string>();
  const ofTexts = renewed.filter(({ unit }) => !isOfUpdate(unit));
  for (const [file, some] of Map.groupBy(ofTexts, ({ unit }) => unit.file)) {
    changed.set(file, rewrite(file, files.texts.get(file) ?? '', some, who));
  }
  for (const { file, of } of broughtUpToDate(language, content.guidance, known, pairs, [
    ...renewed,
    ...reviewed,
  ])) {
    const text = changed.get(file) ?? files.texts.get(file) ?? '';
    changed.set(file, setParts(text, [{ path: ['of'], value: of }]));
  }
  const touched = pairs.filter((pair) => isOfUpdate(pair.unit));
  for (const [file, some] of Map.groupBy(touched, ({ unit }) => unit.file)) {
    if (!some.some((pair) => renewed.includes(pair) || reviewed.includes(pair))) continue;
    changed.set(file, writeUpdate(some, some.every(isReviewed), who));
  }

  const all = { ...files, texts: new Map([...files.texts, ...changed]) };
  const after = parseFiles(withLanguage(all, id));
  const broken = after.problems.filter(({ file }) => changed.has(file));
  if (hasErrors(broken)) {
    const wrong = broken.map(({ file, message, fix }) => ({ id: file, message, fix }));
    return { ...nothing, refused: wrong };
  }
  const states = recordAll(language.id, after.value.content, renewed, reviewed, who);
  const stateFile = `languages/${language.id}.state.yaml`;
  if (states !== undefined && states !== files.texts.get(stateFile)) changed.set(stateFile, states);
  return { changed, renewed: renewed.map(idOf), reviewed: reviewed.map(idOf), refused: [] };
}

interface Pair {
  unit: Unit;
  words: string;
}

const idOf = ({ unit }: Pair) => unit.id;
const isOfUpdate = ({ id }: { id: string }) => id.startsWith('update/');
const plain = (text: string) => text.trim();

/** The rules of translations, on one text. */
function refuse(
  { id, english: source, translated }: Returned,
  unit: Unit | undefined,
  language: Language,
): Applied['refused'] {
  if (!unit) return [{ id, message: 'there is no such text' }];
  const isSame = (a: string, b: string) => a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
  if (!isSame(plain(unit.english), source)) {
    return [{ id, message: 'the English has changed since this was exported, or in this file' }];
  }
  if (translated === plain(unit.translated)) return [];
  const messages = [
    ...(unit.form === 'markdown' ? [] : lineFaults(translated, unit.maxLetters)),
    ...(unit.form === 'message' ? placeholderFaults(unit.english, translated, language) : []),
  ];
  // What cannot be read cannot be compared either.
  const differences = messages.length > 0 ? [] : findDifferences({ ...unit, translated }, language);
  return [
    ...messages.map((message) => ({ id, message })),
    ...differences.map(({ message, fix }) => ({ id, message, fix })),
  ];
}

/** In a language that has only begun, no text can be held against terms that are still the English ones. */
function refuseEnglishTerms(language: Language, all: readonly Language[]): void {
  const source = all.find(({ id }) => id === english)?.terms ?? {};
  const names = Object.keys(source);
  const same = names.filter((name) => language.terms[name]?.join() === source[name]?.join());
  // A language may well say "A&E" as English does.
  if (same.length <= names.length / 2) return;
  throw new Error(
    `Below terms in ${language.file}, ${same.length} of ${names.length} lines are still in English. Write by what words ${englishNameOf(language)} says each, in every form that the texts have; a part of a word will do. The translators know them. Then import the same file again.`,
  );
}

/**
 * Answers in a file that came back of which every text is now known to be of
 * the English in force, although their own file names the day of an earlier
 * approval.
 */
function broughtUpToDate(
  { id: language }: Language,
  guidance: readonly Guidance[],
  known: ReadonlyMap<string, Unit>,
  given: readonly Pair[],
  answeredFor: readonly Pair[],
): { file: string; of: string }[] {
  const came = new Set(given.map(({ unit }) => unit.file));
  const answered = new Set(answeredFor.map(idOf));
  const isCurrent = ({ id, standing }: Unit) =>
    answered.has(id) || !['old', 'unmarked'].includes(standing);
  const byFile = Map.groupBy(known.values(), ({ file }) => file);
  return guidance.flatMap(({ id, approved, translations }) => {
    const file = `guidance/${id}/${language}.md`;
    const translation = translations[language];
    const isOlder = translation !== undefined && translation.of !== approved;
    const isNow = came.has(file) && (byFile.get(file) ?? []).every(isCurrent);
    return isOlder && isNow ? { file, of: toIso(approved).slice(0, 10) } : [];
  });
}

function lineFaults(text: string, max = 400): string[] {
  const parsed = line(max).safeParse(text);
  if (parsed.success) return [];
  return text.length > max
    ? [`has ${text.length} characters, and ${max} is the most`]
    : ['has more than one line, or a character that cannot be seen'];
}

function placeholderFaults(source: string, text: string, { locale }: Language): string[] {
  const [wanted, found] = [placeholdersOf(source, 'en'), placeholdersOf(text, locale)];
  if (found instanceof Error) return [`cannot be read as a message: ${found.message}`];
  if (wanted instanceof Error || wanted.join() === found.join()) return [];
  const show = (names: string[]) => names.map((name) => `{${name}}`).join(', ') || 'none';
  return [`has the placeholders ${show(found)}, and the English has ${show(wanted)}`];
}

/** Half an update in another language would be taken for the whole. */
function refuseHalfUpdates(given: readonly Returned[], known: readonly Unit[]): Applied['refused'] {
  const there = new Set(given.map(({ id }) => id));
  const ofUpdate = (id: string) => id.replace(/ \d+$/, '');
  const begun = new Set([...there].filter((id) => isOfUpdate({ id })).map(ofUpdate));
  return known
    .filter(({ id }) => isOfUpdate({ id }) && begun.has(ofUpdate(id)) && !there.has(id))
    .map(({ id }) => ({ id, message: 'is missing: an update is translated as a whole' }));
}

function rewrite(
  file: string,
  text: string,
  some: readonly Pair[],
  { translator }: Answerable,
): string {
  const edits = some.flatMap(({ unit: { path }, words }): FieldEdit[] =>
    path ? [{ path, value: words }] : [],
  );
  const by = { path: ['translatedBy'], value: translator };
  if (!file.endsWith('.md')) {
    const isNew = new RegExp(`^translatedBy: "?${nobodyYet}`, 'm').test(text);
    return setFields(text, isNew ? [...edits, by] : edits);
  }
  const body = some.find(({ unit }) => unit.path === undefined)?.words;
  return setParts(text, [...edits, by], body);
}

function writeUpdate(
  some: readonly Pair[],
  isReviewed: boolean,
  { translator, reviewer, day }: Answerable,
): string {
  const fields = [
    `translatedBy: ${JSON.stringify(translator)}`,
    ...(isReviewed && reviewer !== undefined ? [`reviewedBy: ${JSON.stringify(reviewer)}`] : []),
    `date: "${day}"`,
  ];
  const paragraphs = (words: (pair: Pair) => string) => some.map(words).join('\n\n');
  return [
    '---',
    ...fields,
    '---',
    '## English',
    '',
    paragraphs(({ unit }) => unit.english),
    '',
    '## Translation',
    '',
    paragraphs(({ words }) => paragraphsOf(words).join('\n')),
    '',
  ].join('\n');
}

/** The states of a language once its texts are new. Nothing if nobody has answered for any of them. */
function recordAll(
  id: string,
  content: Parameters<typeof standingsOf>[1],
  renewed: readonly Pair[],
  reviewed: readonly Pair[],
  { translator, reviewer, day }: Answerable,
): string | undefined {
  const language = content.languages.find((one) => one.id === id);
  if (!language || renewed.length + reviewed.length === 0) return undefined;
  const standings = standingsOf(language, content);
  const named = (some: readonly Pair[]) => {
    const ids = new Set(some.map(idOf));
    return standings.filter((text) => ids.has(text.id));
  };
  const records = recordVerdict(language, standings, named(renewed), {
    state: 'translated',
    translator,
    day,
  });
  if (reviewer === undefined) return writeStates(records);
  const states = Object.fromEntries(records);
  // Words that were good as they were keep whoever made them.
  const [new_, kept] = [
    named(reviewed.filter((pair) => renewed.includes(pair))),
    named(reviewed.filter((pair) => !renewed.includes(pair))),
  ];
  const isNew = new Set(new_.map((text) => text.id));
  const byMaker = Map.groupBy(
    [...new_, ...kept],
    (text) =>
      (isNew.has(text.id) ? translator : states[text.id]?.translator) ?? 'Machine translation',
  );
  const all = [...byMaker].reduce(
    (found, [maker, some]) =>
      Object.fromEntries(
        recordVerdict({ states: found }, standings, some, {
          state: 'reviewed',
          translator: maker,
          reviewer,
          day,
        }),
      ),
    states,
  );
  return writeStates(new Map(Object.entries(all)));
}

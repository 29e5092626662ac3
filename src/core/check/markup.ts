import {
  findMarks,
  findRawMarkup,
  findSigns,
  type RawMarkup,
} from '../language/plain-english/raw-markup.ts';
import { anError, type Problem } from './problem.ts';
import type { ContentSources } from './checked.ts';
import { locationOf, type FreeText } from './free-texts.ts';
import { practicePlace } from './practice-place.ts';
import { stringsIn } from './strings-in.ts';

/** Fields whose Markdown is shown as such. In all others its marks would be signs. */
const markdownFields = new Set<string | number>([
  'doNow',
  'known',
  'unknown',
  'doing',
  'given',
  'what',
  'findings',
  'notes',
]);

/** Texts below the fields, by their names in the content. */
const bodies = new Set<string | number>([
  'forPatients',
  'forPractices',
  'background',
  'body',
  'about',
  'english',
  'text',
]);

const skipped = new Set<string | number>([
  'file',
  'id',
  'stem',
  'line',
  'translations',
  'updates',
  'review',
]);

/**
 * What readers would see as raw signs, lose on some channel, or be misled by:
 * tags, comments, links that are none, tabs, letters that nobody sees. Approved
 * and published words are read like new ones: each channel prints them as typed.
 */
export function checkMarkup(
  { content, orphans, reviews }: ContentSources,
  written: ReadonlySet<unknown>,
  texts: ReadonlyMap<string, string>,
): Problem[] {
  const { incidents, guidance, services, statements } = content;
  const updates = [...incidents.flatMap((one) => one.updates), ...orphans].filter((one) =>
    written.has(one),
  );
  const things = [
    ...incidents,
    ...updates,
    ...updates.flatMap((one) => Object.values(one.translations)),
    ...guidance,
    ...guidance.flatMap((one) => Object.values(one.translations)),
    ...services,
    ...Object.values(statements),
    ...reviews.map(({ review }) => review),
  ];
  const inTexts = things.flatMap((thing) => {
    const source = texts.get(thing.file) ?? '';
    return Object.entries(thing).flatMap(([name, value]) =>
      skipped.has(name)
        ? []
        : stringsIn(value, [name]).flatMap(({ text, path }) => {
            const isBody = path.length === 1 && bodies.has(name);
            const part: FreeText = isBody || name === 'summary' ? { text } : { text, path };
            return findingsIn(text, path, isBody).map((finding) =>
              problemOf(finding, { file: thing.file, ...locationOf(part, finding.index, source) }),
            );
          }),
    );
  });
  const inTable = content.practices.flatMap((practice) =>
    (['name', 'town', 'note', 'sites'] as const).flatMap((column) =>
      [practice[column] ?? '']
        .flat()
        .flatMap((cell) =>
          findSigns(cell).map((finding) => problemOf(finding, practicePlace(practice, column))),
        ),
    ),
  );
  return [...inTexts, ...inTable, ...checkSigns(content)];
}

/** The same for names and texts that no officer writes while something fails. */
function checkSigns({ site, areas, languages }: ContentSources['content']): Problem[] {
  const things: [string, unknown][] = [
    ['site.yaml', site],
    ['areas.yaml', areas],
    ...languages.map(({ file, states: _, ...texts }): [string, unknown] => [file, texts]),
  ];
  return things.flatMap(([file, thing]) =>
    stringsIn(thing).flatMap(({ text, path }) =>
      findSigns(text).map((finding) => problemOf(finding, { file, path })),
    ),
  );
}

function findingsIn(
  text: string,
  path: FreeText['path'] = [],
  isBody: boolean,
): readonly RawMarkup[] {
  if (isBody) return findRawMarkup(text);
  const isMarkdown = path.some((step) => markdownFields.has(step));
  const found = findRawMarkup(text).filter(({ kind }) => kind !== 'indented');
  if (isMarkdown || path[0] === 'sources' || path.includes('url')) return found;
  const brackets = found.some(({ kind }) => kind === 'bracket' || kind === 'link-target');
  return brackets ? found : [...found, ...findMarks(text).slice(0, 1)];
}

function problemOf(
  { kind, found, detail }: RawMarkup,
  place: Pick<Problem, 'file' | 'line' | 'path'>,
): Problem {
  const short = found.length > 60 ? `${found.slice(0, 60)} …` : found;
  const shown = short.replace(/\s+/g, ' ');
  const { message, fix } = wordings[kind](shown, detail);
  return anError({ code: `text/${kind}`, ...place, message, fix });
}

/** What Unicode calls some characters: U+200B. */
function codePointsOf(text: string): string {
  return [...text]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

const wordings: Record<
  RawMarkup['kind'],
  (found: string, detail?: string) => Pick<Problem, 'message' | 'fix'>
> = {
  html: (found) => ({
    message: `"${found}" is HTML, and readers would see it just so`,
    fix: 'Take it out. A note for colleagues belongs into the pull request.',
  }),
  bracket: (found) => ({
    message: `"${found}" is no link that can be shown, so readers would see its brackets`,
    fix: 'Write a link with its whole address and no space between, such as [NHS 111 online](https://111.nhs.uk/), or take the brackets out.',
  }),
  'link-target': (found, detail = '') => ({
    message: `in "${found}", ${detail}`,
    fix: 'Write the same in the words and behind them: [111](tel:111), [111.nhs.uk](https://111.nhs.uk/).',
  }),
  tabs: (found) => ({
    message: `"${found}" has tabs in it, and its columns would run together`,
    fix: 'Write a list, or a table with | between its cells.',
  }),
  indented: (found) => ({
    message: `"${found}" begins with four spaces, so it would be one line that never wraps`,
    fix: 'Take the spaces before it out.',
  }),
  entity: (found, detail = '') => ({
    message: `"${found}" is a character written as code, and some readers would see the code`,
    fix:
      detail === ''
        ? 'Take it out.'
        : detail.trim() === ''
          ? 'Write a plain space.'
          : `Write the character itself: ${detail}`,
  }),
  unseen: (found, detail) =>
    detail === undefined
      ? {
          message: `there is a character here that nobody can see (${codePointsOf(found)})`,
          fix: 'Type the words again, instead of pasting them.',
        }
      : {
          message: `"${found}" stands for a character that nobody can see`,
          fix: 'Take it out.',
        },
  'mixed-script': (found) => ({
    message: `"${found}" has letters of two alphabets that look alike`,
    fix: 'Type the word again, instead of pasting it.',
  }),
  'left-over': (found) => ({
    message: `readers would see "${found}" just so`,
    fix: 'Take the signs out. A heading begins with ###, and bold words stand between **.',
  }),
  struck: (found) => ({
    message: `"${found}" is struck out on pages alone: messages and screen readers say it as if it stood`,
    fix: 'Take the words out.',
  }),
  marks: (found) => ({
    message: `this field is printed as it is typed, with "${found}" in it`,
    fix: 'Write plain words here, without signs for bold words, code or links.',
  }),
};

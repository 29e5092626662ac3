import { makeLruCache } from '../cache/lru-cache.ts';
import type { z } from 'zod';
import type { Incident } from '../model/incident.ts';
import type { Update, updateSchema } from '../model/update.ts';
import type { Audience } from '../language/plain-english/finding.ts';
import type { Problem } from './problem.ts';

/** Words that an officer has written, and where they stand in the file. */
export interface FreeText {
  text: string;
  /** Set for a field. */
  path?: NonNullable<Problem['path']>;
}

/** The words below the fields: the summary and the parts for each audience. */
export function bodyTextsOf({
  summary,
  forPatients,
  forPractices,
}: Pick<Update, 'summary' | 'forPatients' | 'forPractices'>): FreeText[] {
  return [summary, forPatients, forPractices].map((text) => ({ text }));
}

/** Every sentence that an officer has written into an update's fields. */
export function fieldTextsOf(update: z.infer<typeof updateSchema>): FreeText[] {
  const { setback, affects, expected, help, corrections } = update;
  const listed = (['doNow', 'known', 'unknown', 'doing'] as const).flatMap((field) =>
    update[field].map((text, index): FreeText => ({ text, path: [field, index] })),
  );
  return [
    ...(setback === undefined ? [] : [{ text: setback, path: ['setback'] }]),
    ...affects.flatMap(({ works, workaround }, effect) => [
      ...(works === undefined ? [] : [{ text: works, path: ['affects', effect, 'works'] }]),
      ...workaround.map((text, index) => ({
        text,
        path: ['affects', effect, 'workaround', index],
      })),
    ]),
    ...expected.flatMap(({ from }, index) =>
      from === undefined ? [] : { text: from, path: ['expected', index, 'from'] },
    ),
    ...(update.causes ?? []).map(({ what }, index) => ({
      text: what,
      path: ['causes', index, 'what'],
    })),
    ...listed,
    ...(help?.given ?? []).map((text, index) => ({ text, path: ['help', 'given', index] })),
    ...corrections.map(({ what }, index) => ({ text: what, path: ['corrections', index, 'what'] })),
  ];
}

/** The words of incident.md that stand on every page of the incident, and in its address. */
export function incidentTextsOf({
  id,
  title,
  patientTitle,
  report,
}: Pick<Incident, 'id' | 'title' | 'patientTitle' | 'report'>): FreeText[] {
  return [
    { text: title, path: ['title'] },
    { text: patientTitle, path: ['patientTitle'] },
    ...(report?.note === undefined ? [] : [{ text: report.note, path: ['report', 'note'] }]),
    { text: id.replace(/^[\d-]+/, '').replaceAll('-', ' '), path: [] },
  ];
}

/** Who reads a text: each of them must be able to. */
export type Readers = [Audience, ...Audience[]];

/** What stands on pages for everybody. The other fields are for practices alone. */
const fieldsForAll: ReadonlySet<string | number> = new Set<keyof Update>([
  'causes',
  'known',
  'unknown',
  'doing',
  'setback',
  'corrections',
  'expected',
]);

/** Who reads the words of a field. */
export function readersOf({ path }: FreeText): Readers {
  return fieldsForAll.has(path?.[0] ?? '') ? ['patients', 'practices'] : ['practices'];
}

/**
 * Where a place of such a text is: its field, or its line. `source` is the
 * whole file, whose lines a text may have joined.
 */
export function locationOf(
  { text, path }: FreeText,
  index: number,
  source: string,
): Pick<Problem, 'path' | 'line'> {
  if (path) return { path };
  const { letters, before } = lettersOf(text);
  const whole = lettersOf(source);
  const start = whole.letters.indexOf(letters);
  const line = whole.lines[start + (before[index] ?? letters.length)];
  return start === -1 || line === undefined ? {} : { line };
}

/** The letters of a text, which may have joined lines of its file: no spaces and line ends. */
interface Letters {
  letters: string;
  /** How many stand before each place of the text. */
  before: number[];
  /** The line of each, counted from 1. */
  lines: number[];
}

const read = makeLruCache<Letters>(20);

function lettersOf(text: string): Letters {
  return read(text, () => {
    const before: number[] = [];
    const lines: number[] = [];
    let line = 1;
    for (let index = 0; index < text.length; index++) {
      before.push(lines.length);
      const letter = text.charAt(index);
      if (letter === '\n') line += 1;
      if (/\S/.test(letter)) lines.push(line);
    }
    return { letters: text.replaceAll(/\s+/g, ''), before, lines };
  });
}

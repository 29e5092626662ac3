import { chooseFixes } from '../../core/language/plain-english/apply-fixes.ts';
import type { Audience } from '../../core/language/plain-english/finding.ts';
import { checkWordsForAll } from '../../core/check/words.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { findTexts, type Sections } from '../sections.ts';
import { findFieldEdits, type TextEdit } from './fix-fields.ts';

/** Who reads each text. Everybody reads the summary: there only what is wrong for both counts. */
const readers: Readonly<Record<keyof Sections, [Audience, ...Audience[]]>> = {
  summary: ['patients', 'practices'],
  forPatients: ['patients'],
  forPractices: ['practices'],
};

/** No text has more layers of mistakes than this. */
const maxRounds = 20;

/**
 * An update's file with every replacement made that needs no thought, and
 * nothing else changed: what fields mean, line ends and a byte-order mark stay
 * as they are. Fixing it once more changes nothing.
 */
export function fixUpdate(file: string): string {
  let fixed = file;
  for (let round = 0; round < maxRounds; round += 1) {
    const next = fixOnce(fixed);
    if (next === fixed) break;
    fixed = next;
  }
  return fixed;
}

function fixOnce(file: string): string {
  const { text, places } = withPlainLineEnds(file);
  return findEdits(text).reduceRight((fixed, { start, end, replacement }) => {
    const [from = 0, to = 0] = [places[start], places[end]];
    return fixed.slice(0, from) + replacement + fixed.slice(to);
  }, file);
}

/** What to replace, in the order of the text. */
function findEdits(text: string): TextEdit[] {
  const parts = splitFrontMatter(text);
  if (!parts) return [];
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const fieldsStart = lineStarts[1] ?? text.length;
  const inFields = text.startsWith(parts.fields, fieldsStart) ? findFieldEdits(parts.fields) : [];
  const inBody = findTexts(parts.body, parts.bodyLine).flatMap(
    ({ field, firstLine, text: words }) => {
      const offset = lineStarts[firstLine - 1] ?? text.length;
      const [first, ...others] = readers[field];
      return chooseFixes(words, checkWordsForAll(words, first, ...others)).map(
        ({ index, found, replacement }) => ({
          start: offset + index,
          end: offset + index + found.length,
          replacement,
        }),
      );
    },
  );
  return [
    ...inFields.map(({ start, end, replacement }) => ({
      start: fieldsStart + start,
      end: fieldsStart + end,
      replacement,
    })),
    ...inBody,
  ];
}

/** The text as the check reads it, and where each of its units (and its end) stands in the file. */
function withPlainLineEnds(file: string): { text: string; places: number[] } {
  const start = file.startsWith('\ufeff') ? 1 : 0;
  const places: number[] = [];
  let text = '';
  for (let index = start; index < file.length; index += 1) {
    const unit = file.charAt(index);
    if (unit === '\r' && file.charAt(index + 1) === '\n') continue;
    places.push(index);
    text += unit === '\r' ? '\n' : unit;
  }
  return { text, places: [...places, file.length] };
}

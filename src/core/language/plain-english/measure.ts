import { readText } from './reading.ts';
import { wordsOf } from './sentences.ts';
import { countSyllables } from './syllables.ts';

/** How long a text's sentences are, and how old its readers must be. */
export interface Measure {
  words: number;
  /** Headings, items of lists and cells of tables count as one each. */
  sentences: number;
  longestSentenceWords: number;
  /** To one decimal place; 0 for an empty text. */
  meanSentenceWords: number;
  /** In years, to one decimal place; 0 for an empty text. A hint to an author, never a proof. */
  readingAge: number;
}

/**
 * Measures a Markdown text. Web addresses, times and phone numbers are one word
 * each. The reading age is the Flesch-Kincaid grade level + 5, the age at which
 * a pupil enters that grade in the United States. Source: Kincaid, Fishburne,
 * Rogers and Chissom, "Derivation of New Readability Formulas … for Navy
 * Enlisted Personnel", Research Branch Report 8-75, 1975.
 */
export function measure(text: string): Measure {
  const { prose, blocks } = readText(text);
  const counts = blocks.flatMap(({ sentences }) => sentences.map(({ words }) => words));
  const all = blocks.flatMap(({ sentences }) =>
    sentences.flatMap(({ start, end }) => wordsOf(prose.slice(start, end))),
  );
  const [words, sentences] = [all.length, counts.length];
  if (words === 0 || sentences === 0) {
    return {
      words: 0,
      sentences: 0,
      longestSentenceWords: 0,
      meanSentenceWords: 0,
      readingAge: 0,
    };
  }
  const syllables = all.reduce((sum, word) => sum + countSyllables(word), 0);
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return {
    words,
    sentences,
    longestSentenceWords: Math.max(...counts),
    meanSentenceWords: round(words / sentences),
    readingAge: Math.max(0, round(grade + 5)),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import { describe, expect, it, test } from 'vitest';
import { measure } from './measure.ts';
import { countSyllables } from './syllables.ts';

describe('measuring a text', () => {
  it('counts words, sentences and the longest of them', () => {
    const text = 'Go to 111.nhs.uk or call 01274 000 000.\n\n- from 5:30pm\n- at the desk';
    expect(measure(text)).toMatchObject({
      words: 11,
      sentences: 3,
      longestSentenceWords: 6,
      meanSentenceWords: 3.7,
    });
  });

  it('gives the Flesch-Kincaid grade + 5', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 - 15.59 + 5.
    expect(measure('The cat sat on the mat.').readingAge).toBe(3.6);
  });

  it('is older for longer words and sentences', () => {
    const plain = measure('Call us. We can help you now.').readingAge;
    const hard = measure(
      'Communication regarding operational availability necessitates consideration of alternatives.',
    ).readingAge;
    expect(hard).toBeGreaterThan(plain + 10);
  });

  it('is 0 for nothing', () => {
    const nothing = {
      words: 0,
      sentences: 0,
      longestSentenceWords: 0,
      meanSentenceWords: 0,
      readingAge: 0,
    };
    expect(measure('')).toEqual(nothing);
    expect(measure('---\n\n```\ncode\n```')).toEqual(nothing);
  });
});

test.each([
  ['cat', 1],
  ['late', 1],
  ['closed', 1],
  ['practice', 2],
  ['needed', 2],
  ['medicine', 3],
  ['appointment', 3],
  ['prescription', 3],
  ['emergency', 4],
  ['5:30pm', 1],
  ['', 1],
])('"%s" has %i syllables', (word, count) => {
  expect(countSyllables(word)).toBe(count);
});

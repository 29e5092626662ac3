import { describe, expect, it } from 'vitest';
import { readSample } from '../../../../tests/support/sample.ts';
import { checkWords } from './check-words.ts';
import type { Audience } from './finding.ts';
import { measure } from './measure.ts';

const { content } = readSample();
const updates = content.incidents.flatMap((incident) => incident.updates);

const answers = content.guidance.flatMap(({ file, title, short, body, card, brief }) =>
  [title, short, body, card?.heading, ...(card?.points ?? []), brief?.text, brief?.spoken].map(
    (text) => ({ file, text: text ?? '' }),
  ),
);
const forPatients = [
  ...updates.map(({ file, forPatients: text }) => ({ file, text })),
  ...updates.map(({ file, summary: text }) => ({ file, text })),
  ...answers,
];
const forPractices = updates.map(({ file, forPractices: text }) => ({ file, text }));

/** In words, so that a failure can be put right without reading any code. */
function errorsOf(texts: { file: string; text: string }[], audience: Audience): string[] {
  return texts.flatMap(({ file, text }) =>
    checkWords(text, { audience })
      .filter(({ severity }) => severity === 'error')
      .map(({ message, fix }) => `${file} ${message}. ${fix}`),
  );
}

describe('the words of the sample', () => {
  it('has texts for patients and for practices', () => {
    expect(forPatients.length).toBeGreaterThan(100);
    expect(forPractices.length).toBeGreaterThan(30);
  });

  it('breaks no sure rule where patients read it', () => {
    expect(errorsOf(forPatients, 'patients')).toEqual([]);
  });

  it('breaks no sure rule where practices read it', () => {
    expect(errorsOf(forPractices, 'practices')).toEqual([]);
  });

  it('has no sentence above 20 words for patients', () => {
    const long = forPatients.filter(({ text }) => measure(text).longestSentenceWords > 20);
    expect(long).toEqual([]);
  });

  it('has a reading age of 14 at most in every notice and answer', () => {
    const whole = [
      ...updates.map(({ file, forPatients: text }) => ({ file, text })),
      ...content.guidance.map(({ file, body: text }) => ({ file, text })),
    ];
    expect(whole.filter(({ text }) => measure(text).readingAge > 14)).toEqual([]);
  });
});

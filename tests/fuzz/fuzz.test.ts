import { describe, expect, it } from 'vitest';
import { contentFiles } from '../support/content-files.ts';
import { isNight } from '../support/night.ts';
import { families, spoil } from './mutate-content.ts';
import { readFolder, readOriginals } from './originals.ts';
import { digestFiles, tryContent } from './try-content.ts';

// `npm run fuzz` takes the sample, and half an hour. Here it is an invented
// content, the same kinds of mutations, and some seconds.
const small = new Map([...contentFiles()].map(([path, text]) => [path, Buffer.from(text)]));
const originals = { whole: small, cut: small };
/** With one to four mutations each: more than 400. */
const count = isNight ? 2500 : 250;
const spoilt = Array.from({ length: count }, (_, index) => spoil(1_000_000 + index, originals));

it.runIf(isNight)('what npm run fuzz spoils is accepted as long as nobody spoils it', () => {
  const originals = readOriginals();
  for (const original of ['whole', 'cut'] as const) {
    const files = originals[original];
    const unspoilt = { seed: 1, original, files, steps: [], isOnDisk: false, isWorded: true };
    expect(tryContent(unspoilt)).toMatchObject({ outcome: 'accepted', faults: [] });
  }
});

describe('the mutations', () => {
  it('do the same to a content for the same seed', () => {
    for (const { seed, files } of spoilt) {
      expect(digestFiles(spoil(seed, originals).files)).toBe(digestFiles(files));
    }
  });

  it('are of every kind, and leave the original as it is', () => {
    const done = new Set(spoilt.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
    expect([...done].toSorted()).toEqual(Object.values(families).flatMap(Object.keys).toSorted());
    expect([...small.values()].map(String)).toEqual([...contentFiles().values()]);
    expect(spoilt.flatMap(({ steps }) => steps).length).toBeGreaterThan(400);
  });
});

const tried = spoilt.slice(0, isNight ? count : 100);

it(`${tried.length} spoilt contents are data or problems with their place, and change no file`, () => {
  const before = digestFiles(readFolder('content'));
  const trials = tried.map((one) => tryContent(one));
  expect(trials.filter(({ faults }) => faults.length > 0)).toEqual([]);
  expect(trials.filter(({ outcome }) => outcome === 'accepted').length).toBeGreaterThan(
    tried.length / 12.5,
  );
  expect(trials.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(
    tried.length / 2.5,
  );
  expect(digestFiles(readFolder('content'))).toBe(before);
});

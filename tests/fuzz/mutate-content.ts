import { makeRandom, type Random } from '../bench/random.ts';
import { byteMutations } from './mutate-bytes.ts';
import { cellMutations } from './mutate-cells.ts';
import { dateMutations } from './mutate-dates.ts';
import { fieldMutations } from './mutate-fields.ts';
import { fileMutations } from './mutate-files.ts';
import { lineMutations } from './mutate-lines.ts';
import type { Mutate } from './mutation.ts';
import type { Files, Originals } from './originals.ts';

/** Six families; each is taken equally often, and in it each kind. */
export const families: Record<string, Record<string, Mutate>> = {
  Bytes: byteMutations,
  Lines: lineMutations,
  Fields: fieldMutations,
  Dates: dateMutations,
  'Cells of the table': cellMutations,
  'Whole files': fileMutations,
};

/** A content that was spoilt. Everything about it follows from the seed. */
export interface Spoilt {
  seed: number;
  files: Files;
  original: keyof Originals;
  /** What was done, in order. */
  steps: { family: string; kind: string; what: string }[];
  /** Whether it is also written to a disk and read from there. */
  isOnDisk: boolean;
  /** Whether its pages are worded if it is accepted, which takes longer than the check. */
  isWorded: boolean;
}

/** One mutation in two is alone; else there are up to four. One content in 50 is the whole sample. */
export function spoil(seed: number, originals: Originals): Spoilt {
  const random = makeRandom(seed);
  const original = random.below(50) === 0 ? 'whole' : 'cut';
  const isOnDisk = original === 'cut' && random.below(50) === 0;
  const isWorded = random.below(3) === 0;
  const count = random.below(2) === 0 ? 1 : 1 + random.below(4);
  let files = originals[original];
  const steps: Spoilt['steps'] = [];
  // Not every mutation finds a place in every file: then another one is taken.
  for (let tries = 0; steps.length < count && tries < 100; tries++) {
    const { family, kind, mutate } = pickMutation(random);
    const mutated = mutate(files, random);
    if (!mutated) continue;
    files = mutated.files;
    steps.push({ family, kind, what: mutated.what });
  }
  return { seed, files, original, steps, isOnDisk, isWorded };
}

function pickMutation(random: Random): { family: string; kind: string; mutate: Mutate } {
  const [family, kinds] = random.pick(Object.entries(families));
  const [kind, mutate] = random.pick(Object.entries(kinds));
  return { family, kind, mutate };
}

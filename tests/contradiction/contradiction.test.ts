import { afterAll, describe, expect, test } from 'vitest';
import { isNight } from '../support/night.ts';
import { judgeWorld } from './judge-world.ts';
import { makeWorld } from './make-world.ts';

const count = isNight ? 300 : 8;
const seeds = Array.from({ length: count }, (_, index) => index + 1);

describe('generated worlds, rendered to every channel and read back', () => {
  const total = { texts: 0, facts: 0 };

  test.each(seeds)('world %i says nothing that is not so, for any of its readers', (seed) => {
    const { differences, texts, facts } = judgeWorld(makeWorld(seed));
    total.texts += texts;
    total.facts += facts;
    expect(differences.slice(0, 5)).toEqual([]);
  });

  afterAll(() => {
    console.log(
      `Contradictions: ${count} worlds, ${total.texts} texts read, ${total.facts} facts compared.`,
    );
  });
});

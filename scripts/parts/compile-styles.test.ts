import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileStyles, madeStyles } from './compile-styles.ts';

it('has made every stylesheet that there is, as it is now', { timeout: 60_000 }, async () => {
  const there = readdirSync(madeStyles).map((name): [string, string] => [
    name,
    readFileSync(join(madeStyles, name), 'utf8'),
  ]);
  // If this fails: node scripts/compile-styles.ts
  expect(new Map(there)).toEqual(await compileStyles());
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileStyles, madeStyles } from './compile-styles.ts';

it('has made the stylesheets of the sources as they are ("node scripts/compile-styles.ts")', async () => {
  const files = readdirSync(madeStyles).map(
    (name) => [name, readFileSync(join(madeStyles, name), 'utf8')] as const,
  );
  const made = await compileStyles();
  const stale = [...made].filter(([name, css]) => new Map(files).get(name) !== css);
  expect(stale.map(([name]) => name)).toEqual([]);
  expect(files).toHaveLength(made.size);
});

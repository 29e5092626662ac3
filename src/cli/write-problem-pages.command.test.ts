import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageFolder, writeProblemPages } from '../core/check/catalogue/pages.ts';

it('has made every page that there is, as it is now', () => {
  const there = readdirSync(pageFolder).map((name) => {
    const path = `${pageFolder}/${name}`;
    return [path, readFileSync(path, 'utf8')] as const;
  });
  // If this fails: node scripts/write-problem-pages.ts
  expect(new Map(there)).toEqual(new Map(writeProblemPages()));
});

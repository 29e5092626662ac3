import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageFolder } from '../core/check/catalogue/pages.ts';
import { generateFiles } from './generate-files.ts';

// If one of these fails: npm run generate
it('finds every generated file as it would be made now', async () => {
  const files = await generateFiles();
  const stale = [...files].filter(([path, text]) => readFileSync(path, 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});

it('finds no page of a problem that there is not', async () => {
  const files = await generateFiles();
  const pages = readdirSync(pageFolder).map((name) => `${pageFolder}/${name}`);
  expect(pages.filter((page) => !files.has(page))).toEqual([]);
});

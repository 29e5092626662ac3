import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeStyles } from '../../scripts/parts/compile-styles.ts';
import { readLivePages } from '../support/site.ts';

test('every class on a page that any sheet has a rule for is in the page’s own stylesheet', () => {
  const classesIn = (css: string) =>
    new Set([...css.matchAll(/\.((?:app|nhsuk)-[\w-]+)/g)].map(([, name]) => name));
  const all = readdirSync(madeStyles).map((name) => readFileSync(join(madeStyles, name), 'utf8'));
  const styled = classesIn(all.join('\n'));
  const missing = readLivePages().flatMap(({ path, $ }) => {
    const own = classesIn($('style').text());
    const used = new Set(
      $('[class]')
        .toArray()
        .flatMap((element) => $(element).attr('class')?.split(/\s+/) ?? []),
    );
    return [...used]
      .filter((name) => styled.has(name) && !own.has(name))
      .map((name) => `${path} ${name}`);
  });
  expect(missing).toEqual([]);
});

import { expect, it, test } from 'vitest';
import { contentFiles, show, today, withFile } from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();
const withRedirects = (...pairs: [from: string, to: string][]) =>
  withFile(
    valid,
    'redirects.yaml',
    pairs.map(([from, to]) => `- from: ${from}\n  to: ${to}\n`).join(''),
  );

it('reads where an address leads on to', () => {
  const texts = withRedirects(
    ['/incidents/old-name/', '/incidents/2025-07-27-data-centre/'],
    ['/old/', '/'],
  );
  const { context } = checkSources({ texts, problems: [] }, { today });
  expect(context?.content.redirects).toEqual([
    { from: '/incidents/old-name/', to: '/incidents/2025-07-27-data-centre/' },
    { from: '/old/', to: '/' },
  ]);
});

test.each<[string, [string, string][], string, string]>([
  ['an address that is none', [['old', '/']], 'redirects.yaml:1', 'is not the address of a page'],
  ['one with two dots', [['/../a/', '/']], 'redirects.yaml:1', 'is not the address of a page'],
  ['another host', [['/a/', 'https://x.org/']], 'redirects.yaml:2', 'is not the address of a page'],
  ['a feed', [['/feeds/a.xml', '/']], 'redirects.yaml:1', 'only pages can lead people on'],
  ['a page that is there', [['/practices/X10001/', '/']], 'redirects.yaml:1', 'is a page of this'],
  ['a page that is not', [['/a/', '/servces/']], 'redirects.yaml:2', 'Did you mean /services/?'],
  ['itself', [['/a/', '/a/']], 'redirects.yaml:2', 'is the same address as "from"'],
  [
    'another one',
    [
      ['/a/', '/b/'],
      ['/b/', '/'],
    ],
    'redirects.yaml:2',
    'Write the last address: to: /',
  ],
  [
    'the same twice',
    [
      ['/a/', '/'],
      ['/a/', '/services/'],
    ],
    'redirects.yaml:3',
    'is there already',
  ],
])('refuses a redirect: %s', (_name, pairs, place, words) => {
  const text = show(withRedirects(...pairs));
  expect(text).toContain(place);
  expect(text).toContain(words);
});

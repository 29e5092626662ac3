import { createHash } from 'node:crypto';
import { expect, it, test } from 'vitest';
import { readLivePages, type BuiltPage } from '../support/site.ts';

const pages = readLivePages();

const hashes = new Map<string, string>();
function hashOf(text: string): string {
  const hash = hashes.get(text) ?? createHash('sha256').update(text).digest('base64');
  hashes.set(text, hash);
  return `'sha256-${hash}'`;
}

function policyOf({ $ }: BuiltPage): string {
  return $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
}

/** The one page that runs files of this site too, and a worker. */
const compose = '/compose/';

it('every page allows its own style and script, by hash, what is of this site, and nothing else', () => {
  for (const page of pages) {
    const { $ } = page;
    expect(policyOf(page), page.path).toBe(
      [
        "default-src 'none'",
        "img-src 'self' data:",
        `style-src 'self' ${hashOf($('style').text())}`,
        `script-src ${hashOf($('script').text())}${page.path === compose ? " 'self'" : ''}`,
        ...(page.path === compose ? ["worker-src 'self'"] : []),
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ].join(';'),
    );
  }
});

test.each<[string, (page: BuiltPage) => boolean]>([
  [
    'says so before anything that it is to hold for',
    ({ $ }) => $('head').children().index($('meta[http-equiv="Content-Security-Policy"]')) === 1,
  ],
  [
    'has one style and one script, inside',
    ({ $ }) =>
      $('style').length === 1 &&
      $('script:not([src])').length === 1 &&
      $('link[href$=".css"]').length === 0,
  ],
  [
    'but the one to write on has no script of another file',
    ({ $, path }) =>
      $('script[src]').length === (path === compose ? 1 : 0) &&
      ($('script[src]').attr('src') ?? '/compose/compose.js') === '/compose/compose.js',
  ],
  ['has no style in an attribute', ({ $ }) => $('[style]').length === 0],
  [
    'tells no other site where a reader comes from',
    ({ $ }) => $('meta[name=referrer]').attr('content') === 'no-referrer',
  ],
])('every page %s', (_name, holds) => {
  expect(pages.filter((page) => !holds(page)).map(({ path }) => path)).toEqual([]);
});

it('few hashes serve all pages: each is worked out once', () => {
  expect(hashes.size).toBeLessThan(120);
});

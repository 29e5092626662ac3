import { expect, it, test } from 'vitest';
import type { Bundle, Route } from './bundle.ts';
import { listFiles } from './list-files.ts';

const place = { site: 'http://localhost:4321', base: '/' };

/** A bundle with one route, /a/[...rest], for these. */
function bundleOf(...rests: (string | undefined)[]): Bundle {
  const route = { route: '/a/[...rest]', type: 'page' } as Route;
  return {
    manifest: { routes: [{ routeData: route }] },
    getComponentByRoute: () =>
      Promise.resolve({ getStaticPaths: () => rests.map((rest) => ({ params: { rest } })) }),
    routeCache: { set: () => undefined },
    render: () => Promise.resolve(new Response('')),
  };
}

it('puts each page into a folder of its own', async () => {
  const files = await listFiles(bundleOf(undefined, 'b', 'b/c'), place);
  expect(files.map(({ path }) => path)).toEqual([
    'a/index.html',
    'a/b/index.html',
    'a/b/c/index.html',
  ]);
});

test.each([
  [['b', 'b'], 'Two pages have the address a/b/index.html'],
  [['../../b'], 'a/../../b/index.html leads out of the site'],
  [['..'], 'a/../index.html leads out of the site'],
  [['b\\..\\..\\..\\c'], 'leads out of the site'],
])('refuses paths that are no place for a file: %j', async (rests, message) => {
  await expect(listFiles(bundleOf(...rests), place)).rejects.toThrow(message);
});

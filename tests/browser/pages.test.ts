import { describe, expect, it, test } from 'vitest';
import { someOf } from '../support/night.ts';
import { listFiles } from '../support/site.ts';
import { compose, finderInUrdu, kinds, languages, sample, status } from './kinds.ts';
import { useBuiltSite } from './support-site.ts';

const { at, visit, withPage } = useBuiltSite();
const { state } = sample;

describe('the kinds of pages', () => {
  /** Addresses of one kind look the same when names and languages are left out. */
  const shapeOf = (path: string) =>
    path
      .split('/')
      .filter(Boolean)
      .map((part, at) =>
        languages.has(part) ? '<language>' : at === 0 || part === 'kit' ? part : '<name>',
      )
      .join('/');

  it('are all looked at', () => {
    const built = listFiles('dist')
      .filter((file) => file === '404.html' || /(^|\/)index\.html$/.test(file))
      .map((file) => shapeOf(file.replace(/index\.html$/, '')));
    const known = new Set(kinds.map(({ path }) => shapeOf(path)));
    expect([...new Set(built)].filter((shape) => !known.has(shape))).toEqual([]);
  });
});

test.each(someOf(kinds, 6, 4).filter((kind) => kind !== compose))(
  'one request is enough to read $name, and nothing complains',
  async (kind) => {
    await withPage({}, async (page) => {
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        // The pictures of a kit are there to be taken away; its words do without.
        if (request.resourceType() !== 'image') requests.push(request.url());
      });
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(at(kind.path));
      expect(requests).toEqual([at(kind.path)]);
      expect(complaints).toEqual([]);
    });
  },
);

describe('a phone', () => {
  it('shows above the fold what is wrong, for whom, and what to do', async () => {
    await visit(status.path, { viewport: { width: 390, height: 664 } }, async (page) => {
      const answer = await page.locator('.app-answer').boundingBox();
      expect((answer?.y ?? Infinity) + (answer?.height ?? 0)).toBeLessThan(664);
    });
  });
});

describe('finding a surgery', () => {
  test('stays in the language of the page', async () => {
    await visit(finderInUrdu.path, {}, async (page) => {
      await page.fill('#surgery', 'nene valley');
      await page.press('#surgery', 'Enter');
      await page.locator('#found', { hasText: 'GP سرجری' }).waitFor();
      const way = page.getByRole('link', { name: 'Nene Valley Medical Practice' });
      expect(await way.getAttribute('href')).toMatch(/\/practices\/\w+\/ur\/$/);
    });
  });

  test.each([
    ['a name', 'nene valley'],
    ['a town', 'clayton'],
    ['an area', 'peterborough'],
    [
      'a postcode without its space',
      () => state.practices.get('X30001')?.practice.postcode.replace(' ', '') ?? '',
    ],
  ])('by %s', async (_name, query) => {
    await visit(status.path, {}, async (page) => {
      await page.fill('#surgery', typeof query === 'string' ? query : query());
      await page.press('#surgery', 'Enter');
      await page.waitForURL(/\/practices\/\?q=/);
      await page.getByRole('link', { name: 'Nene Valley Medical Practice' }).waitFor();
      expect(await page.locator('[data-search]:visible').count()).toBeLessThan(4);
      expect(await page.getByRole('status').textContent()).toMatch(/^\d+ surger(?:y|ies) found\.$/);
    });
  });
});

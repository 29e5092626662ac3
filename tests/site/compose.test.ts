import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { PublishedFile } from '../../src/core/model/published-file.ts';
import { readLivePages } from '../support/site.ts';

const read = (name: string) => readFileSync(`dist/compose/${name}`);
const page = readLivePages().find(({ path }) => path === '/compose/');

/** What a phone with poor signal can still fetch before it is needed. */
const maxScriptBytes = 350_000;

it('has scripts of 350 kB at most, gzipped, and on no other page', () => {
  const bytes = ['compose.js', 'worker.js', 'offline.js'].map(
    (name) => gzipSync(read(name), { level: 6 }).length,
  );
  expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(maxScriptBytes);
});

it('is left out by search engines and by the sitemap', () => {
  expect(page?.$('meta[name=robots]').attr('content')).toBe('noindex');
  expect(readFileSync('dist/sitemap.xml', 'utf8')).not.toContain('/compose/');
});

it('says without JavaScript what to do instead', () => {
  expect(page?.$('noscript').text()).toContain('You can write an update without it.');
  expect(page?.$('main ul').text()).toContain('docs/writing.md');
});

it('knows nothing that waits for its time', () => {
  const { texts } = JSON.parse(read('content.json').toString()) as PublishedFile;
  expect(Object.keys(texts)).toContain(
    'incidents/2025-07-27-bradford-craven-data-centre/2025-08-01T1700.md',
  );
  expect(Object.keys(texts)).not.toContain(
    'incidents/2025-07-27-bradford-craven-data-centre/2025-08-02T0900.md',
  );
});

it('runs no text as code, and calls nobody but the repository that it is given', () => {
  const all = ['compose.js', 'worker.js', 'offline.js']
    .map((name) => read(name).toString())
    .join('\n');
  expect(all).not.toMatch(/\.innerHTML\s*=|insertAdjacentHTML|document\.write\(/);
  const hosts = [...all.matchAll(/fetch\(\s*["'`](https?:[^"'`]+)/g)].map(([, host]) => host);
  expect(hosts).toEqual([]);
});

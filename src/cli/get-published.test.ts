import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedTexts } from '../content/published-texts.ts';
import { parseSources } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { getPublished } from './get-published.ts';

const root = mkdtempSync(join(tmpdir(), 'noticeboard-get-'));
const home = join(root, 'home');
const laptop = join(root, 'laptop');
const incident = '2025-07-27-bradford-craven-data-centre';
const emergency = `content/incidents/${incident}/2025-08-01T1725.md`;
let answer: { status: number; body: string };
const server = createServer((request, response) => {
  const isContent = request.url === '/status/compose/content.json';
  response.writeHead(isContent ? answer.status : 404, { connection: 'close' });
  response.end(isContent ? answer.body : '');
});
let site = '';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The sample, of which main has all and the laptop what was there on the second day. */
beforeAll(async () => {
  cpSync('content', join(home, 'content'), { recursive: true });
  const whole = readFiles('content');
  const { content, now } = parseSources(whole, { today: Date.now() });
  if (!content) throw new Error('The sample cannot be read');
  const texts = publishedTexts(whole.texts, content, now);
  const folder = join(home, 'content/incidents', incident);
  const later = readdirSync(folder).filter(
    (name) => name > '2025-07-29' && /^\d.*\.md$/.test(name),
  );
  expect(later.length).toBeGreaterThan(8);
  for (const name of later) rmSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(home, 'content/areas.yaml'),
    `# For us alone.\n${readFileSync('content/areas.yaml', 'utf8').replace('Airedale', 'Airedale and Wharfedale')}`,
  );
  git(home, 'init', '--quiet', '--initial-branch', 'main');
  git(home, 'add', '.');
  git(home, 'commit', '--quiet', '--message', 'A month ago');
  git(root, 'clone', '--quiet', home, laptop);
  cpSync('content', join(home, 'content'), { recursive: true });
  git(home, 'add', '.');
  git(home, 'commit', '--quiet', '--message', 'Since then');
  answer = {
    status: 200,
    body: JSON.stringify({
      isOn: true,
      asOf: '2025-08-01T16:30:00Z',
      texts: Object.fromEntries(texts),
    }),
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/status`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

const content = join(laptop, 'content');
const updates = () =>
  readdirSync(join(content, 'incidents', incident)).filter((name) => /^\d.{14}\.md$/.test(name));

it('refuses a folder with changes that Git does not know, and one that does not answer', async () => {
  writeFileSync(join(content, 'areas.yaml'), 'lost\n');
  await expect(getPublished(site, content)).rejects.toThrow(/areas\.yaml[^]*Commit them first/);
  git(laptop, 'checkout', '--quiet', 'content/areas.yaml');
  await expect(getPublished(`${site}/notices`, content)).rejects.toThrow('answers 404');
  await expect(getPublished('http://127.0.0.1:9', content)).rejects.toThrow('does not answer');
  expect(updates().length).toBeLessThan(6);
});

it('brings back what is published, and the way home makes no conflict and no other number', async () => {
  const said = await getPublished(site, content);
  expect(said).toContain('The site is as of 5:30pm on Friday 1 August 2025.');
  expect(said).toMatch(/This folder was older: \d+ files added, 1 brought up to date\./);
  const published = updates();
  git(laptop, 'switch', '--quiet', '--create', 'update-while-github-is-down');
  git(laptop, 'add', '.');
  git(laptop, 'commit', '--quiet', '--message', 'What is published');
  git(laptop, 'tag', 'published');

  const last = readFileSync(join(content, 'incidents', incident, '2025-08-01T1700.md'), 'utf8');
  writeFileSync(join(laptop, emergency), last.replaceAll('17:00:00', '17:25:00'));
  git(laptop, 'add', '.');
  git(laptop, 'commit', '--quiet', '--message', 'Add an update');
  expect(updates()).toEqual([...published, '2025-08-01T1725.md'].toSorted());

  git(laptop, 'fetch', '--quiet');
  git(laptop, 'rebase', '--quiet', '--onto', 'origin/main', 'published');
  expect(git(laptop, 'diff', '--name-only', 'origin/main').trim()).toBe(emergency);
  // All that was published before it is there still, so its bulletin has the same number.
  const before = updates().filter((name) => name < '2025-08-01T1725.md');
  expect(before).toEqual(published.filter((name) => name < '2025-08-01T1725.md'));
  expect(await getPublished(site, content)).toContain('This folder has all that it publishes.');
});

it('says so where a site keeps its content to itself', async () => {
  answer = { status: 200, body: JSON.stringify({ isOn: false, texts: {} }) };
  await expect(getPublished(site, content)).rejects.toThrow('does not publish its content');
});

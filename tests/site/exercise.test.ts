import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAddresses } from '../../src/core/views/addresses.ts';
import { isNight } from '../support/night.ts';
import { fileOf, listFiles, readPages } from '../support/site.ts';
import { digestFiles, makeWorkingCopy, type WorkingCopy } from '../support/working-copy.ts';

const rehearsed = '2025-07-27-bradford-craven-data-centre';
const { path } = makeAddresses('', '');

let copy: WorkingCopy;
let dist: string;
let id: string;
/** The files that the site has more than dist/, which has no exercise. */
let own: string[];

/** The same site with an exercise that begins now: a whole build of the sample, by night. By day the tests of state and views hold it apart. */
beforeAll(async () => {
  if (!isNight) return;
  copy = await makeWorkingCopy();
  dist = join(copy.folder, 'dist');
  symlinkSync(resolve('node_modules'), join(copy.folder, 'node_modules'));
  if (existsSync('.noticeboard/pictures')) {
    cpSync('.noticeboard/pictures', join(copy.folder, '.noticeboard/pictures'), {
      recursive: true,
    });
  }
  await copy.run(`"${process.execPath}" scripts/run.cjs new --exercise-from ${rehearsed}`);
  await copy.run(`"${process.execPath}" scripts/run.cjs build`);
  const live = new Set(listFiles('dist'));
  own = listFiles(dist).filter((file) => !live.has(file));
  id = own.flatMap((file) => /^incidents\/([^/]+)\//.exec(file)?.[1] ?? [])[0] ?? '';
}, 600_000);
afterAll(() => copy?.remove());

const read = (file: string) => readFileSync(join(dist, file));

describe.runIf(isNight)('a site with an exercise', () => {
  it('changes no live page, feed, document or picture', () => {
    const [before, after] = [digestFiles('dist'), digestFiles(dist)];
    const changed = [...before].flatMap(([file, digest]) =>
      after.get(file) === digest ? [] : file,
    );
    // The only ones that name it: the history, its year, lists of feeds and
    // addresses, what is about the build, and the content to write on.
    const naming = [
      path.incidents(),
      path.incidents(id.slice(0, 4)),
      path.feeds(),
      path.exercisesFeed(),
      path.addresses(),
      path.build(),
      path.composeFile('content.json'),
    ];
    expect(changed).toEqual(naming.map(fileOf).toSorted());
  });

  it('has it at its own addresses only', () => {
    expect(id).toMatch(/-exercise-/);
    const strange = own.filter(
      (file) =>
        ![path.incident(id), path.notice(id), `/bulletins/${id}/`].some((folder) =>
          `/${file}`.startsWith(folder),
        ) && `/${file}` !== path.record(id),
    );
    expect(strange).toEqual([]);
  });

  it('says EXERCISE in each of its files', async () => {
    const silent: string[] = [];
    for (const file of own) if (!/EXERCISE/.test(await wordsOf(file))) silent.push(file);
    // What pictures show is held by the tests of signs.
    expect(silent).toEqual([]);
  });

  it('keeps its pages out of search engines and of live feeds', () => {
    for (const { path: page, $ } of readPages(dist)) {
      if (!page.includes(id)) continue;
      const feeds = $('link[type="application/rss+xml"]').toArray();
      expect([page, $('meta[name=robots]').attr('content')]).toEqual([page, 'noindex']);
      expect([page, feeds.map(({ attribs }) => attribs['href'])]).toEqual([
        page,
        page.startsWith('/reviews/') || page.endsWith('/kit/') ? [] : [path.exercisesFeed()],
      ]);
    }
  });

  it('gives the advice of its notice in every language', () => {
    const notices = readPages(dist).filter(({ path: page }) => page.startsWith(path.notice(id)));
    expect(notices.length).toBeGreaterThan(2);
    for (const { path: page, $ } of notices) {
      expect([page, $('main').text()]).toEqual([page, expect.stringContaining('111')]);
    }
  });
});

async function wordsOf(file: string): Promise<string> {
  if (file.endsWith('.png')) return file;
  if (file.endsWith('.pdf')) {
    const { text } = await extractText(new Uint8Array(read(file)), { mergePages: true });
    return text;
  }
  if (file.endsWith('.eml')) return (await PostalMime.parse(read(file))).subject ?? '';
  if (!file.endsWith('.zip')) return read(file).toString();
  const entries = Object.entries(unzipSync(new Uint8Array(read(file))));
  const isMarked = entries.every(
    ([name, bytes]) =>
      /\/EXERCISE-/.test(name) && (!name.endsWith('.txt') || /EXERCISE/.test(strFromU8(bytes))),
  );
  return isMarked ? 'EXERCISE' : '';
}

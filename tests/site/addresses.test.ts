import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, describe, expect, it } from 'vitest';
import { copyForDisk } from '../../src/cli/offline-copy.ts';
import { compareWithLast } from '../../src/cli/compare-addresses.ts';
import { addressesOf, type AddressList } from '../../src/core/built-site/address-list.ts';
import { listAddresses } from '../../src/core/views/site-map/list-addresses.ts';
import { hasKit } from '../../src/core/state/kit-time.ts';
import { isNight, someOf } from '../support/night.ts';
import { readSample } from '../support/sample.ts';
import { makeValidator } from '../support/schemas.ts';
import { fileOf, listFiles, readPages } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'noticeboard-addresses-'));
const { context, state } = readSample();
const { path } = context.addresses;
const published = 'dist/api/addresses.json';
const list = JSON.parse(readFileSync(published, 'utf8')) as AddressList;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the list of addresses', () => {
  it('fits its schema', () => {
    expect(makeValidator('addresses')(list)).toEqual([]);
  });

  it('has every file that is served, and nothing else', () => {
    expect(list.addresses).toEqual(addressesOf(listFiles('dist')));
  });

  it('is what the preview of a change counts', () => {
    const known = [...listAddresses(context), path.addresses(), path.build()];
    const built = list.addresses.filter(
      (address) => !address.startsWith('/schemas/') && address !== path.licences(),
    );
    expect(known.toSorted()).toEqual(built.toSorted());
  });

  it('names the files of kits as passing, and nothing that stays', () => {
    const kits = [...state.incidents, ...state.exercises].filter((one) => hasKit(one, state.now));
    expect(list.passing).toHaveLength(kits.length * context.translators.length * 9);
    expect(list.passing.filter(({ address }) => !list.addresses.includes(address))).toEqual([]);
    expect(list.passing.filter(({ address }) => address.endsWith('/'))).toEqual([]);
  });
});

describe("a kit's page", () => {
  it.each([...state.incidents].map((one) => [one.incident.id, one] as const))(
    'stays, and says how long its files do: %s',
    (id, one) => {
      const $ = load(readFileSync(join('dist', fileOf(path.kit(id)))));
      const words = $('main').text();
      if (hasKit(one, state.now)) expect(words).toContain('The files stay here');
      else {
        expect(words).toContain('were kept until');
        expect($('main a').attr('href')).toBe(path.notice(id));
        expect($('main [src], main [download]')).toHaveLength(0);
      }
    },
  );
});

describe('a build that loses an address', () => {
  const gone = '2019-12-31-peterborough-internet';
  const content = join(folder, 'content');

  it.runIf(isNight)('is refused with each of them, and the last good site stays', () => {
    cpSync('content', content, { recursive: true });
    rmSync(join(content, 'incidents', gone), { recursive: true });
    writeFileSync(
      join(content, 'redirects.yaml'),
      `- from: /incidents/${gone}/\n  to: /incidents/\n`,
    );
    const before = readFileSync(published);
    const { status, stdout } = spawnSync(process.execPath, ['scripts/run.cjs', 'build'], {
      env: {
        ...process.env,
        CONTENT_DIR: content,
        LAST_ADDRESSES: published,
      },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain(`/notices/${gone}/ur/`);
    expect(stdout).toContain('say so in redirects.yaml');
    expect(stdout).toContain(`/feeds/incidents/${gone}.xml`);
    expect(stdout).toContain('Nothing was published.');
    expect(stdout).not.toContain(`  /incidents/${gone}/\n`);
    expect(readFileSync(published)).toEqual(before);
  });

  it.runIf(isNight)('has led people on where it was told to', () => {
    const $ = load(readFileSync(join('.noticeboard/next/incidents', gone, 'index.html')));
    expect($('meta[http-equiv=refresh]').attr('content')).toBe('0; url=/incidents/');
    expect($('link[rel=canonical]').attr('href')).toBe('http://localhost:4321/incidents/');
    expect($('main a').attr('href')).toBe('/incidents/');
    expect($('h1').text()).toBe('This page has moved');
  });

  it('is found by the command too', async () => {
    expect(await compareWithLast('dist', published)).toBe(true);
    const more = join(folder, 'addresses.json');
    writeFileSync(more, JSON.stringify({ ...list, addresses: [...list.addresses, '/old/'] }));
    expect(await compareWithLast('dist', more)).toBe(false);
    await expect(compareWithLast('dist', join(folder, 'none.json'))).rejects.toThrow(
      'cannot be read',
    );
  });
});

describe('a copy to open with a double click', () => {
  it('leads by every link to a file', () => {
    const copy = join(folder, 'copy');
    copyForDisk('dist', copy);
    // It says that the copy may be made again.
    rmSync(join(copy, '.offline-copy'));
    const files = new Set(listFiles(copy));
    expect([...files]).toEqual(listFiles('dist'));
    const broken = someOf(readPages(copy), 8).flatMap(({ path: page, $ }) =>
      $('[href], [src], [action]')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? attribs['src'] ?? attribs['action'] ?? '')
        .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
        .filter((link) => {
          const { pathname } = new URL(link, `file:///${fileOf(page)}`);
          return link.startsWith('/') || !files.has(pathname.slice(1));
        })
        .map((link) => `${page} → ${link}`),
    );
    expect(broken).toEqual([]);
  });
});

import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AddressList } from '../../src/core/built-site/address-list.ts';
import {
  buildIn,
  change,
  makeBuiltWorkplace,
  tinyIncident,
  writeTinyContent,
} from '../support/tiny-site.ts';
import { isNight } from '../support/night.ts';
import { fileOf, readPages } from '../support/site.ts';
import { digestFiles } from '../support/working-copy.ts';

// docs/disasters.md has a row for each of these, in the same order.
const place = await makeBuiltWorkplace();
const { project, content } = place;
const dist = join(project, 'dist');
const published = join(project, 'published.json');
const summary = join(project, 'summary.md');
const notice = `notices/${tinyIncident}`;
let before: Map<string, string>;

const build = (environment: Record<string, string> = {}, breakage?: string) =>
  buildIn(place, { LAST_ADDRESSES: published, ...environment }, breakage);
const addresses = () => (JSON.parse(readFileSync(published, 'utf8')) as AddressList).addresses;
/** Addresses of the first site at which nothing answers now. */
const lost = () => addresses().filter((address) => !existsSync(join(dist, fileOf(address))));

/** A build that publishes nothing: it says so, in words without a trace, and the old site is whole. */
function expectRefusal({ status, printed }: ReturnType<typeof build>, ...said: string[]): void {
  for (const words of said) expect(printed).toContain(words);
  expect(printed).toContain('Nothing was published. What was published before is still there.');
  expect(printed).not.toMatch(/\n\s+at .*:\d+/);
  expect(status).toBe(1);
  expect(digestFiles(dist)).toEqual(before);
}

function renew(): void {
  rmSync(content, { recursive: true, force: true });
  writeTinyContent(content);
}

beforeAll(() => {
  copyFileSync(join(dist, 'api/addresses.json'), published);
  before = digestFiles(dist);
});
afterAll(() => {
  place.remove();
});

describe('nothing is published, and the old site stays whole', () => {
  afterEach(renew);

  it.runIf(isNight)('when the content folder is missing', () => {
    rmSync(content, { recursive: true });
    expectRefusal(build(), 'there is no such folder', 'Set CONTENT_DIR');
  });

  it.runIf(isNight).each([
    ['has nothing in it', ''],
    ['has its headings alone', 'code,name,area,town,postcode,phone,website,services\n'],
  ])('when practices.csv %s', (_name, text) => {
    writeFileSync(join(content, 'practices.csv'), text);
    expectRefusal(build(), 'practices.csv');
  });

  it('when the folder of an incident is deleted', () => {
    rmSync(join(content, 'incidents', tinyIncident), { recursive: true });
    expectRefusal(build(), `/${notice}/`, 'Bring back what made it');
  });

  it.runIf(isNight)('when the clock is a year slow', () => {
    const end = build({ CLOCK: '2024-08-01T12:00:00Z' }, 'clock');
    expectRefusal(
      end,
      'it is in the future',
      'the clock of this computer is wrong: it says Thursday 1 August 2024',
    );
  });

  it.runIf(isNight)('when NOTICEBOARD_NOW is a year ago', () => {
    const end = build({ NOTICEBOARD_NOW: '2024-08-01T12:00:00+01:00' });
    expectRefusal(
      end,
      'published addresses would be gone',
      'The clock of this build says 12pm'.replace('12pm', 'midday'),
      'take NOTICEBOARD_NOW away',
    );
  });

  it.runIf(isNight).each([
    ['while pictures are drawn', 'pictures/'],
    ['while pages are written', 'next/practices'],
    ['at the very end', 'api/addresses.json'],
  ])('when the disk is full %s', (_name, FULL_AT) => {
    rmSync(join(project, '.noticeboard/pictures'), { recursive: true });
    expectRefusal(build({ FULL_AT }, 'disk-full'), 'The disk is full: .noticeboard/');
  });

  it.runIf(isNight)(
    'when the new site cannot be put in the place of the old one, which is put back',
    () => {
      expectRefusal(build({}, 'swap-fails'), 'This account may not read or write');
    },
  );

  it.runIf(isNight)('when a page cannot be made: its address and the cause are named', () => {
    const page = join(project, 'src/pages/practices/[code]/[...language].astro');
    const source = readFileSync(page, 'utf8');
    const broken =
      "---\nif (Astro.params.code === 'X10001') throw new Error('The town is broken');\n";
    writeFileSync(page, source.replace('---\n', broken));
    const end = build();
    writeFileSync(page, source);
    expectRefusal(end, 'could not be made: The town is broken.', 'build-error.log says where');
    expect(end.printed).toMatch(/^The page \/\S+ could not be made/m);
    expect(readFileSync(join(project, '.noticeboard/build-error.log'), 'utf8')).toContain('at ');
  });

  it.runIf(isNight)(
    'when a link that somebody typed leads nowhere: its page, file and line are named',
    () => {
      const service = readdirSync(join(content, 'services'))[0] ?? '';
      const file = join(content, 'services', service);
      writeFileSync(
        file,
        `${readFileSync(file, 'utf8')}\n[Old page](https://status.example.org/old/)\n`,
      );
      const end = build({ SITE_URL: 'https://status.example.org' });
      expectRefusal(end, 'leads to /old/, and nothing is there', `services/${service}:`);
    },
  );
});

describe('the site is published all the same', () => {
  afterEach(renew);

  it.runIf(isNight)(
    'when a picture cannot be drawn and its drawer crashes: the kit does without, and says so',
    () => {
      rmSync(join(project, '.noticeboard/pictures'), { recursive: true });
      const { status, printed } = build({ GITHUB_STEP_SUMMARY: summary }, 'picture');
      expect([status, printed]).toEqual([
        0,
        expect.stringContaining('Warning: 4 pictures could not be drawn.'),
      ]);
      const missing = ['poster.pdf', 'screen.png', 'ur/poster.pdf', 'ur/screen.png'].map(
        (name) => `/${notice}/${name}`,
      );
      for (const address of missing) {
        expect(printed).toContain(`- ${address}\n`);
        expect(readFileSync(summary, 'utf8')).toContain(`- ${address}\n`);
        const standIn = join(
          project,
          'src/render/pictures/stand-ins',
          address.split('/').at(-1) ?? '',
        );
        expect(readFileSync(join(dist, address))).toEqual(readFileSync(standIn));
      }
      const page = load(readFileSync(join(dist, notice, 'kit/index.html')));
      const led = page('main [href], main [src]')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? attribs['src']);
      expect(led).toContain(`/${notice}/poster.png`);
      expect(led.filter((link) => missing.includes(link ?? ''))).toEqual([]);
      expect(page('main').text()).toContain('A picture could not be drawn this time.');
      const zip = Object.keys(unzipSync(readFileSync(join(dist, notice, 'kit.zip'))));
      expect(zip).toContain('en/poster.png');
      expect(zip).not.toContain('en/poster.pdf');
      expect(lost()).toEqual([]);
    },
  );

  it.runIf(isNight)(
    'when a language is taken out: its addresses lead to English, and its files are English',
    () => {
      change(join(content, 'site.yaml'), 'languages: [ur]', 'languages: []');
      const { status, printed } = build();
      expect([status, printed]).toEqual([0, expect.stringContaining('of a language that is gone')]);
      expect(lost()).toEqual([]);
      const page = readPages(dist).find((one) => one.path === `/${notice}/ur/`);
      expect(page?.$('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=/${notice}/`);
      expect(page?.$('main a').attr('href')).toBe(`/${notice}/`);
      const [text, copy] = ['sms.txt', 'ur/sms.txt'].map((name) =>
        readFileSync(join(dist, notice, name), 'utf8'),
      );
      expect(copy).toBe(text);
      const list = JSON.parse(
        readFileSync(join(dist, 'api/addresses.json'), 'utf8'),
      ) as AddressList;
      expect(list.addresses).toEqual(addresses());
      expect(list.passing.map(({ address }) => address)).toContain(`/${notice}/ur/kit.zip`);
    },
  );

  it.runIf(isNight)(
    'when the clock is a year fast: a warning names it, and the next build brings all back',
    () => {
      change(join(content, 'site.yaml'), /^ {2}now: .*\n/m, '');
      const late = buildIn(
        place,
        { CLOCK: '2026-08-05T12:00:00Z', LAST_ADDRESSES: published },
        'clock',
      );
      expect([late.status, late.printed]).toEqual([
        0,
        expect.stringContaining('The clock of this build says Wednesday 5 August 2026.'),
      ]);
      renew();
      // It draws the pictures of the first test again, too.
      const wrong = join(dist, 'api/addresses.json');
      expect(build({ LAST_ADDRESSES: wrong }).status).toBe(0);
      expect(digestFiles(dist)).toEqual(before);
    },
  );
});

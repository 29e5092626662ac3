import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { describe, expect, it, test } from 'vitest';
import type { Practice } from '../../src/core/model/practice.ts';
import { listFiles, readPages } from '../support/site.ts';
import { readSample } from '../support/sample.ts';

const site = 'http://localhost:4321';
const { state } = readSample();
const files = listFiles('dist').filter((file) => /^feeds\/.*\.xml$/.test(file));
const published = state.incidents.flatMap(({ incident, updates }) =>
  updates.map((one) => ({ incident, ...one })),
);

interface Read {
  xml: string;
  feed: Parser.Output<{ 'content:encoded'?: string }> & { lastBuildDate?: string };
}

async function read(file: string): Promise<Read> {
  const xml = readFileSync(`dist/${file}`, 'utf8');
  return { xml, feed: await new Parser().parseString(xml) };
}

describe('every feed', () => {
  test.each(files)('%s is well-formed, whole, and says where it is', async (file) => {
    const { xml, feed } = await read(file);
    expect(XMLValidator.validate(xml)).toBe(true);
    const { rss } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
      rss: { channel: Record<string, Record<string, string>> };
    };
    expect(rss.channel['atom:link']).toMatchObject({
      '@_rel': 'self',
      '@_href': `${site}/${file}`,
    });
    expect(rss.channel['language']).toBe('en-GB');
    expect(feed.title).toMatch(/^Demonstration: /);
    for (const item of feed.items) {
      expect(item.link).toMatch(new RegExp(`^${site}/`));
      expect(item['content:encoded']).toContain('<strong>Demonstration.</strong>');
      expect(item['content:encoded']).not.toMatch(
        /<(?:script|style|iframe|img)|\son\w+=|href="\//i,
      );
    }
    const guids = feed.items.map(({ guid }) => guid);
    expect(new Set(guids).size).toBe(guids.length);
    const times = feed.items.map(({ isoDate = '' }) => isoDate);
    expect(times).toEqual(times.toSorted().toReversed());
    if (times[0]) expect(Date.parse(feed.lastBuildDate ?? '')).toBe(Date.parse(times[0]));
  });

  it('links pages that exist', async () => {
    const addresses = new Set(
      readPages('dist').flatMap(({ path, $ }) => [
        `${site}${path}`,
        ...$('[id]')
          .toArray()
          .map((element) => `${site}${path}#${$(element).attr('id')}`),
      ]),
    );
    for (const file of files) {
      const { feed } = await read(file);
      const broken = feed.items.filter(({ link = '' }) => !addresses.has(link));
      expect(broken.map(({ link }) => link)).toEqual([]);
    }
  });
});

describe('the feeds about everything', () => {
  test.each([
    ['all', (stem: string) => `${stem}/all`],
    ['notices', (stem: string) => `${stem}/patients`],
    ['bulletins', (stem: string) => `${stem}/practices`],
  ])('%s has one item an update, with its own time', async (name, guid) => {
    const { feed } = await read(`feeds/${name}.xml`);
    expect(new Map(feed.items.map((item) => [item.guid, item.isoDate]))).toEqual(
      new Map(
        published.map(({ incident, update }) => [
          guid(`${incident.id}/${update.stem}`),
          new Date(update.at).toISOString(),
        ]),
      ),
    );
  });

  it('carry the whole text, each its own', async () => {
    const notices = (await read('feeds/notices.xml')).feed.items[0]?.['content:encoded'];
    const bulletins = (await read('feeds/bulletins.xml')).feed.items[0]?.['content:encoded'];
    expect(notices).toContain('For patients');
    expect(notices).not.toContain('For GP practices');
    expect(bulletins).toContain('Do now');
    expect(bulletins).toContain('Whom to call, and how to report');
  });
});

describe("a practice's feed", () => {
  const practices: Practice[] = [...state.practices.values()].map(({ practice }) => practice);

  it('has the updates that are about it, its release included, and no others', async () => {
    for (const { code } of practices) {
      const { feed } = await read(`feeds/practices/${code}.xml`);
      const wanted = published
        .filter(({ concerned }) => concerned.has(code))
        .map(({ incident, update }) => `${incident.id}/${update.stem}/practices`);
      expect(new Set(feed.items.map(({ guid }) => guid))).toEqual(new Set(wanted));
    }
  });
});

describe('pages announce their feeds', () => {
  test.each([
    ['/', ['/feeds/all.xml', '/feeds/notices.xml', '/feeds/bulletins.xml']],
    ['/notices/', ['/feeds/notices.xml']],
    ['/bulletins/', ['/feeds/bulletins.xml']],
    ['/practices/X30001/', ['/feeds/practices/X30001.xml']],
  ])('%s', (path, wanted) => {
    const $ = readPages('dist').find((page) => page.path === path)?.$;
    const links = $?.('link[rel=alternate][type="application/rss+xml"]').toArray();
    expect(links?.map((element) => $?.(element).attr('href'))).toEqual(wanted);
  });
});

import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { unseenCharacter } from '../../src/core/model/unseen.ts';
import { sharedBrowser } from '../support/browser.ts';
import { buildHostileSite, type HostileSite } from '../support/hostile-site.ts';
import type { Placement } from '../support/put-attack.ts';
import { judgeMarkup } from '../support/judge-markup.ts';
import { someOf } from '../support/night.ts';
import { serve } from '../support/serve.ts';
import { listFiles, readPages } from '../support/site.ts';
import { kinds } from './kinds.ts';

let site: HostileSite;
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildHostileSite(), sharedBrowser()]);
  server = await serve(site.folder);
});
afterAll(() => {
  server.stop();
  site.remove();
});

const filesOf = (ending: RegExp) => listFiles(site.folder).filter((file) => ending.test(file));
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

/** Marks that turn a line round are put there by us, in pairs. Everything else that is unseen is refused. */
const withoutOurs = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/^\ufeff/, '');

it('types every attack that may stand in a file, and publishes many of them, as text', () => {
  const distinct = (some: readonly Placement[]) => new Set(some.map(({ text }) => text)).size;
  expect(site.placements.length).toBeGreaterThan(1000);
  // Tags, entities, and what nobody can see are refused at the door. What is left is text.
  expect(distinct(site.placements)).toBeGreaterThan(80);
  expect(site.refused.length).toBeGreaterThan(3000);
  expect(distinct([...site.placements, ...site.refused])).toBeGreaterThan(200);
});

describe('what is published', () => {
  it('pages have no element, handler or address that is not ours', () => {
    for (const { path, bytes, $ } of someOf(readPages(site.folder), 4)) {
      const own = path === '/compose/' ? ['<noscript>'] : [];
      expect(judgeMarkup(bytes.toString(), true), path).toEqual(own);
      const scripts = path === '/compose/' ? 2 : 1;
      expect([$('style').length, $('script').length, $('h1').length], path).toEqual([
        1,
        scripts,
        1,
      ]);
      expect($('meta[http-equiv="Content-Security-Policy"]').length, path).toBe(1);
      expect($('base, iframe, [style], meta[http-equiv=refresh]').length, path).toBe(0);
    }
  });

  it('no text file has a character that nobody sees', () => {
    for (const file of filesOf(/\.(?:html|xml|json|txt|csv|ics|eml|svg)$/)) {
      const found = unseenCharacter.exec(withoutOurs(read(file)).replaceAll('\r\n', '\n'));
      expect(found && [file, found[0].codePointAt(0), found.index]).toBeNull();
    }
  });

  it('XML is well-formed, and its HTML is ours', () => {
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: true });
    for (const file of someOf(filesOf(/\.(?:xml|svg)$/), 4)) {
      const text = read(file);
      expect(XMLValidator.validate(text), file).toBe(true);
      if (file.endsWith('.svg')) expect(judgeMarkup(text, false), file).toEqual([]);
      if (!file.startsWith('feeds/')) continue;
      const { rss } = parser.parse(text) as { rss: { channel: { item?: unknown } } };
      const items = [rss.channel.item ?? []].flat() as Record<string, string>[];
      for (const item of items) {
        expect(judgeMarkup(item['content:encoded'] ?? '', false), file).toEqual([]);
        expect(item['link'], file).toMatch(/^http:\/\/localhost:4321\//);
      }
    }
  });

  it('JSON is JSON, and has no key that a program falls over', () => {
    for (const file of someOf(filesOf(/\.json$/), 4)) {
      JSON.parse(read(file), (key, value: unknown) => {
        expect(['__proto__', 'constructor', 'prototype']).not.toContain(key);
        return value;
      });
    }
  });

  it('the calendar has its events, and no line that somebody typed', () => {
    const text = read('calendar.ics');
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const plain = new ICAL.Component(
      ICAL.parse(readFileSync('dist/calendar.ics', 'utf8')) as unknown[],
    );
    const idsIn = (one: typeof calendar) =>
      one.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('uid')));
    expect(idsIn(calendar)).toEqual(idsIn(plain));
    const names = (one: string) =>
      new Set(
        one
          .replace(/\r\n[ \t]/g, '')
          .split('\r\n')
          .map((line) => line.split(/[:;]/, 1)[0]),
      );
    expect(names(text)).toEqual(names(readFileSync('dist/calendar.ics', 'utf8')));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('e-mails have their own headers, no recipient, and no markup but ours', async () => {
    const files = filesOf(/\.eml$/);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const email = await PostalMime.parse(readFileSync(join(site.folder, file)));
      const plain = await PostalMime.parse(readFileSync(join('dist', file)));
      const keys = (one: typeof email) => one.headers.map(({ key }) => key).toSorted();
      expect(keys(email), file).toEqual(keys(plain));
      expect([email.to, email.cc, email.bcc, email.attachments.length], file).toEqual([
        plain.to,
        plain.cc,
        plain.bcc,
        plain.attachments.length,
      ]);
      expect(email.subject ?? '', file).not.toMatch(/[\r\n]/);
      expect(judgeEmail(email.html ?? ''), file).toEqual([]);
    }
    for (const file of filesOf(/email\.html$/)) expect(judgeEmail(read(file)), file).toEqual([]);
  });

  it('no cell is a formula', () => {
    const rows = parseCsv(read('reviews/recommendations.csv'), { bom: true }) as string[][];
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('text messages are one line, and zip files hold what they should', () => {
    for (const file of filesOf(/sms\.txt$/)) expect(read(file).trim()).not.toMatch(/[\r\n]/);
    for (const file of filesOf(/kit\.zip$/)) {
      const names = Object.keys(unzipSync(readFileSync(join(site.folder, file))));
      for (const name of names) expect(name).toMatch(/^(?:[a-z-]+\/)?[\w-]+\.(?:txt|png|pdf)$/);
    }
  });
});

/** Mail programs need tables, styles in attributes and conditional comments, which only our template has. */
function judgeEmail(html: string): string[] {
  return judgeMarkup(html, true).filter((one) => !/^<(?:o:|v:|center|img|xml)/.test(one));
}

test.each(someOf(kinds, 6, 1))(
  '$name: nothing runs, nothing is asked for, nothing complains',
  async ({ path }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => alarms.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
    page.on('popup', () => alarms.push('popup'));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${server.address}/`) && !request.url().startsWith('data:')) {
        alarms.push(`request: ${request.url()}`);
      }
    });
    await page.goto(server.address + path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const one of document.querySelectorAll<HTMLElement>('main *')) {
        for (const type of ['mouseover', 'focus', 'toggle', 'animationend', 'error', 'load']) {
          one.dispatchEvent(new Event(type, { bubbles: true }));
        }
      }
    });
    await page.waitForTimeout(150);
    expect(page.url()).toBe(server.address + path);
    await context.close();
    expect(alarms).toEqual([]);
  },
);

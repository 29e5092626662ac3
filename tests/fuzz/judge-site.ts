import { parse as parseCsv } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { load } from 'cheerio';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { listPages } from '../../src/core/views/site-map/list-pages.ts';
import { listPracticePages } from '../../src/core/views/site-map/practice-pages.ts';
import { judgeMarkup } from '../support/judge-markup.ts';
import { fileOf, listFiles } from '../support/site.ts';
import { slips } from './judge-problems.ts';

/** Throws, or returns what is wrong, a line each. */
type Judge = (bytes: Buffer) => string[] | Promise<string[]>;

const ofText =
  (judge: (text: string) => unknown): Judge =>
  (bytes) => {
    judge(bytes.toString());
    return [];
  };

/** What must hold of a file, by its ending. */
const judges: [ending: RegExp, judge: Judge][] = [
  [/(?:index|404)\.html$/, (bytes) => judgePage(bytes.toString())],
  [/email\.html$/, ofText((text) => load(text))],
  [/\.(?:xml|svg)$/, (bytes) => judgeXml(bytes.toString())],
  [/\.json$/, ofText((text) => JSON.parse(text))],
  [/\.ics$/, ofText((text) => ICAL.parse(text))],
  [/\.csv$/, ofText((text) => parseCsv(text, { bom: true }))],
  [/\.eml$/, async (bytes) => ((await PostalMime.parse(bytes)).subject ? [] : ['no subject'])],
  [/\.zip$/, (bytes) => (Object.keys(unzipSync(bytes)).length > 0 ? [] : ['nothing in it'])],
  [/\.pdf$/, (bytes) => (bytes.subarray(0, 5).toString() === '%PDF-' ? [] : ['no PDF'])],
  [/\.png$/, (bytes) => (bytes.subarray(1, 4).toString() === 'PNG' ? [] : ['no PNG'])],
];

function judgePage(html: string): string[] {
  const $ = load(html);
  const count = $('h1').length;
  return [
    ...(count === 1 ? [] : [`${count} headings of the first level`]),
    ...judgeMarkup(html, true),
  ];
}

function judgeXml(text: string): string[] {
  const result = XMLValidator.validate(text);
  return result === true ? [] : [`line ${result.err.line}: ${result.err.msg}`];
}

/** What is wrong with a built site, a line each: every address of the context is there, and every file is what it says. */
export async function judgeSite(
  folder: string,
  context: SiteContext,
  typed: readonly string[],
): Promise<string[]> {
  const files = listFiles(folder);
  const faults = missing(context, new Set(files));
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    const judge = judges.find(([ending]) => ending.test(file))?.[1] ?? (() => []);
    try {
      for (const fault of await judge(bytes)) faults.push(`${file}: ${fault}`);
    } catch (error) {
      faults.push(`${file}: ${String(error)}`);
    }
    faults.push(...judgeWords(file, bytes.toString(), typed));
  }
  return faults;
}

function missing(context: SiteContext, files: ReadonlySet<string>): string[] {
  const practices = [...context.state.practices.values()];
  const pages = [
    ...listPages(context),
    ...practices.flatMap((one) => listPracticePages(one, context)),
  ];
  return pages
    .map(({ address }) => address)
    .filter((address) => !files.has(fileOf(address)))
    .map((address) => `${address} is not built`);
}

/** Nothing that people read says what a program lets slip. Our own scripts may. */
function judgeWords(file: string, text: string, typed: readonly string[]): string[] {
  if (!/\.(?:html|xml|json|txt|ics|csv|svg)$/.test(file)) return [];
  const read = file.endsWith('.html') ? load(text)('main').text() : text;
  const [slip] = slips.exec(read) ?? [];
  if (slip === undefined || typed.some((one) => one.includes(slip))) return [];
  return [`${file}: "${slip}" in words for people`];
}

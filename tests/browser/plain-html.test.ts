import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { projectFrame } from '../../src/core/views/pages/frame.ts';
import { someOf } from '../support/night.ts';
import { kinds, languages, sample, type Kind } from './kinds.ts';
import { addressOf, linesOf, unfold, wordsOf } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** What stands before the content of a page: the way past it, what is not real, and who speaks. */
function linesBeforeContent({ language, isFramed }: Kind): string[] {
  const translator = languages.get(language);
  if (!translator) throw new Error(`The sample has no texts in ${language}.`);
  const frame = projectFrame(sample.context, translator);
  const { label, notice } = frame.demonstration ?? { label: '', notice: '' };
  const flags = [isFramed ? `${label} ${notice}`.trim() : label, frame.machineMade].filter(Boolean);
  const menu = frame.menu.map(({ text }) => text);
  return isFramed
    ? [frame.skip, ...flags, `${frame.siteName} ${frame.publisher}`.trim(), ...menu]
    : flags;
}

function removeStyles(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) style.remove();
    for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
  });
}

/** Lines that stand twice in a row, and runs of words that are said twice in one line. */
function doubled(lines: readonly string[]): string[] {
  const twice = lines.filter((line, at) => line === lines[at - 1]);
  // What a service makes of letters that it cannot send is question marks.
  const stammers = lines.filter(
    (line) => !/\?{4}/.test(line) && /(?<!\S)(\S+ \S.*\S) \1(?!\S)/u.test(line),
  );
  return [...twice, ...stammers];
}

/** What is wrong with the order of headings: the first is the title, and none skips a level. */
function headingFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levelOf = (one: Element | undefined) => Number(one?.tagName.slice(1) ?? 0);
    const faults = headings
      .filter((heading, at) => levelOf(heading) > levelOf(headings[at - 1]) + 1)
      .map((heading) => `${heading.outerHTML} skips a level`);
    const titles = headings.filter((heading) => levelOf(heading) === 1);
    return titles.length === 1 ? faults : [...faults, `${titles.length} titles`];
  });
}

/** Tables without a caption or a heading, or without heads; pictures without words or size. */
function unnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasHeading = (table: Element) => {
      let before = table.previousElementSibling;
      while (before && !before.matches('h2, h3, h4, h5')) before = before.previousElementSibling;
      return table.querySelector('caption') !== null || before !== null;
    };
    const isGoodTable = (table: Element) => hasHeading(table) && table.querySelector('th[scope]');
    const isGoodPicture = (image: HTMLImageElement) =>
      image.alt.trim().includes(' ') && image.hasAttribute('width') && image.hasAttribute('height');
    return [
      ...[...document.querySelectorAll('table')].filter((table) => !isGoodTable(table)),
      ...[...document.querySelectorAll('img')].filter((image) => !isGoodPicture(image)),
      ...document.querySelectorAll('svg:not([width])'),
    ].map((element) => element.outerHTML.slice(0, 120));
  });
}

test.concurrent.for(someOf(kinds, 6))(
  'with CSS off, $name reads from top to bottom, and loses no word',
  async (kind, { expect }) => {
    await visit(kind.path, {}, async (page) => {
      await unfold(page);
      // Its address, which is for paper, may come in addition.
      const address = await addressOf(page);
      const words = async () => (await wordsOf(page)).filter((word) => word !== address);
      const styled = await words();
      await removeStyles(page);

      const lines = await linesOf(page);
      const before = linesBeforeContent(kind);
      expect.soft(lines.slice(0, before.length), 'the beginning').toEqual(before);
      expect.soft(await words(), 'the same words as with CSS').toEqual(styled);
      expect.soft(doubled(lines), 'said twice').toEqual([]);
      expect.soft(await headingFaults(page), 'headings').toEqual([]);
      expect.soft(await unnamed(page), 'tables and pictures').toEqual([]);
    });
  },
);

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it, test } from 'vitest';
import { someOf } from '../support/night.ts';
import { kinds } from './kinds.ts';
import { unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { visit } = useBuiltSite();

/** HTML_CodeSniffer checks by other rules than axe, and has no request of its own. */
const engine = readFileSync(
  createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js'),
  'utf8',
);

interface Sniffer {
  process: (standard: string, page: Document, done: () => void) => void;
  getMessages: () => { type: number; code: string; msg: string; element: Element }[];
}

/** Its errors, each with what it is about. What only a person can judge is left out. */
async function findErrors(page: Page): Promise<string[]> {
  await page.evaluate(engine);
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { HTMLCS: sniffer } = window as unknown as { HTMLCS: Sniffer };
        sniffer.process('WCAG2AA', document, () => {
          // A filter acts at each choice, and stands there only where scripts run: it needs no button.
          const errors = sniffer
            .getMessages()
            .filter(({ type, code }) => type === 1 && !code.endsWith('.H32.2'));
          resolve(
            errors.map(
              ({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML.slice(0, 120)}`,
            ),
          );
        });
      }),
  );
}

test.each(someOf(kinds, 8, 2))('HTML_CodeSniffer finds nothing in $name', async ({ path }) => {
  await visit(path, {}, async (page) => {
    await unfold(page);
    expect(await findErrors(page)).toEqual([]);
  });
});

it('would find a picture without words', async () => {
  await visit('/', {}, async (page) => {
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.innerHTML = '<img src="data:,">';
      document.querySelector('main')?.append(line);
    });
    const codes = (await findErrors(page)).join('\n');
    expect(codes).toMatch(/1_1_1/);
  });
});

import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { maxWhole } from '../../src/core/projections/incident.ts';
import { words } from '../../src/core/words/english.ts';
import { showMoment } from '../../src/core/time/london.ts';
import { launchBrowser } from '../support/browser.ts';
import { readSample } from '../support/sample.ts';
import { serve } from '../support/serve.ts';

const { state } = readSample();
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve('dist')]);
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

const flat = (text: string) => text.replace(/[\s\u00ad-]+/g, '');

it('prints what it shows: every update, and what is folded of the newest', async () => {
  const incident = state.incidents.find(({ updates }) =>
    updates.some(({ corrections }) => corrections.length > 0),
  );
  if (!incident) throw new Error('The sample has no correction to look at.');
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.address}/incidents/${incident.incident.id}/`);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const paper = flat((await extractText(pdf, { mergePages: true })).text);
  await page.close();
  const said = incident.updates.flatMap(({ update, corrections, phase, number }) => [
    update.summary,
    showMoment(update.at),
    words.phase[phase],
    ...corrections.flatMap(({ at, what }) => [`Corrected at ${showMoment(at)}`, what]),
    `Bulletin ${number}`,
  ]);
  // Older ones are whole in their bulletins.
  const whole = incident.updates
    .slice(-maxWhole)
    .flatMap(({ update, number }) => [
      ...update.known,
      ...update.doNow,
      ...[update.forPatients, update.forPractices].flatMap((text) =>
        text.split('\n').filter((line) => /^[A-Z][^*[\]_`]*$/.test(line)),
      ),
      `bulletin ${number} for GP practices`,
      'notice for patients',
    ]);
  const wanted = [...said, ...whole];
  expect(wanted.length).toBeGreaterThan(60);
  expect(wanted.filter((text) => !paper.includes(flat(text)))).toEqual([]);
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { readSample } from '../support/sample.ts';
import { serve } from '../support/serve.ts';

const { state } = readSample();
const all = state.incidents.flatMap(({ review }) => review?.recommendations ?? []);

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve('dist')]);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

const rowsOf = (page: Page) => page.locator('.app-recommendations tbody tr:visible').count();

it('filters as one chooses, says how many, and keeps the choice in the address', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/reviews/`);
  expect(await rowsOf(page)).toBe(all.length);

  await page.getByLabel('State').selectOption('Overdue');
  const overdue = all.filter(({ isOverdue }) => isOverdue);
  expect(await rowsOf(page)).toBe(overdue.length);
  expect(await page.getByRole('status').textContent()).toBe(
    `${overdue.length} of ${all.length} recommendations shown.`,
  );

  const owner = overdue[0]?.recommendation.owner ?? '';
  await page.getByLabel('Owner').selectOption(owner);
  await page.reload();
  expect(await page.getByLabel('Owner').inputValue()).toBe(owner);
  const both = overdue.filter(({ recommendation }) => recommendation.owner === owner);
  expect(await rowsOf(page)).toBe(both.length);

  await page.getByLabel('State').selectOption('All');
  await page.getByLabel('Owner').selectOption('All');
  expect(await rowsOf(page)).toBe(all.length);
  expect(page.url()).toBe(`${site.address}/reviews/`);
});

it('passes over a choice in the address that is not there', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}/reviews/?state=overdeu&owner=nobody`);
  expect(await rowsOf(page)).toBe(all.length);
});

it('works without JavaScript: the table is whole, and no filter is offered', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}/reviews/?state=overdue`);
  expect(await rowsOf(page)).toBe(all.length);
  expect(await page.locator('#filter').isVisible()).toBe(false);
});

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readSample } from '../support/sample.ts';
import { useBuiltSite } from './support-site.ts';

const { state } = readSample();
const all = state.incidents.flatMap(({ review }) => review?.recommendations ?? []);

const { at, visit } = useBuiltSite();

const rowsOf = (page: Page) => page.locator('.app-recommendations tbody tr:visible').count();

it('filters as one chooses, says how many, and keeps the choice in the address', () =>
  visit('/reviews/', {}, async (page) => {
    expect(await rowsOf(page)).toBe(all.length);

    await page.getByLabel('State').selectOption('Overdue');
    const overdue = all.filter(({ isOverdue }) => isOverdue);
    expect(await rowsOf(page)).toBe(overdue.length);
    expect(await page.getByRole('status').textContent()).toBe(
      `${overdue.length} of ${all.length} recommendations shown.`,
    );

    const owner = overdue[0]?.recommendation.owner ?? '';
    await page.getByLabel('Owner').selectOption(owner);
    await page.waitForURL(/owner=/);
    await page.reload();
    expect(await page.getByLabel('Owner').inputValue()).toBe(owner);
    const both = overdue.filter(({ recommendation }) => recommendation.owner === owner);
    expect(await rowsOf(page)).toBe(both.length);

    await page.getByLabel('State').selectOption('All');
    await page.getByLabel('Owner').selectOption('All');
    expect(await rowsOf(page)).toBe(all.length);
    await page.waitForURL(at('/reviews/'));
  }));

it('passes over a choice in the address that is not there', () =>
  visit('/reviews/?state=overdeu&owner=nobody', {}, async (page) => {
    expect(await rowsOf(page)).toBe(all.length);
  }));

it('works without JavaScript: the table is whole, and no filter is offered', () =>
  visit('/reviews/?state=overdue', { javaScriptEnabled: false }, async (page) => {
    expect(await rowsOf(page)).toBe(all.length);
    expect(await page.locator('#filter').isVisible()).toBe(false);
  }));

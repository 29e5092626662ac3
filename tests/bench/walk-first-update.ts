import type { Locator, Page } from 'playwright-core';
import type { Heard } from './first-updates.ts';
import type { Officer } from './officer.ts';

/** Writes a first update on the open page, with what is offered wherever it fits, and proposes it with a token. */
export async function walkFirstUpdate(
  officer: Officer,
  heard: Heard,
  token: string,
): Promise<void> {
  const { page } = officer;
  const question = (field: string) => page.locator(`[data-field=${field}]`);
  await officer.tap(page.locator('.app-choice').filter({ hasText: 'A new incident' }));
  await officer.wait(() => page.waitForSelector('.app-bar__said:not(:empty)'));
  for (const [index, row] of heard.rows.entries()) {
    const entry = question('affects').locator('.app-effect').nth(index);
    if (!(await entry.isVisible()))
      await officer.tap(question('affects').getByText(/^(?:Add a system|Something else)/));
    for (const system of row.systems) await officer.tap(labelIn(entry, system));
    await choosePlaces(officer, entry, row.places);
    if (row.level) await chooseOption(officer, entry, 'How badly?', row.level);
  }
  if (heard.access) {
    const access = question('access');
    await officer.tap(access.getByText('Some surgeries are not open as usual'));
    const entry = access.locator('.app-effect');
    await choosePlaces(officer, entry, heard.access.places);
    await chooseOption(officer, entry, 'How far are they open?', heard.access.is);
  }
  for (const field of ['known', 'unknown', 'doing', 'summary', 'patients', 'practices'] as const) {
    const words = heard[field];
    const box = question(field);
    const offered = field === 'summary' ? box.locator('button') : labelIn(box, words);
    // What is offered for the news follows the answers above it.
    if (field === 'summary') await officer.wait(() => offered.first().waitFor());
    if (await offered.first().isVisible()) await officer.tap(offered.first());
    else await officer.type(box.locator('textarea').last(), words);
  }
  await officer.look();
  await officer.tap(page.getByText('Check and propose'));
  await officer.wait(() => page.waitForSelector('.app-way, .app-problem'));
  const problems = await page.locator('.app-problem').allTextContents();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await officer.paste(page.getByLabel('Your token for this repository'), token);
  await officer.tap(page.getByText('Open a pull request'));
  await officer.wait(() => page.getByText('It is proposed').waitFor());
}

async function choosePlaces(
  officer: Officer,
  entry: Locator,
  places: Heard['rows'][number]['places'],
) {
  if ('areas' in places) {
    for (const area of places.areas) await officer.tap(labelIn(entry, `${area} (`));
    return;
  }
  await officer.type(entry.getByLabel('Single practices'), places.typed);
  await officer.tap(labelIn(entry, places.chosen));
}

const labelIn = (entry: Locator, words: string) =>
  entry
    .locator('label')
    .filter({ hasText: new RegExp(`^${words.replace(/[(.]/g, '\\$&')}`) })
    .first();

async function chooseOption(officer: Officer, entry: Locator, label: string, value: string) {
  const select = entry.getByLabel(label).and(entry.locator('select'));
  // A press opens it, and another one chooses.
  await officer.tap(select);
  await officer.tap(select);
  await select.selectOption(value);
}

/** Opens the page as a phone does, until it asks which incident it is. */
export async function openPage(officer: Officer, page: Page, address: string): Promise<void> {
  await officer.wait(async () => {
    await page.goto(address);
    await page.waitForSelector('.app-choice');
  });
}

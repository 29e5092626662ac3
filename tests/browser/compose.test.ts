import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { makeEngine } from '../../src/compose/engine.ts';
import type { PublishedFile } from '../../src/core/model/published-file.ts';
import { attacks } from '../support/attacks.ts';
import { inFewLanguages } from '../support/few-languages.ts';
import { isNight, someOf } from '../support/night.ts';
import { goodToken, standInGitHub, type StandIn } from '../support/stand-in-github.ts';
import { withRepository } from '../support/with-repository.ts';
import { findMisfits, unfold } from './support-page.ts';
import { useBuiltSite } from './support-site.ts';

const { at, withPage: withEmptyPage } = useBuiltSite();
const bradford = 'Data-centre failure, Bradford District and Craven';

/** What the page knows: by day in few languages, so that each test reads and checks it in half of the time. */
async function fetchPublished(): Promise<PublishedFile> {
  const whole = (await (await fetch(at('/compose/content.json'))).json()) as PublishedFile;
  const texts = Object.fromEntries(inFewLanguages(new Map(Object.entries(whole.texts))));
  return { ...whole, texts };
}
let published: Promise<PublishedFile> | undefined;
const readPublished = () => (published ??= fetchPublished());

const withPage: typeof withEmptyPage = (options, work) =>
  withEmptyPage(options, async (page) => {
    await page.route('**/compose/content.json', async (route) =>
      route.fulfill({ json: await readPublished() }),
    );
    return work(page);
  });

/** Opens the page and begins an update. */
async function begin(page: Page, incident: string): Promise<void> {
  await page.goto(at('/compose/'));
  await page.locator('.app-choice').filter({ hasText: incident }).first().click();
  await page.waitForSelector('.app-bar');
}

const question = (page: Page, field: string) => page.locator(`[data-field=${field}]`);
const type = (page: Page, field: string, words: string) =>
  question(page, field).locator('textarea, input.nhsuk-input').last().fill(words);

/** The answers to a first update, as somebody gives them. */
async function writeFirst(page: Page): Promise<void> {
  await begin(page, 'A new incident');
  await page.getByText('If you know more').click();
  await type(page, 'title', 'Phones down, Medway');
  await type(page, 'patientTitle', 'Phones at GP surgeries in Medway');
  const affects = question(page, 'affects');
  await affects.getByLabel('Practice phone lines').check();
  await affects.getByLabel(/^Medway \(/).check();
  await type(page, 'known', 'Calls to surgeries in Medway do not ring.');
  await type(page, 'unknown', 'When phones will work again.');
  await type(page, 'doing', 'The supplier is looking for the fault.');
  await type(page, 'summary', 'Phones do not work at GP surgeries in Medway.');
  await type(page, 'patients', 'Phones do not work. Surgeries are open. You can go in.');
  await type(page, 'practices', 'The supplier knows of it.');
}

const propose = async (page: Page) => {
  await page.getByText('Check and propose').click();
  await page.waitForSelector('.app-way');
};

const filesOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.app-way details')].map((details) => ({
      path: details.querySelector('summary')?.textContent ?? '',
      text: details.querySelector('pre')?.textContent ?? '',
    })),
  );

it('writes a first update: the same bytes in the browser as in Node', async () => {
  await withPage({}, async (page) => {
    await writeFirst(page);
    await propose(page);
    const files = await filesOn(page);
    const engine = makeEngine(await readPublished(), Date.now);
    const answers = engine?.start({ incident: 'new', purpose: 'update' }).answers;
    if (!engine || !answers) throw new Error('The published content cannot be read');
    Object.assign(answers, {
      title: 'Phones down, Medway',
      patientTitle: 'Phones at GP surgeries in Medway',
      summary: 'Phones do not work at GP surgeries in Medway.',
      patients: 'Phones do not work. Surgeries are open. You can go in.',
      practices: 'The supplier knows of it.',
    });
    answers.affects.push({
      services: ['phones'],
      scope: { areas: ['medway'], practices: [], except: [] },
      level: 'major-outage',
      works: '',
      workaround: '',
    });
    answers.known.added = 'Calls to surgeries in Medway do not ring.';
    answers.unknown.added = 'When phones will work again.';
    answers.doing.added = 'The supplier is looking for the fault.';
    const wanted = engine.propose(answers).files;
    expect(files).toEqual(wanted.map(({ path, text }) => ({ path: `content/${path}`, text })));
  });
});

it('writes a first update with presses alone, whose news follows what fails', async () => {
  await withPage({}, async (page) => {
    await begin(page, 'A new incident');
    for (const field of ['ended', 'setback', 'approvedBy'])
      expect(await question(page, field).isVisible(), field).toBe(false);
    const affects = question(page, 'affects');
    await affects.getByLabel('Practice phone lines').check();
    await affects.getByLabel(/^Medway \(/).check();
    for (const field of ['known', 'unknown', 'doing', 'patients', 'practices'])
      await question(page, field).locator('.app-tick input').last().check();
    await question(page, 'summary').locator('button').click();
    const summary = question(page, 'summary').locator('textarea');
    expect(await summary.inputValue()).toBe('Phones do not work at all 7 surgeries in Medway.');
    await affects.getByLabel(/^West Kent \(/).check();
    await expect
      .poll(() => summary.inputValue())
      .toBe('Phones do not work at all 13 surgeries in Medway and West Kent.');
    await propose(page);
    expect(await filesOn(page)).toHaveLength(2);
  });
});

it('leads to the first problem instead of proposing, and puts words right', async () => {
  await withPage({}, async (page) => {
    await begin(page, bradford);
    await page.getByText('Check and propose').click();
    const summary = question(page, 'summary');
    await summary.locator('.app-problem').waitFor();
    expect(
      await summary.locator('textarea').evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await type(page, 'summary', 'It works again at 16:30.');
    await summary.getByText('Put the words right').click();
    expect(await summary.locator('textarea').inputValue()).toBe('It works again at 4:30pm.');
    await expect.poll(() => summary.locator('.app-problem').count()).toBe(0);
  });
});

/** Opens the page and begins to put an update right: the newest, until another one is chosen. */
async function beginCorrection(page: Page, incident: string): Promise<void> {
  await page.goto(at('/compose/'));
  await page.getByText('An update was wrong: put it right').click();
  await page.locator('details .app-choice').filter({ hasText: incident }).click();
  await page.waitForSelector('.app-bar');
}

it.runIf(isNight)('puts the last update right: its own file, with a note', async () => {
  await withPage({}, async (page) => {
    await beginCorrection(page, bradford);
    await type(page, 'correction', 'Surgeries in Craven open at 8:30am.');
    await propose(page);
    const [file] = await filesOn(page);
    const { texts } = await readPublished();
    expect(Object.keys(texts)).toContain(file?.path.replace('content/', ''));
    expect(file?.text).toContain('what: Surgeries in Craven open at 8:30am.');
  });
});

it.runIf(isNight)(
  'puts an older update right, which is chosen with the keyboard, with what it said',
  async () => {
    await withPage({}, async (page) => {
      await beginCorrection(page, bradford);
      const engine = makeEngine(await readPublished(), Date.now);
      const id = '2025-07-27-bradford-craven-data-centre';
      const wanted = { incident: id, purpose: 'correction' } as const;
      const [newest, older] = engine?.start(wanted).updates ?? [];
      if (!engine || !newest || !older) throw new Error('The sample has no older update');
      const select = question(page, 'corrects').locator('select');
      const summary = question(page, 'summary').locator('textarea');
      const said = (corrects: string) => engine.start({ ...wanted, corrects }).answers.summary;
      expect([await select.inputValue(), await summary.inputValue()]).toEqual([
        newest.value,
        said(newest.value),
      ]);
      await type(page, 'correction', 'Surgeries in Craven open at 8:30am.');
      await type(page, 'summary', 'A summary of the newest.');
      await select.focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => summary.inputValue()).toBe(said(older.value));
      expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
      const note = question(page, 'correction').locator('input');
      expect(await note.inputValue()).toBe('Surgeries in Craven open at 8:30am.');
      // What was typed for another one is not lost.
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => summary.inputValue()).toBe('A summary of the newest.');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => summary.inputValue()).toBe(said(older.value));
      await propose(page);
      const { answers } = engine.start({ ...wanted, corrects: older.value });
      const { files } = engine.propose({
        ...answers,
        correction: 'Surgeries in Craven open at 8:30am.',
      });
      expect(await filesOn(page)).toEqual(
        files.map(({ path, text }) => ({ path: `content/${path}`, text })),
      );
      expect(files.map(({ path }) => path)).toEqual([`incidents/${id}/${older.value}.md`]);
    });
  },
);

it.runIf(isNight)('calls planned work off', async () => {
  await withPage({}, async (page) => {
    await begin(page, 'accuRx upgrade');
    await question(page, 'phase').getByText('Called off').click();
    await type(page, 'summary', 'The upgrade is called off.');
    await type(page, 'patients', 'Nothing changes for you.');
    await type(page, 'practices', 'There is nothing to do.');
    await propose(page);
    const [file] = await filesOn(page);
    expect(file?.text).toContain('phase: completed');
  });
});

it.runIf(isNight)('rehearses an incident within two hours', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('/compose/'));
    await page.getByText('Rehearse an incident').click();
    await page.getByLabel('2 hours').check();
    await page.getByText('Make the exercise').click();
    await page.waitForSelector('.app-way');
    const files = await filesOn(page);
    const times = files.flatMap(({ text }) => /^at: "(.*)"$/m.exec(text)?.[1] ?? []);
    expect(times.length).toBeGreaterThan(1);
    const took = Date.parse(times.at(-1) ?? '') - Date.parse(times[0] ?? '');
    expect(took).toBe(2 * 3_600_000);
  });
});

it.runIf(isNight)('shows in forced colours which tab is chosen', async () => {
  await withPage({ forcedColors: 'active' }, async (page) => {
    await begin(page, bradford);
    const colours = await page
      .locator('[role=tab]')
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).backgroundColor));
    expect(new Set(colours).size).toBe(2);
  });
});

it.runIf(isNight)('shows every channel in every language, by keyboard alone', async () => {
  await withPage({}, async (page) => {
    await begin(page, bradford);
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('ArrowRight');
    const panel = page.locator('[role=tabpanel]');
    await expect.poll(() => panel.textContent()).toContain('Example HCP');
    await page.getByLabel('Language').selectOption('ur');
    await expect.poll(() => panel.locator('.app-outcome').getAttribute('dir')).toBe('rtl');
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('End');
    await expect.poll(() => panel.textContent()).toContain('stay affected');
  });
});

it.runIf(isNight)('keeps what was written, until it is forgotten by a button', async () => {
  await withPage({}, async (page) => {
    await begin(page, bradford);
    await type(page, 'summary', 'The work goes on.');
    await page.reload();
    await page.getByText('Go on with it').click();
    expect(await question(page, 'summary').locator('textarea').inputValue()).toBe(
      'The work goes on.',
    );
    await page.reload();
    await page.getByText('Forget it, and write another one').click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

it.runIf(isNight)('works without a network once it was opened', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('/compose/'));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await begin(page, bradford);
    await type(page, 'summary', 'The work goes on.');
    await propose(page);
    expect(await filesOn(page)).toHaveLength(1);
  });
});

describe('nothing that is typed is more than text', () => {
  test.runIf(isNight)('in any field, on any tab', async () => {
    await withPage({}, async (page) => {
      const refused: string[] = [];
      await page.addInitScript(() => {
        Object.assign(window, { alert: () => Object.assign(window, { ran: true }) });
      });
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
      });
      await begin(page, bradford);
      const html = attacks.map(({ text }) => text).filter((text) => /[<(]/.test(text));
      for (let from = 0; from < html.length; from += 60) {
        const text = html.slice(from, from + 60).join('\n\n');
        for (const field of ['patients', 'practices', 'known', 'summary'])
          await type(page, field, text);
        await page.waitForSelector('.app-result[aria-busy=false]');
        for (const tab of ['notice', 'bulletin', 'changes'])
          await page.locator(`[data-tab=${tab}]`).click();
      }
      const found = await page.evaluate(() => ({
        ran: 'ran' in window,
        made: document.querySelectorAll(
          '#compose script, #compose iframe, #compose img, #compose style, #compose object, #compose form, #compose svg',
        ).length,
        handlers: [...document.querySelectorAll('#compose *')].filter((one) =>
          one.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
        links: [...document.querySelectorAll<HTMLAnchorElement>('#compose a')].filter(
          (one) => !/^(?:https?|mailto|tel):$/.test(one.protocol),
        ).length,
      }));
      expect(found).toEqual({ ran: false, made: 0, handlers: 0, links: 0 });
      expect(refused).toEqual([]);
    });
  });
});

const beginnings: [string, string, typeof begin][] = [
  ['a new incident', 'A new incident', begin],
  ['an update', bradford, begin],
  ['a correction', bradford, beginCorrection],
];

describe.each(someOf(beginnings, 3))('%s', (_name, incident, open) => {
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

  it.each(someOf([320, 390, 1280], 3))('is for everyone at %i pixels', async (width) => {
    await withPage({ viewport: { width, height: 800 } }, async (page) => {
      await open(page, incident);
      // The first answer has come: the page says what is left to do.
      await page.waitForSelector('.app-bar__said:not(:empty)');
      await unfold(page);
      const axe = new AxeBuilder({ page }).setLegacyMode();
      axe.options({ runOnly: rules, resultTypes: ['violations'] });
      const { violations } = await axe.analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      );
      expect.soft(found).toEqual([]);
      if (width === 320) {
        const misfits = (await findMisfits(page)).filter(
          (one) => !/^cut off: <(?:div class="app-result"|textarea)/.test(one),
        );
        expect(misfits).toEqual([]);
      }
    });
  });
});

describe('with a token', () => {
  // The stand-in is on this machine, which a browser asks about.
  const ownMachine = {
    serviceWorkers: 'block' as const,
    permissions: ['local-network-access'],
  };
  let github: StandIn;
  beforeAll(async () => {
    const { texts } = await readPublished();
    github = await standInGitHub(
      new Map(Object.entries(texts).map(([path, text]) => [`content/${path}`, text])),
    );
  });
  afterAll(() => github.stop());

  it('makes a pull request, keeps the token nowhere, and loses no word while there is no network', async () => {
    await withPage(ownMachine, async (page) => {
      await withRepository(page, github);
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await begin(page, bradford);
      await type(page, 'summary', 'The work goes on.');
      await propose(page);
      const send = page.getByText('Open a pull request');
      const way = page.locator('.app-way').first();
      await page.getByLabel('Your token for this repository').fill('mistyped');
      await send.click();
      await way.getByText('GitHub does not know this token').waitFor();
      await page.getByLabel('Your token for this repository').fill(goodToken);
      await page.context().setOffline(true);
      await send.click();
      await way.getByText('GitHub cannot be reached').waitFor();
      expect(await question(page, 'summary').locator('textarea').inputValue()).toBe(
        'The work goes on.',
      );
      const draft = await page.evaluate(() => JSON.stringify({ ...localStorage }));
      expect(draft).toContain('The work goes on.');
      await page.context().setOffline(false);
      await send.click();
      await way.getByText('It is proposed').waitFor();
      await way.getByText('Its checks have not begun yet.').waitFor();
      expect(github.pulls).toHaveLength(1);
      const [file] = [...(github.branches.get(github.pulls[0]?.head ?? '') ?? [])].filter(
        ([path]) => !github.branches.get('main')?.has(path),
      );
      expect(file?.[1]).toContain('The work goes on.');
      const kept = await page.evaluate(async () =>
        JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          location.href,
          history.state,
          (await indexedDB.databases()).map(({ name }) => name),
        ]),
      );
      expect(kept).not.toContain(goodToken);
      expect(addresses.filter((one) => one.includes(goodToken))).toEqual([]);
      const links = await page
        .locator('.app-way a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(
        links.some((one) =>
          one.startsWith(`${github.origin}/${github.name}/issues/new?template=update.yml`),
        ),
      ).toBe(true);
    });
  });
});

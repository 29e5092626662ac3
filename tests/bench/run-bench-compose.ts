import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { serve } from '../support/serve.ts';
import { goodToken, standInGitHub } from '../support/stand-in-github.ts';
import { withRepository } from '../support/with-repository.ts';
import { firstUpdates } from './first-updates.ts';
import { Officer } from './officer.ts';
import { openPage, walkFirstUpdate } from './walk-first-update.ts';

const site = await serve('dist');
const browser = await launchBrowser();
const github = await standInGitHub(new Map());

/** A phone of the cheaper kind: a narrow screen, fingers, and a quarter of this machine. */
async function asPhone(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block',
    permissions: ['local-network-access'],
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await withRepository(page, github);
  await work(page);
  await context.close();
}

const table: Record<string, unknown>[] = [];
for (const heard of firstUpdates) {
  await asPhone(async (page) => {
    const officer = new Officer(page);
    await openPage(officer, page, `${site.address}/compose/`);
    await walkFirstUpdate(officer, heard, goodToken);
    const { taps, characters, words, waitedSeconds, seconds } = officer.effort();
    table.push({
      incident: heard.name,
      ...{ taps, characters, 'words read': words },
      'waited, s': Math.round(waitedSeconds * 10) / 10,
      'all, min': Math.round(seconds / 6) / 10,
    });
  });
}
console.table(table);
await browser.close();
site.stop();
github.stop();

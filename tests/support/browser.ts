import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { writeFontConfig } from './browser-fonts.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A real browser: the one that CHROME_PATH names, an installed one, or the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env['CHROME_PATH'] ?? installed.find((one) => existsSync(one));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // The package's own flags run everything in one process, which dies with the first tab.
  const executablePath = path ?? (await packagedBrowser());
  const env = {
    ...process.env,
    FONTCONFIG_FILE: process.env['FONTCONFIG_FILE'] ?? writeFontConfig(),
  };
  const browser = await chromium.launch({ executablePath, args, env });
  // How long a page takes on a busy machine says nothing about it: this only ends what hangs.
  browser.on('context', (context) => context.setDefaultTimeout(3 * 60_000));
  return browser;
}

let shared: Promise<Browser> | undefined;

/** One browser for all tests of a process, which ends it: to start one takes a second. */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await (shared ??= launchBrowser());
  if (browser.isConnected()) return browser;
  shared = launchBrowser();
  return shared;
}

/**
 * The package's browser, unpacked once. The package takes whatever lies in the
 * temporary folder for whole, also what another process is still writing there or
 * died over; so each process unpacks into a folder of its own, and the first to end moves it.
 */
async function packagedBrowser(): Promise<string> {
  const about = readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const home = resolve('.noticeboard', `browser-${version}`);
  if (!existsSync(home)) await unpackTo(home);
  return join(home, 'chromium');
}

async function unpackTo(home: string): Promise<void> {
  mkdirSync('.noticeboard', { recursive: true });
  const folder = mkdtempSync(`${home}-`);
  // The package reads it when it unpacks, and has no other way to be told where.
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    renameSync(folder, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
    rmSync(folder, { recursive: true, force: true });
  }
}

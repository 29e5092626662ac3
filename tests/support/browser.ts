import { existsSync } from 'node:fs';
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

async function packagedBrowser(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

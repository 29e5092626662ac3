import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  textOf,
  withFile,
  withLine,
  withoutFile,
} from '../../tests/support/content-files.ts';
import { hourMs, minuteMs, type Instant } from '../core/time/instant.ts';
import { fileStem, offsetText } from '../core/time/london.ts';
import { GitLedger } from '../sending/git-ledger.ts';
import { checkOf, makeNameOf } from '../sending/set-up.ts';
import { isNight } from '../../tests/support/night.ts';

const folder = mkdtempSync(join(tmpdir(), 'noticeboard-send-'));
const content = join(folder, 'content');
const remote = join(folder, 'ledger.git');
const key = 'a key of thirty-two characters or more';
const now = Date.now();
const mails: string[] = [];
const cards: string[] = [];

const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  authOptional: true,
  logger: false,
  onRcptTo({ address }, _session, done) {
    done(
      address.startsWith('gone') ? Object.assign(new Error(address), { responseCode: 550 }) : null,
    );
  },
  onData(stream, session, done) {
    mails.push(...session.envelope.rcptTo.map(({ address }) => address));
    stream.resume();
    stream.on('end', () => done());
  },
});
const http: Server = createServer((request, response) => {
  cards.push(request.url ?? '');
  request.resume();
  response.writeHead(202).end();
});

function written(instant: Instant): string {
  const date = new Date(instant + (offsetText(instant) === '+01:00' ? hourMs : 0));
  return `'${date.toISOString().slice(0, 16)}:00${offsetText(instant)}'`;
}

/** A live content with an update that came out five minutes ago. */
function writeContent(to: string, extraSite = ''): void {
  const said = now - 5 * minuteMs;
  const file = paths.second.replace('2025-07-29T0930', fileStem(said));
  let files = withoutFile(
    withFile(contentFiles(), file, textOf(contentFiles(), paths.second)),
    paths.second,
  );
  files = withLine(files, file, 'at:', `at: ${written(said)}`);
  files = withLine(files, file, 'next:', `next: ${written(now + 3 * hourMs)}`);
  files = withFile(files, 'site.yaml', textOf(files, 'site.yaml') + extraSite);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
  }
}

async function run(args: string[], env: Record<string, string> = {}) {
  const output = join(folder, 'output');
  const summary = join(folder, 'summary');
  for (const file of [output, summary]) writeFileSync(file, '');
  const child = spawn(process.execPath, ['scripts/run.cjs', 'send', ...args], {
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], CONTENT_DIR: content },
      ...{ SITE_URL: 'https://status.example.org', SEND_LEDGER: remote, SEND_LEDGER_KEY: key },
      ...{ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...env },
    },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return {
    code,
    printed,
    output: readFileSync(output, 'utf8'),
    summary: readFileSync(summary, 'utf8'),
  };
}

let listed: Record<string, string> = {};

beforeAll(async () => {
  writeContent(content);
  execFileSync('git', ['init', '--quiet', '--bare', remote]);
  const check = checkOf(makeNameOf(key));
  await new GitLedger({ remote, workFolder: join(folder, 'work'), check }).begin(now - hourMs);
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const port = (smtp.server.address() as AddressInfo).port;
  listed = {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    SEND_FROM: 'it@example.org',
    SEND_REPLY_TO: 'it@example.org',
    SEND_BOUNCE: 'bounce@example.org',
    SEND_RECIPIENTS: [
      'X10001, email, secret-1@example.org',
      'X10002, email, gone-secret@example.org',
      'X10003, email, secret-3@example.org',
      `area:craven, teams, http://127.0.0.1:${(http.address() as AddressInfo).port}/secret-flow`,
    ].join('\n'),
  };
});
afterAll(() => {
  smtp.close();
  http.close();
  rmSync(folder, { recursive: true, force: true });
});

it('says what it would send, sends it once, and names no address anywhere', async () => {
  const dry = isNight ? await run(['--dry-run'], listed) : undefined;
  if (dry) expect(dry.printed).toContain('2 practices by email and 1 Teams channel.');
  expect(mails).toEqual([]);

  const first = await run([], listed);
  const second = await run([], listed);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(mails).toEqual(['secret-1@example.org']);
  expect(cards).toEqual(['/secret-flow']);
  expect(first.summary).toMatch(/\| email \| 1 \| 1 \| 0 \| 0 \|/);
  const { notReached } = JSON.parse(first.output.replace('sending=', '')) as { notReached: string };
  expect(notReached).toContain('(smtp-550): 1 email (X10002).');

  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', remote, ...args], { encoding: 'utf8' });
  const ledger = git('log', '--patch', '--format=%B', 'sent');
  const told = JSON.stringify([dry, first, second]) + ledger;
  expect(told).not.toMatch(/secret|smtp:\/\/|bounce@/);

  if (!isNight) return;
  // A pull request knows the counts alone. What was sent is not new.
  const summary = await run(['--dry-run', '--markdown']);
  expect(summary.printed).toContain('Nothing is sent.');
});

it('a demonstration never sends', async () => {
  const demonstration = join(folder, 'demonstration');
  writeContent(demonstration, 'demonstration:\n  notice: Nothing here is real.\n');
  const before = mails.length;
  const { code, printed } = await run([], { ...listed, CONTENT_DIR: demonstration });
  expect({ code, printed }).toEqual({
    code: 0,
    printed: 'A demonstration never sends anything.\n',
  });
  expect(mails).toHaveLength(before);
});

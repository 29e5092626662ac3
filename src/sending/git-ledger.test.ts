import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { at } from '../../tests/support/builders.ts';
import type { LedgerLine } from '../core/sending/ledger.ts';
import { GitLedger, ledgerBranch } from './git-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'noticeboard-ledger-'));
let remote = '';
let serial = 0;
const began = '2025-07-28T08:00:00Z';

function git(...args: string[]): string {
  return execFileSync('git', ['--git-dir', remote, ...args], { encoding: 'utf8' });
}

function open(check = 'a check'): GitLedger {
  return new GitLedger({ remote, workFolder: join(folder, `work-${(serial += 1)}`), check });
}

const update = 'an-outage/2025-07-28T0900';
const intent: LedgerLine = {
  ...{ intent: 'one.0.0', run: 'one', at: began, until: began },
  ...{ part: 'update', route: 'email', to: [['name', 'N1']] },
};
const result: LedgerLine = { result: 'one.0.0', run: 'one', at: began, accepted: ['name'] };

beforeAll(() => {
  execFileSync('git', ['init', '--quiet', '--bare', join(folder, 'template.git')]);
});
beforeEach(() => {
  remote = join(folder, `remote-${(serial += 1)}.git`);
  cpSync(join(folder, 'template.git'), remote, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('stops where there is no ledger, and says what to do', async () => {
  await expect(open().read(() => true)).rejects.toThrow(
    /^There is no ledger: the repository has no branch "sent"\. Nothing was sent/,
  );
});

it('stops where the repository does not answer', async () => {
  remote = join(folder, 'nowhere.git');
  await expect(open().read(() => true)).rejects.toThrow(/does not answer\. Nothing was sent/);
});

it('begins once, and keeps what is added, in the order in which it came', async () => {
  expect(await open().begin(at(began))).toBe(true);
  expect(await open().begin(at(began) + 1)).toBe(false);
  const ledger = open();
  const first = await ledger.read(() => true);
  expect(first).toMatchObject({ began: at(began), entries: new Map() });
  expect(await ledger.append(first.head, new Map([[update, [intent]]]))).toBe(true);
  const second = await open().read(() => true);
  expect(second.entries.get('name')).toMatchObject({ standing: 'open', who: 'N1', route: 'email' });
  expect(await ledger.append(second.head, new Map([[update, [result]]]))).toBe(true);
  const third = await open().read(() => true);
  expect(third.entries.get('name')).toMatchObject({ standing: 'accepted' });
  expect((await open().read(() => false)).entries.size).toBe(0);
  expect((await open('').readAll()).get('name')).toMatchObject({ standing: 'accepted' });
  // Nothing is ever taken out.
  const commits = git('rev-list', '--reverse', ledgerBranch).trim().split('\n').slice(1);
  const texts = commits.map((commit) => git('show', `${commit}:updates/${update}.jsonl`));
  for (const [index, text] of texts.entries())
    expect(text.startsWith(texts[index - 1] ?? '')).toBe(true);
});

it('refuses whoever comes second', async () => {
  await open().begin(at(began));
  const [a, b] = [open(), open()];
  const [first, second] = [await a.read(() => true), await b.read(() => true)];
  expect(await a.append(first.head, new Map([[update, [intent]]]))).toBe(true);
  expect(await b.append(second.head, new Map([[update, [intent]]]))).toBe(false);
});

it('stops with another key, and with a line that cannot be read', async () => {
  const ledger = open();
  await ledger.begin(at(began));
  await expect(open('another').read(() => true)).rejects.toThrow(/another SEND_LEDGER_KEY/);
  const { head } = await ledger.read(() => true);
  const broken = { intent: 'x' } as unknown as LedgerLine;
  await ledger.append(head, new Map([[update, [broken]]]));
  await expect(open().read(() => true)).rejects.toThrow(
    /Line 1 of the ledger's file for an-outage/,
  );
});

it('knows how many there are to tell without the list', async () => {
  const ledger = open();
  await ledger.begin(at(began));
  expect(await open('').readCounts()).toBeUndefined();
  const { head } = await ledger.read(() => true);
  expect(await ledger.writeCounts(head, { N1: { email: 1 } })).toBe(true);
  expect(await open('').readCounts()).toEqual({ N1: { email: 1 } });
  expect(await open('').readTold()).toEqual({ began: at(began), told: new Set() });
});

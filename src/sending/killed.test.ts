import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { seededRandom } from '../../tests/corpora/seeded-random.ts';
import { isNight } from '../../tests/support/night.ts';
import { MemoryLedger, nameOf } from '../../tests/support/sending.ts';
import {
  addFigures,
  noFigures,
  sendWithKills,
  type KillFigures,
} from '../../tests/support/sending-world.ts';
import { at } from '../../tests/support/builders.ts';
import { GitLedger } from './git-ledger.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { ChildTask } from '../../tests/support/sending-child.ts';
import { checkOf } from './set-up.ts';

const began = '2025-07-28T08:00:00+01:00';

/** A ledger in a bare repository, as a host of Git keeps it. Each run has a folder of its own. */
async function inGit(folder: string): Promise<() => GitLedger> {
  const remote = join(folder, 'remote.git');
  execFileSync('git', ['init', '--quiet', '--bare', remote]);
  const check = checkOf(nameOf);
  let serial = 0;
  const open = () =>
    new GitLedger({ remote, workFolder: join(folder, `work-${(serial += 1)}`), check });
  await open().begin(at(began));
  return open;
}

function inMemory(): Promise<{ open: () => LedgerStore; close: () => void }> {
  const ledger = new MemoryLedger(began);
  return Promise.resolve({ open: () => ledger, close: () => undefined });
}

async function tryWorlds(
  count: number,
  practiceCount: number,
  begin: () => Promise<{ open: () => LedgerStore; close: () => void }>,
): Promise<KillFigures> {
  let figures = noFigures;
  for (let seed = 1; seed <= count; seed++) {
    const { open, close } = await begin();
    try {
      const world = await sendWithKills(open, { random: seededRandom(seed), practiceCount });
      expect(world, `seed ${seed}`).toMatchObject({ twice: 0, lost: 0 });
      figures = addFigures(figures, world);
    } finally {
      close();
    }
  }
  return figures;
}

function print(title: string, figures: KillFigures): void {
  if (isNight) console.log(title, figures);
}

it('tells nobody twice and loses nobody in silence, whenever runs are killed', async () => {
  const figures = await tryWorlds(isNight ? 500 : 30, isNight ? 200 : 30, () => inMemory());
  print('Kills with a ledger in memory', figures);
  // The kills do kill, and what cannot be known is not made up.
  expect(figures.kills).toBeGreaterThan(figures.runs / 5);
  expect(figures.notKnownArrived).toBeGreaterThan(0);
  expect(figures.notKnown).toBeGreaterThan(figures.notKnownArrived);
});

it('does so with a ledger in Git too', async () => {
  const figures = await tryWorlds(isNight ? 25 : 1, isNight ? 50 : 6, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'noticeboard-ledger-'));
    const close = () => {
      rmSync(folder, { recursive: true, force: true });
    };
    return { open: await inGit(folder), close };
  });
  print('Kills with a ledger in Git', figures);
  expect(figures.messages).toBeGreaterThan(0);
});

it.runIf(isNight)(
  'and with processes that are killed while a real mail server takes their mail',
  async () => {
    const random = seededRandom(7);
    let [killed, arrived, notKnown] = [0, 0, 0];
    for (let world = 0; world < 20; world++) {
      const folder = mkdtempSync(join(tmpdir(), 'noticeboard-ledger-'));
      const got = new Map<string, number>();
      const smtp = new SMTPServer({
        disabledCommands: ['STARTTLS', 'AUTH'],
        authOptional: true,
        logger: false,
        onData(stream, session, done) {
          for (const { address } of session.envelope.rcptTo)
            got.set(address, (got.get(address) ?? 0) + 1);
          stream.resume();
          stream.on('end', () => setTimeout(done, 10));
        },
      });
      smtp.on('error', () => undefined);
      try {
        await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
        const open = await inGit(folder);
        const { port } = smtp.server.address() as AddressInfo;
        const task = {
          remote: join(folder, 'remote.git'),
          server: `smtp://127.0.0.1:${port}`,
          practiceCount: 60,
        };
        const run = async (serial: number, lifeMs?: number) => {
          const own: ChildTask = {
            ...{ ...task, name: `child-${serial}`, afterMinutes: 1 + 16 * serial },
            workFolder: join(folder, `child-${serial}`),
          };
          const child = spawn(
            process.execPath,
            ['tests/support/sending-child.ts', JSON.stringify(own)],
            { stdio: ['ignore', 'pipe', 'inherit'] },
          );
          await once(child.stdout, 'data');
          if (lifeMs !== undefined) setTimeout(() => child.kill('SIGKILL'), lifeMs);
          const [, signal] = (await once(child, 'close')) as [number | null, string | null];
          if (signal === 'SIGKILL') killed += 1;
        };
        await run(0, random() * 400);
        await run(1);
        const { entries } = await open().read(() => true);
        const standings = [...entries.values()].map(({ standing }) => standing);
        expect(standings).toHaveLength(60);
        expect(new Set(standings).difference(new Set(['accepted', 'unknown']))).toEqual(new Set());
        const accepted = standings.filter((standing) => standing === 'accepted').length;
        expect([...got.values()].filter((count) => count > 1)).toEqual([]);
        expect(got.size).toBeGreaterThanOrEqual(accepted);
        arrived += got.size;
        notKnown += standings.length - accepted;
      } finally {
        smtp.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }
    console.log('Killed processes', { killed, arrived, notKnown });
  },
);

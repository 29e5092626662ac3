import { mayHaveIt, type LedgerEntry } from '../../src/core/sending/ledger.ts';
import { planDeliveries } from '../../src/core/sending/plan.ts';
import { hourMs, minuteMs } from '../../src/core/time/instant.ts';
import type { LedgerStore } from '../../src/sending/ledger-store.ts';
import type { Handover, Outcome, SendingRoute } from '../../src/sending/route.ts';
import { runSending } from '../../src/sending/run-sending.ts';
import { aContent, anEffect, anIncident, anUpdate, aPractice, at } from './builders.ts';
import { aLedger, nameOf, recipientsOf } from './sending.ts';
import { aSiteContext } from './site-context.ts';

/** What a killed run throws, for each thing that it would still do. */
export class Killed extends Error {}

export const said = '2025-07-28T09:00:00+01:00';

/** Practices that an update is about, half of them told by a route that cannot be asked. */
export function makeInput(practiceCount: number, routes = ['email', 'notify-text']) {
  const practices = Array.from({ length: practiceCount }, (_, index) =>
    aPractice(`P${index}`, 'north'),
  );
  const affects = [anEffect(['phones'], { everywhere: true }, 'major-outage')];
  const content = {
    ...aContent([anIncident('an-outage', [anUpdate(said, { affects })])]),
    practices,
  };
  const lines = practices.flatMap(({ code }, index) => [
    `${code}, email, p${index}@example.org`,
    `${code}, notify-text, 077${String(index).padStart(8, '0')}`,
  ]);
  const used = lines.filter((line) => routes.includes(line.split(', ')[1] ?? ''));
  const recipients = recipientsOf(content, ...used);
  return { context: aSiteContext(content, said), recipients, nameOf };
}

export interface KillFigures {
  runs: number;
  kills: number;
  messages: number;
  arrived: number;
  twice: number;
  lost: number;
  notKnown: number;
  /** Not known, and yet it had arrived. */
  notKnownArrived: number;
}

export const noFigures: KillFigures = {
  ...{ runs: 0, kills: 0, messages: 0, arrived: 0, twice: 0, lost: 0 },
  ...{ notKnown: 0, notKnownArrived: 0 },
};

export function addFigures(a: KillFigures, b: KillFigures): KillFigures {
  const sum = (name: keyof KillFigures) => a[name] + b[name];
  return Object.fromEntries(
    (Object.keys(a) as (keyof KillFigures)[]).map((name) => [name, sum(name)]),
  ) as unknown as KillFigures;
}

interface Life {
  /** How many more things it does before it is killed. */
  left: number;
}

/**
 * Sends with runs that are killed at random moments: before, during and after a
 * call, between intent and result, and while pushing; now and then two runs at
 * once. The last run is left alone. Returns what arrived, and what the ledger says.
 */
export async function sendWithKills(
  open: () => LedgerStore,
  { random, practiceCount }: { random: () => number; practiceCount: number },
): Promise<KillFigures> {
  const input = makeInput(practiceCount);
  const got = new Map<string, number>();
  let now = at(said) + minuteMs;
  const arrive = (id: string) => got.set(id, (got.get(id) ?? 0) + 1);
  let serial = 0;
  let kills = 0;

  const start = async (left: number) => {
    const life: Life = { left };
    const step = () => {
      life.left -= 1;
      if (life.left < 0) throw new Killed();
    };
    try {
      await runSending({
        input,
        store: killable(open(), step, random),
        routes: {
          email: makeRoute({ step, arrive, random }),
          'notify-text': {
            ...makeRoute({ step, arrive, random }),
            ask: (id) => {
              step();
              return Promise.resolve<Outcome>(
                got.has(id) ? { is: 'accepted' } : { is: 'not-sent', why: 'never-arrived' },
              );
            },
          },
        },
        name: `run-${(serial += 1)}`,
        clock: () => now,
        wait: () => Promise.resolve(),
      });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      kills += 1;
    }
  };

  const most = practiceCount * 5;
  for (let round = 0; round < 3; round++) {
    const lives = random() < 0.3 ? 2 : 1;
    await Promise.all(Array.from({ length: lives }, () => start(Math.floor(random() * most))));
    // The next run comes with the timer, once the lease is over.
    now += 16 * minuteMs;
  }
  await start(Infinity);
  if (now - at(said) > 4 * hourMs) throw new Error('The last run came too late to send anything');
  const { entries } = await open().read(() => true);
  const planned = planDeliveries({ ...input, now, ledger: aLedger('2025-01-01T00:00:00Z') });
  return judge(planned.deliveries, entries, got, { runs: serial, kills });
}

function judge(
  planned: readonly { id: string }[],
  entries: ReadonlyMap<string, LedgerEntry>,
  got: ReadonlyMap<string, number>,
  { runs, kills }: { runs: number; kills: number },
): KillFigures {
  const figures = { ...noFigures, runs, kills, messages: planned.length };
  for (const { id } of planned) {
    const entry = entries.get(id);
    const count = got.get(id) ?? 0;
    if (count > 0) figures.arrived += 1;
    if (count > 1) figures.twice += 1;
    // Lost is what the ledger calls accepted and nobody has, or of which it says nothing that a person is shown.
    if (!mayHaveIt(entry) || (entry.standing === 'accepted' && count === 0)) figures.lost += 1;
    if (entry?.standing === 'unknown') {
      figures.notKnown += 1;
      if (count > 0) figures.notKnownArrived += 1;
    }
  }
  return figures;
}

interface Provider {
  step: () => void;
  arrive: (id: string) => void;
  random: () => number;
}

/** A provider that takes what it is given, unless it is busy or breaks. */
function makeRoute({ step, arrive, random }: Provider): SendingRoute {
  return {
    atOnce: 4,
    send: async ({ id }: Handover): Promise<Outcome> => {
      step(); // Killed before the call.
      await Promise.resolve();
      const chance = random();
      if (chance < 0.03) return { is: 'not-sent', why: 'busy', retryAfterMs: 10 };
      if (chance < 0.04) return { is: 'unknown', why: 'cut-off' };
      arrive(id);
      step(); // Killed during the call: it has arrived, and nobody knows.
      await Promise.resolve();
      if (chance < 0.05) return { is: 'unknown', why: 'timeout' };
      step(); // Killed after the call, before its result is noted.
      return { is: 'accepted' };
    },
  };
}

/** A store whose process may be killed on either side of a push, and whose answer may get lost. */
function killable(store: LedgerStore, step: () => void, random: () => number): LedgerStore {
  return {
    read: async (isWanted) => {
      step();
      return store.read(isWanted);
    },
    append: async (head, additions) => {
      step();
      const isIn = await store.append(head, additions);
      step();
      return isIn && random() > 0.05;
    },
  };
}

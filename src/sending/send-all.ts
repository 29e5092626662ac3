import { minuteMs, toIso, type Instant } from '../core/time/instant.ts';
import type { Delivery } from '../core/sending/delivery.ts';
import type { LedgerEntry, Ledger, LedgerLine } from '../core/sending/ledger.ts';
import type { Plan } from '../core/sending/plan.ts';
import { factsOf, type RouteName } from '../core/sending/routes.ts';
import { SendingStopped, type LedgerStore, type ReadLedger } from './ledger-store.ts';
import type { Message } from './messages.ts';
import type { Handover, Outcome, SendingRoute } from './route.ts';

/** All that a run needs. Clock, waiting and chance come in, so that every ending can be tried. */
export interface SendingRun {
  /** What tells this run from others. */
  name: string;
  store: LedgerStore;
  routes: Partial<Record<RouteName, SendingRoute>>;
  plan: (ledger: Ledger) => Pick<Plan, 'deliveries'>;
  /** Messages to addresses that are still in the list, by their names. */
  findDelivery: (entry: LedgerEntry) => Delivery | undefined;
  isWanted: (update: string) => boolean;
  wordMessage: (delivery: Delivery) => Message;
  clock: () => Instant;
  wait: (durationMs: number) => Promise<void>;
}

/** For how long a message is in the hands of one run. */
export const leaseMs = 10 * minuteMs;
/** No call begins later than this before the end of it: the longest call takes less. */
const reserveMs = 2 * minuteMs;
/** After so many pushes that fail in a row a person has to look. */
const maxRejected = 8;
/** How often a provider that is busy is asked, and how long it may let us wait. */
const [maxTries, maxWaitMs] = [3, minuteMs];
/** At most so many pushes for a whole publication, but never a push for a few messages. */
const [maxRounds, leastInRound] = [20, 50];

interface Round {
  until: Instant;
  /** By name of their batch. */
  batches: Map<string, Delivery[]>;
}

type Results = Map<string, LedgerLine[]>;

/**
 * Hands over all that is planned, each message once. What is about to be handed
 * over stands in the ledger before, what became of it after; whoever comes
 * second reads the ledger and plans again. Returns the ledger as it is then.
 */
export async function sendAll(run: SendingRun): Promise<ReadLedger> {
  const mine = new Set<string>();
  const stopped = new Set<RouteName>();
  const asked = new Set<string>();
  /** What was prepared, and may yet turn out to be in the ledger. */
  const prepared: Round[] = [];
  let pending: Results = new Map();
  let rejected = 0;
  for (let serial = 0; ; serial++) {
    const ledger = await run.store.read(run.isWanted);
    const landed = prepared.find(({ batches }) => isIn(ledger, batches));
    if (landed) {
      prepared.splice(prepared.indexOf(landed), 1);
      addNames(mine, landed);
      merge(pending, await handOver(landed, run, stopped));
      continue;
    }
    merge(pending, await settle(ledger, run, asked));
    const additions: Results = new Map(pending);
    const { deliveries } = run.plan(ledger);
    const left = deliveries.filter(({ id, route }) => !mine.has(id) && !stopped.has(route));
    const round = prepare(left, serial, run);
    merge(additions, intentsOf(round, run));
    if (additions.size === 0) return ledger;
    if (round.batches.size > 0) prepared.push(round);
    if (!(await run.store.append(ledger.head, additions))) {
      rejected += 1;
      if (rejected > maxRejected) {
        throw new SendingStopped(
          'The ledger could not be written, so nothing more was handed over. Run this again.',
        );
      }
      await run.wait(100 * 2 ** rejected);
      continue;
    }
    rejected = 0;
    pending = new Map();
    if (round.batches.size === 0) continue;
    prepared.splice(prepared.indexOf(round), 1);
    addNames(mine, round);
    pending = await handOver(round, run, stopped);
  }
}

function addNames(names: Set<string>, { batches }: Round): void {
  for (const some of batches.values()) for (const { id } of some) names.add(id);
}

function merge(into: Results, more: ReadonlyMap<string, readonly LedgerLine[]>): void {
  for (const [update, lines] of more) into.set(update, [...(into.get(update) ?? []), ...lines]);
}

function isIn({ entries }: Ledger, batches: Round['batches']): boolean {
  return [...batches].some(([batch, some]) =>
    some.some(({ id }) => entries.get(id)?.batch === batch),
  );
}

/** The next messages, in batches of one update, part and route. */
function prepare(left: readonly Delivery[], serial: number, { name, clock }: SendingRun): Round {
  const size = Math.max(leastInRound, Math.ceil(left.length / maxRounds));
  const groups = Map.groupBy(left.slice(0, size), ({ told, part, route }) =>
    [told.id, part, route].join(' '),
  );
  const batches = new Map<string, Delivery[]>();
  for (const some of groups.values()) batches.set(`${name}.${serial}.${batches.size}`, some);
  return { until: clock() + leaseMs, batches };
}

function intentsOf({ until, batches }: Round, { name, clock }: SendingRun): Results {
  const lines: Results = new Map();
  for (const [intent, some] of batches) {
    const [first] = some;
    if (!first) continue;
    const { told, part, route } = first;
    const to = some.map(({ id, who }): [string, string] => [id, who]);
    const at = toIso(clock());
    merge(
      lines,
      new Map([[told.id, [{ intent, run: name, at, until: toIso(until), part, route, to }]]]),
    );
  }
  return lines;
}

/** Makes the calls of a round, each route beside the others. Returns what became of them. */
async function handOver(round: Round, run: SendingRun, stopped: Set<RouteName>): Promise<Results> {
  const outcomes = new Map<string, Outcome>();
  const byRoute = Map.groupBy([...round.batches.values()].flat(), ({ route }) => route);
  await Promise.all(
    [...byRoute].map(async ([name, some]) => {
      const queue = some.values();
      const work = async () => {
        for (const delivery of queue) {
          outcomes.set(delivery.id, await tryToSend(delivery, round.until, run, stopped));
        }
      };
      const atOnce = run.routes[name]?.atOnce ?? 1;
      await Promise.all(Array.from({ length: atOnce }, work));
    }),
  );
  const lines: Results = new Map();
  for (const [batch, some] of round.batches) {
    const update = some[0]?.told.id ?? '';
    const of = some.map(({ id }) => [id, outcomes.get(id) ?? notTried] as const);
    merge(lines, new Map([[update, [resultLine(batch, of, run)]]]));
  }
  return lines;
}

const notTried: Outcome = { is: 'not-sent', why: 'not-tried' };

async function tryToSend(
  delivery: Delivery,
  until: Instant,
  { routes, wordMessage, clock, wait }: SendingRun,
  stopped: Set<RouteName>,
): Promise<Outcome> {
  const { id, address, route: name } = delivery;
  const route = routes[name];
  if (!route) return { is: 'not-sent', why: 'not-set-up' };
  const handover: Handover = { id, address, message: wordMessage(delivery) };
  let outcome: Outcome = notTried;
  for (let tries = 0; tries < maxTries; tries++) {
    if (stopped.has(name)) return { is: 'not-sent', why: 'route-stopped' };
    if (clock() > until - reserveMs) return { is: 'not-sent', why: 'no-time' };
    outcome = await route.send(handover);
    if (outcome.is !== 'not-sent') return outcome;
    if (outcome.stops) stopped.add(name);
    if (outcome.retryAfterMs === undefined || outcome.retryAfterMs > maxWaitMs) return outcome;
    if (tries < maxTries - 1) await wait(outcome.retryAfterMs);
  }
  return outcome;
}

function resultLine(
  batch: string,
  outcomes: readonly (readonly [string, Outcome])[],
  { name, clock }: SendingRun,
): LedgerLine {
  const reasons = (is: Outcome['is']) => {
    const some = outcomes.flatMap(([id, outcome]) =>
      outcome.is === is && 'why' in outcome ? [[id, outcome.why]] : [],
    );
    return some.length > 0 ? (Object.fromEntries(some) as Record<string, string>) : undefined;
  };
  const [refused, unknown, notSent] = [reasons('refused'), reasons('unknown'), reasons('not-sent')];
  return {
    result: batch,
    run: name,
    at: toIso(clock()),
    accepted: outcomes.filter(([, { is }]) => is === 'accepted').map(([id]) => id),
    ...(refused && { refused }),
    ...(unknown && { unknown }),
    ...(notSent && { notSent }),
  };
}

/**
 * What became of messages whose run has ended without a word, and of those of
 * which nobody knows: who can be asked, is; the rest is for a person to decide.
 */
async function settle(ledger: Ledger, run: SendingRun, asked: Set<string>): Promise<Results> {
  const now = run.clock();
  const found = [...ledger.entries.values()].filter(
    ({ id, standing, until, at, route }) =>
      !asked.has(id) &&
      (standing === 'open'
        ? until < now
        : standing === 'unknown' && factsOf(route).canAsk && at < now - minuteMs),
  );
  const outcomes = new Map<LedgerEntry, Outcome>();
  for (const entry of found) {
    asked.add(entry.id);
    outcomes.set(entry, await findOut(entry, run));
  }
  const lines: Results = new Map();
  const news = found.filter(
    (entry) => entry.standing === 'open' || outcomes.get(entry)?.is !== 'unknown',
  );
  for (const some of Map.groupBy(news, ({ batch }) => batch).values()) {
    const { update, batch } = some[0] as LedgerEntry;
    const of = some.map((entry) => [entry.id, outcomes.get(entry) ?? notTried] as const);
    merge(lines, new Map([[update, [resultLine(batch, of, run)]]]));
  }
  return lines;
}

async function findOut(entry: LedgerEntry, run: SendingRun): Promise<Outcome> {
  const ended: Outcome = { is: 'unknown', why: 'run-ended' };
  const route = run.routes[entry.route];
  if (!route?.ask) return ended;
  const delivery = run.findDelivery(entry);
  const { id, at } = entry;
  const handover = delivery && {
    id,
    address: delivery.address,
    message: run.wordMessage(delivery),
  };
  const outcome = await route.ask(id, at, handover);
  return outcome.is === 'refused' && entry.standing === 'unknown' ? ended : outcome;
}

import type { SiteContext } from '../views/site-context.ts';
import type { Directory } from '../model/directory.ts';
import type { Practice } from '../model/practice.ts';
import type { Instant } from '../time/instant.ts';
import { findCandidates, isAbout, isFresh, maxAgeMs, toldIncidents } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { correctionNumber, messageName, plainAddress, toldId } from './delivery.ts';
import type { Delivery, NameOf, Part, Told } from './delivery.ts';
import { maySend, mayHaveIt, type LedgerEntry, type Ledger } from './ledger.ts';
import { endOfNight } from '../time/night.ts';
import type { Recipient } from './recipients.ts';
import { factsOf, isShort, type RouteName } from './routes.ts';

export interface PlanInput {
  /** What is published. */
  context: SiteContext;
  /** The real time. */
  now: Instant;
  ledger: Ledger;
  recipients: readonly Recipient[];
  nameOf: NameOf;
}

/** Texts that wait for the morning. */
export interface Held {
  delivery: Delivery;
  until: Instant;
  /** Whether it will be too old by then, so that it is never sent. */
  isLost: boolean;
}

export interface Plan {
  deliveries: Delivery[];
  held: Held[];
}

const nothing: Plan = { deliveries: [], held: [] };

/** An address on a route, with all lines that name it: it gets each message once. */
interface Target {
  route: RouteName;
  address: string;
  lines: Recipient[];
  /** The practice that all its lines name. */
  practice?: Practice | undefined;
}

/**
 * What is to be handed over now: to each address the newest update that is about
 * it and that it has not had, and the corrections of what it had. Nothing of a
 * demonstration.
 */
export function planDeliveries(input: PlanInput): Plan {
  const { context, now, ledger, recipients } = input;
  if (context.content.site.demonstration) return nothing;
  const moment = { now, began: ledger.began };
  const incidents = findCandidates(context.state, moment);
  const corrected = findCorrected(context, moment);
  const again = findResent(context, ledger);
  const plan: Plan = { deliveries: [], held: [] };
  for (const target of targetsOf(recipients, context.state.directory)) {
    for (const updates of incidents) planUpdate(target, updates, input, plan);
    for (const one of corrected) planCorrection(target, one, input, plan);
    for (const one of again) planAgain(target, one, input, plan);
  }
  return plan;
}

function targetsOf(
  recipients: readonly Recipient[],
  { practices }: Pick<Directory, 'practices'>,
): Target[] {
  const targets = new Map<string, Target>();
  for (const line of recipients) {
    const { route, address } = line;
    const key = `${route} ${plainAddress(route, address)}`;
    const known = targets.get(key);
    if (known) known.lines.push(line);
    else targets.set(key, { route, address, lines: [line] });
  }
  for (const target of targets.values()) {
    const [who = '', ...others] = new Set(target.lines.map((line) => line.who));
    if (others.length === 0) target.practice = practices.get(who);
  }
  return [...targets.values()];
}

function deliveryOf(
  { route, address, practice }: Target,
  told: Told,
  part: Part,
  nameOf: NameOf,
): Omit<Delivery, 'who' | 'isReleased'> {
  const id = messageName(nameOf, { update: told.id, part, route, address });
  return { id, told, part, route, address, practice };
}

function planUpdate(
  target: Target,
  updates: readonly Candidate[],
  { ledger: { entries }, nameOf, now }: PlanInput,
  plan: Plan,
): void {
  const own = updates
    .map((told) => ({ told, lines: target.lines.filter((line) => isAbout(told, line)) }))
    .filter(({ lines }) => lines.length > 0)
    .map((one) => ({ ...one, delivery: deliveryOf(target, one.told, 'update', nameOf) }));
  const had = own.findLastIndex(({ delivery }) => !maySend(entries.get(delivery.id)));
  const waiting = own.slice(had + 1);
  const newest = waiting.at(-1);
  if (!newest) return;
  const { told, lines, delivery } = newest;
  // What a person wants again is planned apart.
  if (entries.get(delivery.id)?.standing === 'resend') return;
  const isTurn = waiting.some((one) => one.lines.some(({ who }) => one.told.turns.has(who)));
  if (isShort(target.route) && !isTurn) return;
  if (factsOf(target.route).isPublic && told.state.incident.audience === 'practices') return;
  add(
    {
      ...delivery,
      who: lines[0]?.who ?? '',
      isReleased: lines.every(({ who }) => told.released.has(who)),
    },
    now,
    plan,
  );
}

/** Texts wait for the morning; all else goes out at once. */
function add(delivery: Delivery, now: Instant, plan: Plan): void {
  const { update, corrections } = delivery.told.published;
  const until = factsOf(delivery.route).kind === 'text' ? endOfNight(now) : undefined;
  if (until === undefined || update.urgent) {
    plan.deliveries.push(delivery);
    return;
  }
  const correction = corrections[correctionNumber(delivery.part) - 1];
  const isLost = until - (correction?.at ?? update.at) > maxAgeMs;
  plan.held.push({ delivery, until, isLost });
}

interface Corrected {
  told: Told;
  /** When the newest correction was made, and its number. */
  at: Instant;
  number: number;
}

/** Updates with a correction that is new. The newest one speaks for those before it. */
function findCorrected(
  { state }: SiteContext,
  moment: { now: Instant; began: Instant },
): Corrected[] {
  return toldIncidents(state).flatMap((incident) =>
    incident.updates.flatMap((published) => {
      const newest = published.corrections.at(-1);
      if (!newest || !isFresh(newest.at, moment)) return [];
      const told = { state: incident, published, id: toldId(incident, published) };
      return [{ told, at: newest.at, number: published.corrections.length }];
    }),
  );
}

/** A correction goes to whoever may have what it corrects, and to nobody else. */
function planCorrection(
  target: Target,
  { told, at, number }: Corrected,
  { ledger: { entries }, nameOf, now }: PlanInput,
  plan: Plan,
): void {
  const parts: Part[] = ['update'];
  for (let before = 1; before < number; before++) parts.push(`correction-${before}`);
  const had = parts
    .map((part) => entries.get(deliveryOf(target, told, part, nameOf).id))
    .filter((entry): entry is LedgerEntry => mayHaveIt(entry) && entry.at < at)
    .at(0);
  if (!had) return;
  const delivery = deliveryOf(target, told, `correction-${number}`, nameOf);
  const entry = entries.get(delivery.id);
  if (!maySend(entry) || entry?.standing === 'resend') return;
  add({ ...delivery, who: had.who, isReleased: false }, now, plan);
}

interface Resent {
  told: Told;
  entries: readonly LedgerEntry[];
}

function findResent({ state }: SiteContext, { entries }: Ledger): Resent[] {
  const wanted = [...entries.values()].filter(({ standing }) => standing === 'resend');
  if (wanted.length === 0) return [];
  const byUpdate = Map.groupBy(wanted, ({ update }) => update);
  return toldIncidents(state).flatMap((incident) =>
    incident.updates.flatMap((published) => {
      const id = toldId(incident, published);
      const some = byUpdate.get(id);
      return some ? [{ told: { state: incident, published, id }, entries: some }] : [];
    }),
  );
}

/** A person has decided: neither its age nor the hour holds it back. */
function planAgain(
  target: Target,
  { told, entries }: Resent,
  { nameOf }: PlanInput,
  plan: Plan,
): void {
  for (const part of new Set(entries.map((entry) => entry.part as Part))) {
    const delivery = deliveryOf(target, told, part, nameOf);
    const entry = entries.find(({ id }) => id === delivery.id);
    if (entry) plan.deliveries.push({ ...delivery, who: entry.who, isReleased: false });
  }
}

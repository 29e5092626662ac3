import { toldIncidents } from '../core/sending/candidates.ts';
import { messageName, toldId, type Delivery, type Part } from '../core/sending/delivery.ts';
import type { LedgerEntry } from '../core/sending/ledger.ts';
import { planDeliveries, type PlanInput } from '../core/sending/plan.ts';
import { factsOf, type RouteName } from '../core/sending/routes.ts';
import { dayMs, type Instant } from '../core/time/instant.ts';
import { fileStem } from '../core/time/london.ts';
import type { LedgerStore, ReadLedger } from './ledger-store.ts';
import { makeMessages } from './messages.ts';
import type { SendingRoute } from './route.ts';
import { sendAll, type SendingRun } from './send-all.ts';

/** For how long what became of a message is looked after and told. */
const lookBackMs = 7 * dayMs;

/** Which updates' files of the ledger a run reads: the newest, and those that were corrected of late. */
export function wantedUpdates(
  context: PlanInput['context'],
  now: Instant,
  also: readonly string[] = [],
): (update: string) => boolean {
  const since = now - lookBackMs;
  const first = fileStem(since);
  const corrected = toldIncidents(context.state).flatMap((state) =>
    state.updates
      .filter(({ corrections }) => corrections.some(({ at }) => at >= since))
      .map((published) => toldId(state, published)),
  );
  const wanted = new Set([...corrected, ...also]);
  return (update) => wanted.has(update) || (update.split('/')[1] ?? '') >= first;
}

export interface Sending {
  input: Omit<PlanInput, 'ledger' | 'now'>;
  store: LedgerStore;
  routes: Partial<Record<RouteName, SendingRoute>>;
  name: string;
  clock: () => Instant;
  wait: SendingRun['wait'];
  also?: readonly string[];
}

/** Sends all that is to be sent of what is published, once. Returns the ledger as it is then. */
export async function runSending(sending: Sending): Promise<ReadLedger> {
  const { input, store, routes, name, clock, wait, also } = sending;
  return sendAll({
    name,
    store,
    routes,
    clock,
    wait,
    plan: (ledger) => planDeliveries({ ...input, ledger, now: clock() }),
    findDelivery: makeFinder(input),
    isWanted: wantedUpdates(input.context, clock(), also),
    wordMessage: makeMessages(input.context),
  });
}

/** Finds the message of an entry whose run ended: its address, if the list still has it. */
function makeFinder({ context, recipients, nameOf }: Sending['input']): SendingRun['findDelivery'] {
  const told = new Map(
    toldIncidents(context.state).flatMap((state) =>
      state.updates.map((published) => {
        const id = toldId(state, published);
        return [id, { state, published, id }] as const;
      }),
    ),
  );
  return ({ id, update, part: written, route, who }: LedgerEntry): Delivery | undefined => {
    const one = told.get(update);
    if (!one || !factsOf(route).canAsk) return undefined;
    const part = written as Part;
    const line = recipients.find(
      (recipient) =>
        recipient.route === route &&
        messageName(nameOf, { update, part, route, address: recipient.address }) === id,
    );
    return line && { id, told: one, part, route, who, address: line.address, isReleased: false };
  };
}

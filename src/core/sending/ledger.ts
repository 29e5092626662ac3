import { z } from 'zod';
import type { Instant } from '../time/instant.ts';
import { routeNames, type RouteName } from './routes.ts';

/**
 * The ledger is what remembers: a file an update, one JSON document a line, and
 * nothing is ever taken out. An intent stands there before a call is made, its
 * result after. Addresses are in it as keyed hashes alone.
 */

const moment = z.string().transform((text, context): Instant => {
  const value = Date.parse(text);
  if (!Number.isNaN(value)) return value;
  context.addIssue({ code: 'custom', message: 'is no time' });
  return z.NEVER;
});
const reasons = z.record(z.string(), z.string()).default({});

/** That a run is about to hand over these messages, and until when nobody else may touch them. */
const intentSchema = z.strictObject({
  intent: z.string(),
  run: z.string(),
  at: moment,
  until: moment,
  part: z.string(),
  route: z.enum(routeNames as [RouteName, ...RouteName[]]),
  /** Names of messages, each with whom it is for. */
  to: z.array(z.tuple([z.string(), z.string()])),
});

/** What became of them. Reasons are words of our own. */
const resultSchema = z.strictObject({
  result: z.string(),
  run: z.string(),
  at: moment,
  accepted: z.array(z.string()).default([]),
  refused: reasons,
  unknown: reasons,
  notSent: reasons,
});

/** That a person has decided to send them again. */
const resendSchema = z.strictObject({ resend: z.array(z.string()), at: moment });

const lineSchema = z.union([intentSchema, resultSchema, resendSchema]);

export type LedgerLine = z.input<typeof lineSchema>;

/**
 * Where a message stands. Open: in the hands of a run. Accepted: the provider
 * has it. Refused: the provider does not take it. Unknown: nobody knows, so
 * nobody but a person may send it again. Not sent: surely not handed over, so
 * it may be. Resend: a person wants it sent again.
 */
export type DeliveryStanding = 'open' | 'accepted' | 'refused' | 'unknown' | 'not-sent' | 'resend';

export interface LedgerEntry {
  id: string;
  /** `<incident>/<update's file name>`. */
  update: string;
  part: string;
  route: RouteName;
  who: string;
  standing: DeliveryStanding;
  batch: string;
  run: string;
  /** When it was about to be handed over. */
  at: Instant;
  until: Instant;
  /** Why it is refused, unknown or not sent. */
  why?: string | undefined;
}

export interface Ledger {
  /** When sending was switched on: nothing older is ever sent. */
  began: Instant;
  /** By name of the message. */
  entries: ReadonlyMap<string, LedgerEntry>;
}

/** Reads the lines of an update's file into `entries`. Throws if one cannot be read: then nobody may send. */
export function readLedgerFile(
  update: string,
  text: string,
  entries: Map<string, LedgerEntry>,
): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      throw new Error(`Line ${index + 1} of the ledger's file for ${update} cannot be read.`);
    }
    addLine(update, parsed.data, entries);
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function addLine(
  update: string,
  line: z.output<typeof lineSchema>,
  entries: Map<string, LedgerEntry>,
): void {
  if ('intent' in line) {
    const { intent: batch, run, at, until, part, route, to } = line;
    for (const [id, who] of to) {
      entries.set(id, { id, update, part, route, who, standing: 'open', batch, run, at, until });
    }
    return;
  }
  const set = (id: string, standing: DeliveryStanding, why?: string) => {
    const entry = entries.get(id);
    // A result is of one batch: the message may be in the hands of a later one.
    const isOfThis = entry && (!('result' in line) || entry.batch === line.result);
    if (isOfThis) entries.set(id, { ...entry, standing, why });
  };
  if ('resend' in line) {
    for (const id of line.resend) if (entries.get(id)?.standing === 'unknown') set(id, 'resend');
    return;
  }
  for (const id of line.accepted) set(id, 'accepted');
  for (const [id, why] of Object.entries(line.refused)) set(id, 'refused', why);
  for (const [id, why] of Object.entries(line.unknown)) set(id, 'unknown', why);
  for (const [id, why] of Object.entries(line.notSent)) set(id, 'not-sent', why);
}

/** Whether a message may be handed over: it never was, surely was not, or a person wants it again. */
export function maySend(entry: LedgerEntry | undefined): boolean {
  return entry === undefined || entry.standing === 'not-sent' || entry.standing === 'resend';
}

/** Whether somebody may have got it. */
export function mayHaveIt(entry: LedgerEntry | undefined): entry is LedgerEntry {
  return entry?.standing === 'accepted' || entry?.standing === 'unknown';
}

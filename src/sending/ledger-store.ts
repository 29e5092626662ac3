import type { Instant } from '../core/time/instant.ts';
import type { Ledger, LedgerLine } from '../core/sending/ledger.ts';

/** The ledger as it stood when it was read. */
export interface ReadLedger extends Ledger {
  /** What it is compared by when something is added. */
  head: string;
}

/** Lines to add, by update. */
export type Additions = ReadonlyMap<string, readonly LedgerLine[]>;

/** Where the ledger is kept. */
export interface LedgerStore {
  /** Throws a sentence for people if there is none, or if it is another publisher's. */
  read: (isWanted: (update: string) => boolean) => Promise<ReadLedger>;
  /**
   * Adds lines, all or none. False if somebody else was first, or if it is not
   * known whether it worked: then read it anew.
   */
  append: (head: string, additions: Additions) => Promise<boolean>;
}

/** That nothing may be sent, in one sentence for people. */
export class SendingStopped extends Error {}

/** The contents of ledger.json. */
export interface LedgerStart {
  version: 1;
  /** ISO 8601. */
  began: string;
  /** What the key makes of a fixed word: with another key, everybody would get everything again. */
  check: string;
}

export function ledgerBeganAt({ began }: LedgerStart): Instant {
  return Date.parse(began);
}

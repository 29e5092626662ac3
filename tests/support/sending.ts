import { createHmac } from 'node:crypto';
import type { Content } from '../../src/core/model/content.ts';
import {
  readLedgerFile,
  type LedgerEntry,
  type Ledger,
  type LedgerLine,
} from '../../src/core/sending/ledger.ts';
import type { PlanInput } from '../../src/core/sending/plan.ts';
import { parseRecipients, type Recipient } from '../../src/core/sending/recipients.ts';
import { makeDirectory } from '../../src/core/model/directory.ts';
import type { ReadLedger, LedgerStore } from '../../src/sending/ledger-store.ts';
import { at } from './builders.ts';
import { aSiteContext } from './site-context.ts';

export const nameOf = (text: string): string =>
  createHmac('sha256', 'a key for tests').update(text).digest('base64url').slice(0, 22);

/** Recipients of the builders' content, a line each. Throws on a bad one. */
export function recipientsOf(content: Content, ...lines: string[]): Recipient[] {
  const { recipients, bad } = parseRecipients(lines.join('\n'), makeDirectory(content));
  if (bad[0]) throw new Error(`line ${bad[0].line} ${bad[0].message}`);
  return recipients;
}

export function aLedger(began: string, entries: Iterable<[string, LedgerEntry]> = []): Ledger {
  return { began: at(began), entries: new Map(entries) };
}

/** What a plan is made of, for a content at a moment, with a ledger that began long before. */
export function aPlanInput(
  content: Content,
  now: string,
  lines: string[],
  ledger: Ledger = aLedger('2025-01-01T00:00:00Z'),
): PlanInput {
  return {
    context: aSiteContext(content, now),
    now: at(now),
    ledger,
    recipients: recipientsOf(content, ...lines),
    nameOf,
  };
}

/** A ledger in memory, as strict as a branch: who comes second is refused. */
export class MemoryLedger implements LedgerStore {
  readonly files = new Map<string, string>();
  readonly began: number;
  version = 0;

  constructor(began: string) {
    this.began = at(began);
  }

  async read(isWanted: (update: string) => boolean = () => true): Promise<ReadLedger> {
    await Promise.resolve();
    const entries = new Map<string, LedgerEntry>();
    for (const [update, text] of this.files) {
      if (isWanted(update)) readLedgerFile(update, text, entries);
    }
    return { head: String(this.version), began: this.began, entries };
  }

  async append(
    head: string,
    additions: ReadonlyMap<string, readonly LedgerLine[]>,
  ): Promise<boolean> {
    await Promise.resolve();
    if (head !== String(this.version)) return false;
    this.version += 1;
    for (const [update, lines] of additions) {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      this.files.set(update, (this.files.get(update) ?? '') + text);
    }
    return true;
  }
}

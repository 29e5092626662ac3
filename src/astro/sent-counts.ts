import { readFileSync } from 'node:fs';
import { sentCountsSchema, type SentCounts } from '../core/model/sent.ts';
import { Refusal } from './build/refusal.ts';

/**
 * What was sent of updates, from the file that SENT_COUNTS names. Nothing where it
 * names none. Throws a `Refusal` if the file cannot be read.
 */
export function readSentCounts({ SENT_COUNTS }: NodeJS.ProcessEnv): SentCounts | undefined {
  if (!SENT_COUNTS) return undefined;
  try {
    return sentCountsSchema.parse(JSON.parse(readFileSync(SENT_COUNTS, 'utf8')));
  } catch (error) {
    throw new Refusal(
      `SENT_COUNTS is "${SENT_COUNTS}", which is not what npm run send -- --counts-to wrote.`,
      { cause: error },
    );
  }
}

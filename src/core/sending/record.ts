import { toIso, type Instant } from '../time/instant.ts';
import { projectRecord } from '../views/api/record.ts';
import type { SiteContext } from '../views/site-context.ts';
import { correctionNumber, type Part, type Told } from './delivery.ts';

export interface WrittenRecord {
  /** When it was said. */
  at: Instant;
  /** JSON: what happened, and the incident's record. */
  body: string;
}

/** What a program is told of an update. Source: Standard Webhooks, "Payload structure". */
export function writeRecord(
  { state, published, id }: Told,
  part: Part,
  context: SiteContext,
): WrittenRecord {
  const { update, number, corrections } = published;
  const at = corrections[correctionNumber(part) - 1]?.at ?? update.at;
  const body = JSON.stringify({
    type: part === 'update' ? 'update.published' : 'update.corrected',
    timestamp: toIso(at),
    data: { update: id, number, record: projectRecord(state, context) },
  });
  return { at, body };
}

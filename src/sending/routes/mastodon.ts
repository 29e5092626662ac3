import { hourMs, minuteMs } from '../../core/time/instant.ts';
import type { Handover, Outcome, SendingRoute } from '../route.ts';
import { outcomeOf, postJson } from './call.ts';

/** For how long an instance knows a key again, with some to spare. Source: Mastodon documentation, "statuses: Post a new status". */
const keyKeptMs = hourMs - 5 * minuteMs;

/** Posts on Mastodon. The address is an instance and a token with the right `write:statuses`. */
export function makeMastodonRoute(now: () => number): SendingRoute {
  const send = async ({ id, address, message }: Handover): Promise<Outcome> => {
    const [instance = '', token = ''] = address.split(' ');
    if (message.kind !== 'post') return { is: 'refused', why: 'no-post' };
    const body = JSON.stringify({ status: message.text, visibility: 'public', language: 'en' });
    return outcomeOf(
      await postJson(`${instance.replace(/\/$/, '')}/api/v1/statuses`, body, {
        authorization: `Bearer ${token}`,
        'idempotency-key': id,
      }),
    );
  };
  return {
    atOnce: 1,
    send,
    // The same key makes no second post: it answers with the first.
    ask: async (_id, since, handover) =>
      handover && now() - since < keyKeptMs ? send(handover) : { is: 'unknown', why: 'run-ended' },
  };
}

import { Webhook } from 'standardwebhooks';
import type { SendingRoute } from '../route.ts';
import { outcomeOf, postJson } from './call.ts';

/** Webhooks as Standard Webhooks signs them. The address is one and a secret. */
export function makeWebhookRoute(now: () => number): SendingRoute {
  return {
    atOnce: 8,
    send: async ({ id, address, message }) => {
      const [url = '', secret = ''] = address.split(' ');
      const body = message.kind === 'record' ? message.body : '';
      const sentAt = new Date(now());
      const headers = {
        // A receiver knows a message again by it, if a person sends it twice.
        'webhook-id': `msg_${id}`,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(`msg_${id}`, sentAt, body),
      };
      return outcomeOf(await postJson(url, body, headers));
    },
  };
}

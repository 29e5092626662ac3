import { createHmac } from 'node:crypto';
import type { NameOf } from '../core/sending/delivery.ts';
import type { Recipient } from '../core/sending/recipients.ts';
import type { RouteName } from '../core/sending/routes.ts';
import { SendingStopped } from './ledger-store.ts';
import type { SendingRoute } from './route.ts';
import { makeBlueskyRoute } from './routes/bluesky.ts';
import { makeEmailRoute } from './routes/email.ts';
import { makeMastodonRoute } from './routes/mastodon.ts';
import { makeNotifyRoute } from './routes/notify.ts';
import { makeSlackRoute } from './routes/slack.ts';
import { makeTeamsRoute } from './routes/teams.ts';
import { makeWebhookRoute } from './routes/webhook.ts';

/** Makes the names of messages, which say nothing of an address to whoever has no key. */
export function makeNameOf(key: string | undefined): NameOf {
  if (!key || key.length < 32) {
    throw new SendingStopped(
      'SEND_LEDGER_KEY has to have 32 characters or more. Make one once, with: openssl rand -base64 32. Nothing was sent.',
    );
  }
  return (text) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
}

/** The word by which a ledger knows its key. */
export function checkOf(nameOf: NameOf): string {
  return nameOf('noticeboard ledger');
}

/** What each route needs from the environment. */
const needed: Readonly<Record<RouteName, readonly string[]>> = {
  email: ['SMTP_URL', 'SEND_FROM', 'SEND_REPLY_TO', 'SEND_BOUNCE'],
  'notify-email': ['NOTIFY_KEY', 'NOTIFY_EMAIL_TEMPLATE'],
  'notify-text': ['NOTIFY_KEY', 'NOTIFY_TEXT_TEMPLATE'],
  teams: [],
  slack: [],
  webhook: [],
  mastodon: [],
  bluesky: [],
};

/** The routes that the list uses. Throws if one of them is not set up. */
export function makeRoutes(
  recipients: readonly Pick<Recipient, 'route'>[],
  env: NodeJS.ProcessEnv,
): Partial<Record<RouteName, SendingRoute>> {
  const used = [...new Set(recipients.map(({ route }) => route))];
  const missing = used.flatMap((route) =>
    needed[route].filter((name) => !env[name]).map((name) => `${name} (for ${route})`),
  );
  if (missing.length > 0) {
    throw new SendingStopped(
      `The list uses routes that are not set up. Set ${missing.join(', ')}. Nothing was sent.`,
    );
  }
  return Object.fromEntries(used.map((route) => [route, makeRoute(route, env)]));
}

function makeRoute(route: RouteName, env: NodeJS.ProcessEnv): SendingRoute {
  const read = (name: string) => env[name] ?? '';
  const now = () => Date.now();
  const notify = {
    key: read('NOTIFY_KEY'),
    replyTo: env['NOTIFY_REPLY_TO'] || undefined,
    url: env['NOTIFY_URL'] || undefined,
  };
  switch (route) {
    case 'email':
      return makeEmailRoute({
        server: readServer(read('SMTP_URL')),
        from: read('SEND_FROM'),
        replyTo: read('SEND_REPLY_TO'),
        bounce: read('SEND_BOUNCE'),
        domain: read('SEND_BOUNCE').split('@').at(-1) ?? 'noticeboard',
      });
    case 'notify-email':
      return makeNotifyRoute('email', { ...notify, template: read('NOTIFY_EMAIL_TEMPLATE') });
    case 'notify-text':
      return makeNotifyRoute('text', { ...notify, template: read('NOTIFY_TEXT_TEMPLATE') });
    case 'teams':
      return makeTeamsRoute();
    case 'slack':
      return makeSlackRoute();
    case 'webhook':
      return makeWebhookRoute(now);
    case 'mastodon':
      return makeMastodonRoute(now);
    case 'bluesky':
      return makeBlueskyRoute(now);
  }
}

function readServer(server: string): string {
  const { protocol, hostname } = URL.parse(server) ?? {};
  if ((protocol === 'smtp:' || protocol === 'smtps:') && hostname) return server;
  // It holds a password: it is not repeated.
  throw new SendingStopped(
    'SMTP_URL is no address of a mail server. Write it like smtps://name:password@smtp.example.org:465. Nothing was sent.',
  );
}

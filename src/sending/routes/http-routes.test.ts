import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../core/sending/card.ts';
import { minuteMs } from '../../core/time/instant.ts';
import type { Handover, Outcome, SendingRoute } from '../route.ts';
import type { Message } from '../messages.ts';
import { makeBlueskyRoute, writePostRecord } from './bluesky.ts';
import { call, outcomeOf } from './call.ts';
import { makeMastodonRoute } from './mastodon.ts';
import { makeNotifyRoute } from './notify.ts';
import { makeSlackRoute } from './slack.ts';
import { makeTeamsRoute, maxCardBytes, writeAdaptiveCard } from './teams.ts';
import { makeWebhookRoute } from './webhook.ts';

interface Seen {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What came in, and how the server answers the next requests. */
let seen: Seen[] = [];
let answer: (response: ServerResponse, request: Seen) => void;
let root = '';
/** Where nobody listens any more. */
let nobody = '';

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    const one = { method, path: url, headers, body };
    seen.push(one);
    answer(response, one);
  });
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const gone = createServer();
  await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done));
  nobody = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
  await new Promise((done) => gone.close(done));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
});

function status(code: number, headers: Record<string, string> = {}, body: object = {}) {
  return (response: ServerResponse) =>
    response
      .writeHead(code, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
}
const cutOff = (response: ServerResponse) => response.socket?.destroy();

const card: Card = {
  title: 'Phones are down, bulletin 1',
  flags: [],
  headline: 'Nobody <b>can</b> call & [click](https://evil.example.org).',
  lead: 'Not fixed.',
  lists: [{ title: 'Do now', lines: ['Print the list.'] }],
  link: { text: 'Read bulletin 1', href: 'https://example.org/bulletins/x/1/' },
  forms: [{ text: 'Report your impact', href: 'https://example.org/form?code=N1' }],
};
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const post = {
  kind: 'post',
  text: 'Phones are down\nhttps://example.org/notices/x/',
  link: 'https://example.org/notices/x/',
} as const;
const key = 'name-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';
const now = () => Date.parse('2025-07-28T08:00:00Z');

interface Kind {
  make: () => SendingRoute;
  address: () => string;
  message: Message;
  /** What a wrong key comes to. */
  wrongKey?: Outcome;
}

const kinds: Record<string, Kind> = {
  webhook: {
    make: () => makeWebhookRoute(now),
    address: () => `${root}/hook ${secret}`,
    message: { kind: 'record', at: 0, body: '{"type":"update.published"}' },
  },
  teams: { make: makeTeamsRoute, address: () => `${root}/flow`, message: { kind: 'card', card } },
  slack: { make: makeSlackRoute, address: () => `${root}/flow`, message: { kind: 'card', card } },
  mastodon: { make: () => makeMastodonRoute(now), address: () => `${root} token`, message: post },
  'notify-text': {
    make: () => makeNotifyRoute('text', { key, template: 'a-template', url: root }),
    address: () => '07700900001',
    message: { kind: 'text', text: 'Phones are down' },
    wrongKey: { is: 'not-sent', why: 'wrong-key', stops: true },
  },
  'notify-email': {
    make: () => makeNotifyRoute('email', { key, template: 'a-template', url: root }),
    address: () => 'n1@example.org',
    message: { kind: 'email', subject: 'Phones', text: 'Phones are down', html: '' },
    wrongKey: { is: 'not-sent', why: 'wrong-key', stops: true },
  },
};

function handoverOf({ address, message }: Kind): Handover {
  return { id: 'abcdefghij-_0123456789', address: address(), message };
}

describe.each(Object.entries(kinds))('%s', (_name, kind) => {
  it.each<[string, () => typeof answer, Outcome]>([
    ['takes it', () => status(200), { is: 'accepted' }],
    [
      'is busy',
      () => status(429, { 'retry-after': '7' }),
      { is: 'not-sent', why: 'busy', retryAfterMs: 7000 },
    ],
    [
      'is busy and does not say for how long',
      () => status(429),
      { is: 'not-sent', why: 'busy', retryAfterMs: 5000 },
    ],
    [
      'is closed for a while',
      () => status(503, { 'retry-after': '7' }),
      { is: 'not-sent', why: 'busy', retryAfterMs: 7000 },
    ],
    ['breaks', () => status(500), { is: 'unknown', why: 'http-500' }],
    ['is gone', () => status(404), { is: 'refused', why: 'http-404' }],
    [
      'sends us elsewhere',
      () => status(307, { location: `${root}/other` }),
      { is: 'refused', why: 'http-307' },
    ],
    [
      'does not know the key',
      () => status(403),
      kind.wrongKey ?? { is: 'refused', why: 'wrong-key' },
    ],
    ['is cut off', () => cutOff, { is: 'unknown', why: 'cut-off' }],
  ])('when the provider %s', async (_how, how, outcome) => {
    answer = how();
    const route = kind.make();
    // The library follows a redirection of a POST itself: nothing to hold there.
    if (_how === 'sends us elsewhere' && kind.wrongKey) return;
    expect(await route.send(handoverOf(kind))).toEqual(outcome);
    expect(seen).toHaveLength(1);
  });

  it('when nobody is there, nothing was sent', async () => {
    const known = root;
    root = nobody;
    const route = kind.make();
    const handover = handoverOf(kind);
    root = known;
    expect(await route.send(handover)).toMatchObject({ is: 'not-sent', why: 'no-connection' });
  });
});

it('a slow provider may have it', async () => {
  answer = () => undefined;
  expect(outcomeOf(await call(`${root}/slow`, { method: 'POST', body: 'x' }, 50))).toEqual({
    is: 'unknown',
    why: 'timeout',
  });
});

describe('what is sent', () => {
  it('a webhook is signed, so that its receiver can tell it is ours', async () => {
    answer = status(200);
    await makeWebhookRoute(() => Date.now()).send(handoverOf(kinds['webhook'] as Kind));
    const [{ body = '', headers = {} } = {}] = seen;
    const known = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(known).toEqual({ type: 'update.published' });
    expect(headers['webhook-id']).toBe('msg_abcdefghij-_0123456789');
    expect(() =>
      new Webhook(`${secret.slice(0, -4)}AAAA`).verify(body, headers as Record<string, string>),
    ).toThrow();
  });

  it('a Teams card shows what was typed as it is, and has 28 kB at most', async () => {
    answer = status(202);
    await makeTeamsRoute().send(handoverOf(kinds['teams'] as Kind));
    const { attachments } = JSON.parse(seen[0]?.body ?? '') as {
      attachments: {
        content: { body: { type: string; inlines: { type: string; text: string }[] }[] };
      }[];
    };
    const blocks = attachments[0]?.content.body ?? [];
    expect(blocks.every(({ type }) => type === 'RichTextBlock')).toBe(true);
    expect(blocks.flatMap(({ inlines }) => inlines.map(({ text }) => text))).toContain(
      card.headline,
    );
    const long = {
      ...card,
      lists: Array.from({ length: 9 }, () => ({ title: 'Do now', lines: ['ü'.repeat(2500)] })),
    };
    expect(Buffer.byteLength(writeAdaptiveCard(long))).toBeLessThanOrEqual(maxCardBytes);
  });

  it('a Slack message is plain text, and mentions nobody', async () => {
    answer = status(200);
    await makeSlackRoute().send({
      ...handoverOf(kinds['slack'] as Kind),
      message: { kind: 'card', card: { ...card, title: '<!channel> Phones' } },
    });
    const { text, blocks } = JSON.parse(seen[0]?.body ?? '') as {
      text: string;
      blocks: { text?: { type: string } }[];
    };
    expect(text).toBe('&lt;!channel&gt; Phones');
    expect(blocks.flatMap((block) => block.text?.type ?? [])).toEqual(
      blocks.slice(0, -1).map(() => 'plain_text'),
    );
  });

  it('a Mastodon post carries its key, and is asked for by the same within the hour', async () => {
    answer = status(200);
    const kind = kinds['mastodon'] as Kind;
    const route = kind.make();
    await route.send(handoverOf(kind));
    await route.ask?.('abcdefghij-_0123456789', now() - 54 * minuteMs, handoverOf(kind));
    expect(seen.map(({ headers }) => headers['idempotency-key'])).toEqual([
      'abcdefghij-_0123456789',
      'abcdefghij-_0123456789',
    ]);
    const late = await route.ask?.(
      'abcdefghij-_0123456789',
      now() - 56 * minuteMs,
      handoverOf(kind),
    );
    expect(late).toEqual({ is: 'unknown', why: 'run-ended' });
    expect(seen).toHaveLength(2);
  });

  it('GOV.UK Notify gets our name of the message as its reference, and is asked by it', async () => {
    const kind = kinds['notify-text'] as Kind;
    answer = status(201);
    await kind.make().send(handoverOf(kind));
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      template_id: 'a-template',
      phone_number: '07700900001',
      personalisation: { message: 'Phones are down' },
      reference: 'abcdefghij-_0123456789',
    });
    answer = status(200, {}, { notifications: [{ id: 'x' }], links: {} });
    const ask = () => kind.make().ask?.('abcdefghij-_0123456789', 0, undefined);
    expect(await ask()).toEqual({ is: 'accepted' });
    expect(seen[1]?.path).toContain('reference=abcdefghij-_0123456789');
    answer = status(200, {}, { notifications: [], links: {} });
    expect(await ask()).toEqual({ is: 'not-sent', why: 'never-arrived' });
    answer = status(500);
    expect(await ask()).toEqual({ is: 'unknown', why: 'no-answer' });
  });
});

describe('Bluesky', () => {
  const kind: Kind = {
    make: () => makeBlueskyRoute(now),
    address: () => `${root} publisher.example.org abcd-efgh`,
    message: post,
  };
  let login = 200;
  const records = new Map<string, unknown>();
  beforeEach(() => {
    login = 200;
    records.clear();
    answer = (response, { path, body }) => {
      if (path.includes('createSession')) {
        status(login, {}, { accessJwt: 'jwt', did: 'did:plc:x' })(response);
      } else if (path.includes('putRecord')) {
        const { rkey, record } = JSON.parse(body) as { rkey: string; record: unknown };
        records.set(rkey, record);
        status(200)(response);
      } else {
        const rkey = new URL(path, root).searchParams.get('rkey') ?? '';
        status(records.has(rkey) ? 200 : 400, {}, { error: 'RecordNotFound' })(response);
      }
    };
  });

  it('puts a post in its own place, where a second one cannot be', async () => {
    const route = kind.make();
    expect(await route.ask?.('abcdefghij-_0123456789', 0, handoverOf(kind))).toEqual({
      is: 'not-sent',
      why: 'never-arrived',
    });
    expect(await route.send(handoverOf(kind))).toEqual({ is: 'accepted' });
    expect(await route.send(handoverOf(kind))).toEqual({ is: 'accepted' });
    expect([...records.keys()]).toEqual(['abcdefghij-_0123456789']);
    expect(await route.ask?.('abcdefghij-_0123456789', 0, handoverOf(kind))).toEqual({
      is: 'accepted',
    });
  });

  it('a login that fails has sent nothing', async () => {
    login = 401;
    expect(await kind.make().send(handoverOf(kind))).toEqual({ is: 'not-sent', why: 'wrong-key' });
    expect(records.size).toBe(0);
  });

  it('shows a short address that leads to the whole one, counted in bytes', () => {
    const link = `https://example.org/notices/${'x'.repeat(60)}/`;
    const { text, facets } = writePostRecord({ text: `Ünwell\n${link}`, link });
    const { byteStart = 0, byteEnd = 0 } = facets?.[0]?.index ?? {};
    const shown = Buffer.from(text).subarray(byteStart, byteEnd).toString();
    expect(shown).toMatch(/^example\.org\/notices\/x+…$/);
    expect(text.endsWith(shown)).toBe(true);
    expect(facets?.[0]?.features[0]?.uri).toBe(link);
  });
});

import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Handover, Outcome, SendingRoute } from '../route.ts';
import { makeEmailRoute } from './email.ts';

let server: SMTPServer | undefined;
let route: SendingRoute | undefined;
let mails: { from: string; to: string[]; raw: string }[] = [];

/** An error with a reply code, as the server's library wants it. */
function reply(responseCode: number): Error {
  return Object.assign(new Error('told to front.desk@example.org'), { responseCode });
}

/** A server that treats each mailbox as its name says. */
async function start(): Promise<string> {
  mails = [];
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      if (username === 'name' && password === 'p@ss') done(null, { user: username });
      else done(reply(535));
    },
    onRcptTo({ address }, _session, done) {
      if (address.startsWith('gone')) done(reply(550));
      else if (address.startsWith('later')) done(reply(451));
      else if (address.startsWith('drop')) cut();
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      const to = session.envelope.rcptTo.map(({ address }) => address);
      if (to[0]?.startsWith('mid')) stream.once('data', cut);
      if (to[0]?.startsWith('early')) cut();
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (to[0]?.startsWith('mid')) return;
        if (to[0]?.startsWith('spam')) return done(reply(554));
        if (to[0]?.startsWith('full')) return done(reply(452));
        const from = session.envelope.mailFrom;
        mails.push({ from: from ? from.address : '', to, raw: Buffer.concat(chunks).toString() });
        if (to[0]?.startsWith('silent')) cut();
        else done();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}

/** Breaks every connection, without a word. */
function cut(): void {
  for (const connection of (
    server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> }
  ).connections) {
    connection._socket.destroy();
  }
}

afterEach(() => {
  route?.close?.();
  server?.close();
});

function settingsFor(url: string) {
  return {
    server: url,
    from: 'Noticeboard <status@example.org>',
    replyTo: 'desk@example.org',
    bounce: 'bounce@example.org',
    domain: 'example.org',
  };
}

function handover(address: string, id = 'abcdefghij-_0123456789'): Handover {
  const message = {
    kind: 'email',
    subject: 'Störung',
    html: '<p>Phones</p>',
    text: 'Phones',
  } as const;
  return { id, address, message };
}

describe('email by SMTP', () => {
  it('goes to one mailbox at a time, with where to answer and where to bounce', async () => {
    route = makeEmailRoute(settingsFor(`smtp://name:p%40ss@${await start()}`));
    expect(await route.send(handover('a@example.org', 'first'))).toEqual({ is: 'accepted' });
    expect(await route.send(handover('b@example.org', 'second'))).toEqual({ is: 'accepted' });
    expect(mails.map(({ from, to }) => [from, to])).toEqual([
      ['bounce@example.org', ['a@example.org']],
      ['bounce@example.org', ['b@example.org']],
    ]);
    const mail = await PostalMime.parse(mails[0]?.raw ?? '');
    expect(mail).toMatchObject({
      subject: 'Störung',
      messageId: '<first@example.org>',
      replyTo: [{ address: 'desk@example.org' }],
      to: [{ address: 'a@example.org' }],
      text: expect.stringContaining('Phones') as string,
      html: expect.stringContaining('<p>Phones</p>') as string,
    });
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  });

  it.each<[string, Outcome, number]>([
    ['gone@example.org', { is: 'refused', why: 'smtp-550' }, 0],
    ['later@example.org', { is: 'not-sent', why: 'busy', retryAfterMs: 10_000 }, 0],
    ['spam@example.org', { is: 'refused', why: 'smtp-554' }, 0],
    ['full@example.org', { is: 'not-sent', why: 'busy', retryAfterMs: 10_000 }, 0],
    ['drop@example.org', { is: 'not-sent', why: 'no-connection', retryAfterMs: 2000 }, 0],
    ['early@example.org', { is: 'not-sent', why: 'no-connection', retryAfterMs: 2000 }, 0],
    ['mid@example.org', { is: 'unknown', why: 'cut-off' }, 0],
    ['silent@example.org', { is: 'unknown', why: 'cut-off' }, 1],
  ])('to %s', async (address, outcome, count) => {
    route = makeEmailRoute(settingsFor(`smtp://name:p%40ss@${await start()}`));
    // The second goes over a connection that has been used.
    expect(await route.send(handover('a@example.org'))).toEqual({ is: 'accepted' });
    expect(await route.send(handover(address))).toEqual(outcome);
    expect(mails).toHaveLength(1 + count);
    expect(await route.send(handover('c@example.org'))).toEqual({ is: 'accepted' });
  });

  it('a wrong password stops the route, and a server that is not there has sent nothing', async () => {
    const address = await start();
    route = makeEmailRoute(settingsFor(`smtp://name:wrong@${address}`));
    expect(await route.send(handover('a@example.org'))).toEqual({
      is: 'not-sent',
      why: 'wrong-key',
      stops: true,
    });
    const nobody = makeEmailRoute(settingsFor('smtp://name:p%40ss@127.0.0.1:1'));
    expect(await nobody.send(handover('a@example.org'))).toMatchObject({
      is: 'not-sent',
      why: 'no-connection',
    });
  });
});

import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import type { Handover, Outcome, SendingRoute } from '../route.ts';

export interface EmailSettings {
  /** smtps://name:password@host:465, or smtp:// for a server that is asked for STARTTLS. */
  server: string;
  /** Whom it is from: an address, or a name and an address. */
  from: string;
  /** Where answers go, and where a mailbox that is gone is reported. */
  replyTo: string;
  bounce: string;
  /** Stands behind the @ of Message-IDs. */
  domain: string;
}

/** The longest that a server may be silent. Less than what a run keeps in reserve. */
const timeoutMs = 30_000;

/**
 * Email to shared mailboxes, one each, by any SMTP server. A server cannot be
 * asked what became of a message; but until its first byte is read off the
 * stream below, none of it was sent (RFC 5321, section 3.3: after DATA).
 */
export function makeEmailRoute(settings: EmailSettings): SendingRoute {
  const idle: SMTPConnection[] = [];
  return {
    atOnce: 4,
    send: async (handover) => {
      const connection = idle.pop() ?? (await open(settings));
      if (!(connection instanceof SMTPConnection)) return connection;
      const outcome = await send(connection, handover, settings);
      if (outcome.is === 'accepted') idle.push(connection);
      else connection.close();
      return outcome;
    },
    close: () => {
      for (const connection of idle.splice(0)) connection.quit();
    },
  };
}

/** A connection that is logged in, or why there is none. */
async function open({ server }: EmailSettings): Promise<SMTPConnection | Outcome> {
  const { protocol, hostname, port, username, password } = new URL(server);
  const isSecure = protocol === 'smtps:';
  const connection = new SMTPConnection({
    host: hostname,
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    // A password goes over no open line, but to a server on the same machine.
    requireTLS: !isSecure && hostname !== '127.0.0.1',
    ignoreTLS: !isSecure && hostname === '127.0.0.1',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  const failed = await new Promise<unknown>((done) => {
    connection.once('error', done);
    connection.connect((error) => {
      if (error || username === '') done(error);
      else {
        const credentials = {
          user: decodeURIComponent(username),
          pass: decodeURIComponent(password),
        };
        connection.login({ credentials }, done);
      }
    });
  });
  // Errors of an idle connection come when nobody waits: the next send meets them.
  connection.on('error', () => undefined);
  if (!failed) return connection;
  connection.close();
  const { code, responseCode = 0 } = failed as SMTPConnection.SMTPError;
  if (code === 'EAUTH' && responseCode >= 500) {
    return { is: 'not-sent', why: 'wrong-key', stops: true };
  }
  return { is: 'not-sent', why: 'no-connection', retryAfterMs: 2000 };
}

async function send(
  connection: SMTPConnection,
  { id, address, message }: Handover,
  { from, replyTo, bounce, domain }: EmailSettings,
): Promise<Outcome> {
  if (message.kind !== 'email') return { is: 'refused', why: 'no-email' };
  const { subject, html, text } = message;
  const composed = new MailComposer({
    ...{ from, replyTo, subject, html, text, to: address },
    messageId: `<${id}@${domain}>`,
    // So that no holiday notice answers it. Source: RFC 3834, section 5.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  });
  const bytes = await composed.compile().build();
  let isBegun = false;
  const stream = new Readable({
    read() {
      isBegun = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return new Promise((done) => {
    const lost = () => {
      done(isBegun ? { is: 'unknown', why: 'cut-off' } : notConnected);
    };
    connection.once('end', lost);
    connection.once('error', lost);
    connection.send({ from: bounce, to: [address] }, stream, (error) => {
      connection.off('end', lost);
      connection.off('error', lost);
      done(error ? judge(error, isBegun) : { is: 'accepted' });
    });
  });
}

const notConnected: Outcome = { is: 'not-sent', why: 'no-connection', retryAfterMs: 2000 };

/** Source: RFC 5321, section 4.2.1: 4 for "not now", 5 for "never". */
function judge({ code, responseCode = 0 }: SMTPConnection.SMTPError, isBegun: boolean): Outcome {
  if (responseCode >= 500) return { is: 'refused', why: `smtp-${responseCode}` };
  if (responseCode >= 400) return { is: 'not-sent', why: 'busy', retryAfterMs: 10_000 };
  if (!isBegun) return notConnected;
  return { is: 'unknown', why: code === 'ETIMEDOUT' ? 'timeout' : 'cut-off' };
}

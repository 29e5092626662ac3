import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type MimeNode from 'nodemailer/lib/mime-node/index.js';
import type { Instant } from '../core/time/instant.ts';
import type { Email } from './write-email.ts';

/**
 * An e-mail file that mail programs open as a draft to be sent: X-Unsent is
 * Outlook's sign for it. It has no sender and no recipient. `id` makes its
 * Message-ID; with `at` it is all that makes the same e-mail the same bytes.
 */
export function writeDraft(
  { subject, html, text }: Email,
  { id, at }: { id: string; at: Instant },
): string {
  const composer = new MailComposer({
    subject,
    html,
    text,
    date: new Date(at),
    messageId: `<${id}@noticeboard>`,
    headers: { 'X-Unsent': '1' },
    baseBoundary: id,
  } as ConstructorParameters<typeof MailComposer>[0]);
  return print(composer.compile() as unknown as Printable);
}

/** A part of an e-mail, as nodemailer has it but does not declare it. */
type Printable = Pick<MimeNode, 'buildHeaders' | 'setHeader'> & {
  childNodes: Printable[];
  boundary?: string;
  content?: string;
};

/**
 * nodemailer knows how headers are written. Its own `build` sends every part
 * through streams, which took most of the time of a whole site.
 */
function print(part: Printable): string {
  const { childNodes } = part;
  if (childNodes.length > 0) {
    const head = part.buildHeaders();
    const parts = childNodes.map((child) => `--${part.boundary}\r\n${print(child)}\r\n`);
    return `${head}\r\n\r\n${parts.join('')}--${part.boundary}--\r\n`;
  }
  part.setHeader('Content-Transfer-Encoding', 'base64');
  return `${part.buildHeaders()}\r\n\r\n${base64(part.content ?? '')}`;
}

/** In lines of 76 characters (RFC 2045, section 6.8). */
function base64(text: string): string {
  const whole = Buffer.from(text).toString('base64');
  const lines: string[] = [];
  for (let start = 0; start < whole.length; start += 76) lines.push(whole.slice(start, start + 76));
  return lines.join('\r\n');
}

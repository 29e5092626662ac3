import MailComposer from 'nodemailer/lib/mail-composer/index.js';
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
): Promise<Buffer> {
  const composer = new MailComposer({
    subject,
    html,
    text,
    date: new Date(at),
    messageId: `<${id}@noticeboard>`,
    headers: { 'X-Unsent': '1' },
    baseBoundary: id,
    newline: '\r\n',
    textEncoding: 'base64',
  } as ConstructorParameters<typeof MailComposer>[0]);
  return composer.compile().build();
}

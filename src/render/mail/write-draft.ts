import { encodeWord, foldLines } from 'nodemailer/lib/mime-funcs/index.js';
import type { Instant } from '../../core/time/instant.ts';
import type { Email } from './write-email.ts';

/** Where a part of the email ends: base64 has no such line. */
const boundary = '=_noticeboard';

/**
 * An email file that mail programs open as a draft to be sent: X-Unsent is
 * Outlook's sign for it. It has no sender and no recipient. `id` and `domain` make
 * its Message-ID; with `at` it is all that makes the same email the same bytes
 * (RFC 5322; its two forms are alternatives, RFC 2046, section 5.1.4).
 */
export function writeEmailDraft(
  { subject, html, text }: Email,
  { id, at, domain = 'noticeboard' }: { id: string; at: Instant; domain?: string | undefined },
): string {
  return [
    'X-Unsent: 1',
    header('Subject', subject),
    `Message-ID: <${id}@${domain}>`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** Words of one line, whatever was typed: another line would be another header. What looks like an encoded word is none. */
function header(name: string, words: string): string {
  const line = words.replace(/\p{Cc}+/gu, ' ');
  const isPlain = /^[ -~]*$/.test(line) && !line.includes('=?');
  return foldLines(`${name}: ${isPlain ? line : encodeWord(line, 'Q', maxWord)}`, maxLine);
}

/** Characters of an encoded word and of a line (RFC 2047, section 2), with room for the name of the header. */
const [maxWord, maxLine] = [52, 76];

function part(type: string, text: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...base64(text),
  ];
}

/** In lines of 76 characters (RFC 2045, section 6.8). */
function base64(text: string): string[] {
  const whole = Buffer.from(text).toString('base64');
  const lines: string[] = [];
  for (let start = 0; start < whole.length; start += 76) lines.push(whole.slice(start, start + 76));
  return lines;
}

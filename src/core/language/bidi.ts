import { escapeHtml } from './html.ts';

type Direction = 'ltr' | 'rtl';

/** A run of Latin letters, digits and what stands in addresses and numbers. */
const latin = /[A-Za-z0-9][A-Za-z0-9./:+@&'_-]*(?: [A-Za-z0-9][A-Za-z0-9./:+@&'_-]*)*/g;

/** HTML of a plain text. In a right-to-left language, 111, addresses and names stay left to right. */
export function isolateLatin(text: string, direction: Direction): string {
  if (direction === 'ltr') return escapeHtml(text);
  let html = '';
  let end = 0;
  for (const { 0: run, index } of text.matchAll(latin)) {
    html += `${escapeHtml(text.slice(end, index))}<bdi dir="ltr">${escapeHtml(run)}</bdi>`;
    end = index + run.length;
  }
  return html + escapeHtml(text.slice(end));
}

/** An address that begins with a digit: right-to-left text would show it as nhs.uk.111. */
const addressFromDigit = /(?<![\w.])(?=\d+\.[a-z])/g;

/** The same for plain text, where only an invisible left-to-right mark can say it. */
export function markAddresses(text: string, direction: Direction): string {
  return direction === 'ltr' ? text : text.replace(addressFromDigit, '\u200e');
}

/** A name of either direction that keeps its place in a sentence of the other. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * A plain text of several lines, each of which begins with the right-to-left
 * mark: a line that begins with a Latin name or a number would else be laid
 * out from left to right.
 */
export function beginRightToLeft(text: string, direction: Direction): string {
  return direction === 'ltr' ? text : text.replace(/^(?=.)/gm, '\u200f');
}

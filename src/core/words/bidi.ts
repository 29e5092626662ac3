import { escapeHtml } from './html.ts';

/** A run of Latin letters, digits and what stands in addresses and numbers. */
const latin = /[A-Za-z0-9][A-Za-z0-9./:+@&'_-]*(?: [A-Za-z0-9][A-Za-z0-9./:+@&'_-]*)*/g;

/** HTML of a plain text. In a right-to-left language, 111, addresses and names stay left to right. */
export function isolateLatin(text: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr') return escapeHtml(text);
  let html = '';
  let end = 0;
  for (const { 0: run, index } of text.matchAll(latin)) {
    html += `${escapeHtml(text.slice(end, index))}<bdi dir="ltr">${escapeHtml(run)}</bdi>`;
    end = index + run.length;
  }
  return html + escapeHtml(text.slice(end));
}

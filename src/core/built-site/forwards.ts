import type { SiteContext } from '../views/site-context.ts';
import { escapeHtml } from '../language/html.ts';
import { isAnothers, type ListHead } from './compare-addresses.ts';
import type { AddressList, Forward } from './address-list.ts';

/**
 * What answers at the addresses of a language that was taken out of site.yaml:
 * people have them in messages and on posters. `last` is what was published,
 * `built` what is there now. A page leads on to the English page; a kit's file
 * becomes a copy of the English one.
 */
export function planForwards(
  last: AddressList,
  head: ListHead,
  built: ReadonlySet<string>,
): Forward[] {
  if (isAnothers(last, head)) return [];
  const languages = new Set(
    last.addresses.flatMap((address) => /^\/([a-z]{2,3})\/$/.exec(address)?.[1] ?? []),
  );
  return last.addresses
    .filter((address) => !built.has(address))
    .flatMap((from) => {
      // The language stands first, or last: /ur/practices/ and /notices/…/ur/sms.txt.
      const [, first = '', rest = ''] = /^\/([a-z]{2,3})(\/.+)$/.exec(from) ?? [];
      const [, above = '', last = '', file = ''] = /^(.*\/)([a-z]{2,3})\/([^/]*)$/.exec(from) ?? [];
      const [language, to] = languages.has(first) ? [first, rest] : [last, `${above}${file}`];
      return languages.has(language) && built.has(to) ? [{ from, to }] : [];
    });
}

/** A small page that leads on to the English one. It needs no style and no script. */
export function writeForwardPage({ to }: Forward, { content, addresses }: SiteContext): string {
  const title = 'This page is in English now';
  const { demonstration } = content.site;
  const [path, whole] = [addresses.path.page(to), addresses.whole.page(to)].map(escapeHtml);
  return [
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><meta name="robots" content="noindex">`,
    `<link rel="canonical" href="${whole}"><link rel="icon" href="data:,">`,
    `<meta http-equiv="refresh" content="0; url=${path}"></head><body><main>`,
    demonstration ? `<p>${escapeHtml(demonstration.notice)}</p>` : '',
    `<h1>${title}</h1><p>You are taken to it: <a href="${path}">${whole}</a></p>`,
    '</main></body></html>\n',
  ].join('');
}

import type { SiteContext } from '../../views/site-context.ts';
import { listAddresses } from '../../views/site-map/list-addresses.ts';
import { closestWord } from '../closest.ts';
import { anError, type Problem } from '../problem.ts';

/** Redirects from a page that is there, or to one that is not. */
export function checkRedirectTargets(context: SiteContext): Problem[] {
  const { redirects } = context.content;
  if (redirects.length === 0) return [];
  const { page } = context.addresses.path;
  const known = listAddresses(context);
  return redirects.flatMap(({ from, to }, index) => [
    ...(known.has(page(from))
      ? [
          anError({
            code: 'redirect/page-exists',
            file: 'redirects.yaml',
            path: [index, 'from'],
            message: `${from} is a page of this site, and people would not see it any more`,
            fix: 'Delete this entry.',
          }),
        ]
      : []),
    ...(known.has(page(to))
      ? []
      : [
          anError({
            code: 'redirect/no-page',
            file: 'redirects.yaml',
            path: [index, 'to'],
            message: `there is no page ${to}`,
            fix: suggest(page(to), known, page('')),
          }),
        ]),
  ]);
}

function suggest(address: string, known: ReadonlySet<string>, base: string): string {
  const pages = [...known].filter((one) => one.endsWith('/'));
  const meant = closestWord(address, pages);
  return meant
    ? `Did you mean ${meant.slice(base.length)}?`
    : 'Open the page that people shall find, and copy its address from the browser, from / after the host and the base path on.';
}

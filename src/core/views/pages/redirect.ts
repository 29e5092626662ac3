import type { SiteContext } from '../site-context.ts';
import type { Redirect } from '../../model/redirect.ts';

/** What stands at an address that is no page any more. */
export interface RedirectView {
  title: string;
  /** The page that people find instead: below the base path, and whole. */
  path: string;
  whole: string;
}

export function projectRedirect(
  { to }: Redirect,
  { addresses: { path, whole } }: SiteContext,
): RedirectView {
  return { title: 'This page has moved', path: path.page(to), whole: whole.page(to) };
}

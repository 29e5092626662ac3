import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import type { Translator } from '../../language/translator.ts';
import type { Link } from '../shared/link.ts';
import type { FrameView } from './frame.ts';
import { currentIn } from './frame.ts';

/**
 * The pages above a page, the first one first: where a reader is, and the way
 * back. `above` are those that only the page itself knows of. Empty on the
 * front page.
 */
export function trailOf(
  page: string,
  above: readonly Link[],
  frame: FrameView,
  { addresses }: SiteContext,
  { language }: Translator,
): Link[] {
  const { path } = addresses;
  const current = currentIn(frame, page);
  const first = frame.menu[0];
  if (!first || page === first.href) return [];
  const lists: Link[] =
    language.id === english
      ? [
          { text: 'Notices for patients', href: path.notices() },
          { text: 'All systems', href: path.services() },
          { text: 'Reviews', href: path.reviews() },
        ]
      : [];
  const links = [
    { text: first.text, href: first.href },
    ...(current && !current.isFirst && current.item !== first
      ? [{ text: current.item.text, href: current.item.href }]
      : []),
    ...lists.filter(({ href }) => href !== page && page.startsWith(href)),
    ...above,
  ];
  // A list may be named twice: by the menu, and by its own page. The menu's name is the shorter.
  return links.filter(({ href }, at) => links.findIndex((one) => one.href === href) === at);
}

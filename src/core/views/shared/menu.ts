import type { SiteContext } from '../site-context.ts';
import type { Translator } from '../../language/translator.ts';
import type { Link } from './link.ts';

/** A part of the site. `short` is what a phone shows of its words. */
export interface MenuItem extends Link {
  short: string;
  /** How the addresses of its pages begin. */
  holds: readonly string[];
}

/** The part of the site that a page is in, and whether the page is its first. Nothing for pages of no part. */
export function currentIn(
  menu: readonly MenuItem[],
  page: string,
): { item: MenuItem; isFirst: boolean } | undefined {
  const item =
    menu.find(({ href }) => href === page) ??
    menu.find(({ holds }) => holds.some((one) => page.startsWith(one)));
  return item && { item, isFirst: item.href === page };
}

export function englishMenu(path: SiteContext['addresses']['path']): MenuItem[] {
  return [
    {
      text: 'Status',
      short: 'Status',
      href: path.status(),
      holds: [path.notices(), path.services()],
    },
    {
      text: 'Find a surgery',
      short: 'Find',
      href: path.practices(),
      holds: [path.practices()],
    },
    {
      text: 'For practices',
      short: 'practices',
      href: path.bulletins(),
      holds: [path.bulletins()],
    },
    {
      text: 'History',
      short: 'History',
      href: path.incidents(),
      holds: [path.incidents(), path.reviews()],
    },
    { text: 'Get updates', short: 'updates', href: path.feeds(), holds: [path.feeds()] },
  ];
}

export function otherMenu(
  path: SiteContext['addresses']['path'],
  { language, text }: Translator,
): MenuItem[] {
  const [all, find] = [text('page.allNotices'), text('page.find')];
  return [
    { text: all, short: all, href: path.front(language.id), holds: [path.notices()] },
    {
      text: find,
      short: find,
      href: path.practices(language.id),
      holds: [path.practices(language.id), path.practices()],
    },
  ];
}

import { feedTitles } from '../addresses.ts';
import type { Board } from '../board.ts';
import type { Link } from '../parts/link.ts';

export interface FeedListView {
  general: { link: Link; whole: string; about: string }[];
  practices: { link: Link; whole: string }[];
  /** Planned work, to subscribe to in a calendar. */
  calendar: Link;
}

/** Every feed, and what is in it. */
export function projectFeedList({ content, addresses: { path, whole } }: Board): FeedListView {
  const general = [
    { name: 'bulletins', about: 'Every bulletin, with what to do and whom to call.' },
    { name: 'notices', about: 'Every notice, as patients read it.' },
    { name: 'all', about: 'Every update, with both texts.' },
  ] as const;
  return {
    general: general.map(({ name, about }) => ({
      link: { text: feedTitles[name], href: path.feed(name) },
      whole: whole.feed(name),
      about,
    })),
    practices: content.practices.map(({ code, name }) => ({
      link: { text: name, href: path.practiceFeed(code) },
      whole: whole.practiceFeed(code),
    })),
    calendar: { text: whole.calendar(), href: path.calendar() },
  };
}

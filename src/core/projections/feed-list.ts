import type { Board } from '../board.ts';
import type { Link } from '../parts/link.ts';

export interface FeedListView {
  general: { link: Link; whole: string; about: string }[];
  practices: { link: Link; whole: string }[];
}

/** Every feed, and what is in it. */
export function projectFeedList({ content, addresses: { path, whole } }: Board): FeedListView {
  const general = [
    { name: 'bulletins', text: 'Bulletins', about: 'Every bulletin for GP practices.' },
    { name: 'notices', text: 'Notices', about: 'Every notice for patients.' },
    { name: 'all', text: 'All updates', about: 'Every update, with both texts.' },
  ] as const;
  return {
    general: general.map(({ name, text, about }) => ({
      link: { text, href: path.feed(name) },
      whole: whole.feed(name),
      about,
    })),
    practices: content.practices.map(({ code, name }) => ({
      link: { text: name, href: path.practiceFeed(code) },
      whole: whole.practiceFeed(code),
    })),
  };
}

import { feedTitles } from '../addresses.ts';
import type { Board } from '../board.ts';
import type { Link } from '../parts/link.ts';

export interface FeedListView {
  general: { link: Link; whole: string; about: string }[];
  practices: { link: Link; whole: string }[];
}

/** Every feed, and what is in it. */
export function projectFeedList({ state, addresses: { path, whole } }: Board): FeedListView {
  const general = [
    { name: 'bulletins', about: 'Every bulletin, with what to do and whom to call.' },
    { name: 'notices', about: 'Every notice, as patients read it.' },
    { name: 'all', about: 'Every update, with both texts.' },
  ] as const;
  return {
    general: [
      ...general.map(({ name, about }) => ({
        link: { text: feedTitles[name], href: path.feed(name) },
        whole: whole.feed(name),
        about,
      })),
      {
        link: { text: 'Reviews', href: path.reviewsFeed() },
        whole: whole.reviewsFeed(),
        about: 'Every review of an incident, and what is done about its recommendations.',
      },
    ],
    practices: state.running.map(({ practice: { code, name } }) => ({
      link: { text: name, href: path.practiceFeed(code) },
      whole: whole.practiceFeed(code),
    })),
  };
}

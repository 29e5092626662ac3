import { feedTitles, type FeedName } from '../core/views/addresses.ts';
import { exercisesFeedTitle, feedTitleFor } from '../core/views/shared/feed-titles.ts';
import { context } from './site-context.ts';

const { path } = context.addresses;

interface FeedLink {
  title: string;
  href: string;
}

/** Feeds that a page announces. */
export function feedLinks(...names: FeedName[]): FeedLink[] {
  return names.map((name) => ({ title: feedTitles[name], href: path.feed(name) }));
}

/** The only feed that pages of an exercise announce. */
export const exerciseFeedLinks: readonly FeedLink[] = [
  { title: exercisesFeedTitle, href: path.exercisesFeed() },
];

/** The feed about one thing, which that thing's page announces. */
export const feedLinkOf = {
  practice: ({ code, name }: { code: string; name: string }): FeedLink => ({
    title: feedTitleFor.practice(name),
    href: path.practiceFeed(code),
  }),
  service: ({ id, name }: { id: string; name: string }): FeedLink => ({
    title: feedTitleFor.service(name),
    href: path.serviceFeed(id),
  }),
  incident: ({ id, title }: { id: string; title: string }): FeedLink => ({
    title: feedTitleFor.incident(title),
    href: path.incidentFeed(id),
  }),
} as const;

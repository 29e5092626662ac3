import { feedTitles, type FeedName } from '../core/addresses.ts';
import { board } from './board.ts';

/** Feeds that a page announces. */
export function feedLinks(...names: FeedName[]): { title: string; href: string }[] {
  return names.map((name) => ({ title: feedTitles[name], href: board.addresses.path.feed(name) }));
}

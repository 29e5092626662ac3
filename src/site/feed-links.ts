import type { FeedName } from '../core/addresses.ts';
import { board } from './board.ts';

const titles: Record<FeedName, string> = {
  all: 'All updates',
  notices: 'Notices for patients',
  bulletins: 'Bulletins for GP practices',
};

/** Feeds that a page announces. */
export function feedLinks(...names: FeedName[]): { title: string; href: string }[] {
  return names.map((name) => ({ title: titles[name], href: board.addresses.path.feed(name) }));
}

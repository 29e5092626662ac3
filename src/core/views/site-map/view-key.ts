import { memoize } from '../../cache/memoize.ts';
import type { FeedItem } from '../shared/feed.ts';

/**
 * A text that two view models share exactly if they print the same. Thousands
 * of feeds share their items, so each item is written out once.
 */
export function viewKey(view: unknown): string {
  if (!hasItems(view)) return JSON.stringify(view);
  return JSON.stringify({ ...view, items: view.items.map(numberOf) });
}

function hasItems(view: unknown): view is { items: FeedItem[] } {
  return (
    typeof view === 'object' &&
    view !== null &&
    'items' in view &&
    Array.isArray(view.items) &&
    view.items.every((item: unknown) => typeof item === 'object' && item !== null)
  );
}

/** The same number for items with the same words, whatever context they come from. */
const numbers = new Map<string, number>();
const numberOf = memoize((item: FeedItem): number => {
  const text = JSON.stringify(item);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
});

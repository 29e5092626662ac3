import type { Instant } from '../time/instant.ts';
import type { Overrun } from '../model/window.ts';
import type { PublishedUpdate } from './published-update.ts';

/** How work that is under way at `now` overruns; nothing before the end of its window. */
export function overrunOf(
  { update, phase, window }: Pick<PublishedUpdate, 'update' | 'phase' | 'window'>,
  now: Instant,
): Overrun | undefined {
  if (!window || now < window.to) return undefined;
  return phase === 'in-progress' && update.at >= window.to ? 'said' : 'unsaid';
}

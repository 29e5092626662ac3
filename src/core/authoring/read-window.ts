import type { Window } from '../model/window.ts';
import type { Instant } from '../time/instant.ts';
import { readTime } from './read-time.ts';
import { writeTime } from './write-time.ts';

/**
 * When planned work is: "Saturday 6 September 8pm to 11pm", or with both days.
 * A time alone after "to" is the next one after the beginning. Of work whose
 * window in force is `current`, its new end alone will do: "until Monday 8am".
 * Undefined if it cannot be read, or ends before it begins or before now.
 */
export function readWindow(text: string, now: Instant, current?: Window): Window | undefined {
  const end = /^(?:to|until|till)\s+(.+)$/i.exec(text.trim())?.[1];
  if (end !== undefined) {
    const to = readTime(end, now, 'ahead');
    return current && to !== undefined && to > now && to > current.from
      ? { from: current.from, to }
      : undefined;
  }
  const [first = '', second, ...more] = text
    .trim()
    .replace(/^from\s+/i, '')
    .split(/\s+(?:to|until)\s+|\s+[-–]\s+/i);
  if (second === undefined || more.length > 0) return undefined;
  // Work that goes on has begun: its beginning may be said again.
  const begun = current && readTime(first, now, 'behind') === current.from;
  const from = begun ? current.from : readTime(first, now, 'ahead');
  const to = from === undefined ? undefined : readTime(second, begun ? now : from, 'ahead');
  return from !== undefined && to !== undefined && to > from && to > now ? { from, to } : undefined;
}

/** The same as a file has it. */
export function writeWindow({ from, to }: Window): { from: string; to: string } {
  return { from: writeTime(from), to: writeTime(to) };
}

// Holds a place in a page for what is filled in when the site is published.
/**
 * What a placeholder begins and ends with: the control character DEL. No content
 * may hold it (unseen.ts), so nobody can type a placeholder; no format that we
 * write escapes it; and it is ASCII, so that pages stay as compact in memory as
 * their text is.
 */
export const placeholderEnd = '\u007f';

/** Stands in a page for what is filled in when the site is published. */
export function placeholder(name: string): string {
  return `${placeholderEnd}${name}${placeholderEnd}`;
}

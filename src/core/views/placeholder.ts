/**
 * What a mark begins and ends with: the control character DEL. No content may
 * hold it (unseen.ts), so nobody can type a mark; no format that we write escapes
 * it; and it is ASCII, so that pages stay as compact in memory as their text is.
 */
export const markEnd = '\u007f';

/**
 * A mark, which stands in a page for what is filled in when its file is written:
 * the moment of making, or a text that many pages share.
 */
export function mark(name: string): string {
  return `${markEnd}${name}${markEnd}`;
}

/** Every mark in a text, whole. */
export function marksIn(text: string): string[] {
  return text.match(/\u007f[^\u007f]*\u007f/g) ?? [];
}

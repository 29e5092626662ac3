import { marksIn } from '../core/views/placeholder.ts';
import { takeGiven, type SharedKind } from './given.ts';

const given = await takeGiven();

/** Texts that were put aside, by their marks. */
const texts = new Map<string, string>();

/**
 * What a page prints for a text that many pages hold: style, script and what
 * stands around it are four fifths of a page. In a build that is a mark, which
 * is filled in when the file is written, so that nothing on the way there has
 * to carry the text along.
 */
export function shareText(text: string, kind: SharedKind): string {
  if (!given) return text;
  const mark = given.share(text, kind);
  texts.set(mark, text);
  return mark;
}

/** The texts whose marks are in a markup. */
export function sharedIn(markup: string): string[] {
  return marksIn(markup).flatMap((mark) => texts.get(mark) ?? []);
}

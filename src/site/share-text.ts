import { takeGiven } from './given.ts';

const given = await takeGiven();

/**
 * What a page prints for a text that many pages hold: its style is two thirds of
 * a page. In a build that is a mark, which is filled in when the file is written,
 * so that nothing on the way there has to carry the text along.
 */
export function shareText(text: string): string {
  return given ? given.share(text) : text;
}

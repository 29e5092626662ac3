import twitter from 'twitter-text';
import type { Announcement } from '../shared/announcement.ts';
import { beginRightToLeft, markAddresses } from '../../language/bidi.ts';
import type { Translator } from '../../language/translator.ts';
import { chooseWording, shorten } from './choose-wording.ts';

/** As X counts: every address has 23 characters, some scripts two for each letter. */
export const maxPostLength = 280;

export interface Post {
  text: string;
  length: number;
}

/** The notice for social media: what is wrong, what to do, until when, where to read more. */
export function projectPost(
  { flag, direction, headline, where, standing, without, advice, next, notice }: Announcement,
  { text: say }: Translator,
): Post {
  const sentence = (words: string) => words && say('message.sentence', { words });
  const briefs = advice.flatMap(({ brief }) => brief?.text ?? []);
  const head = [sentence(flag), sentence(headline)].filter(Boolean).join(' ');
  const what = briefs.length === 0 ? [standing, without].filter(Boolean) : briefs;
  // What to do comes first; then the promise, then the places.
  const wordings = shorten(what, without ? 1 : Math.min(1, briefs.length)).flatMap((some) =>
    [
      [where, sentence(next)],
      ['', sentence(next)],
      ['', ''],
    ].map(([places = '', promise = '']) =>
      [head, places, ...some, promise, notice].filter(Boolean).join('\n'),
    ),
  );
  const texts = wordings.map((wording) =>
    beginRightToLeft(markAddresses(wording, direction), direction),
  );
  const text = chooseWording(texts, (one) => lengthOf(one) <= maxPostLength);
  return { text, length: lengthOf(text) };
}

/** Takes about a millisecond: every address is looked for. */
function lengthOf(text: string): number {
  return twitter.parseTweet(text).weightedLength;
}

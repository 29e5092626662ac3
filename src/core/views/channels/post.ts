import parseTweet from 'twitter-text/dist/parseTweet.js';
import type { Announcement } from '../shared/announcement.ts';
import { beginRightToLeft, markAddresses } from '../../language/bidi.ts';
import type { Translator } from '../../language/translator.ts';
import { advicePieces, findLeftOut, splitBriefs, type LeftOut } from './left-out.ts';
import { chooseWording, shorten } from './choose-wording.ts';

/** As X counts: every address has 23 characters, some scripts two for each letter. */
export const maxPostLength = 280;

export interface Post {
  text: string;
  length: number;
  /** What there was no room for. */
  leftOut: LeftOut[];
}

/** The notice for social media: what is wrong, what to do, until when, where to read more. */
export function projectPost(announcement: Announcement, { text: say }: Translator): Post {
  const { flag, direction, headline, shortHeadline, where, standing, without } = announcement;
  const { advice, differs, helpline, expected, next, notice, doors } = announcement;
  const sentence = (words: string) => words && say('message.sentence', { words });
  const briefs = advice.flatMap(({ brief }) => brief?.text ?? []);
  const [head = '', shortHead = ''] = [headline, shortHeadline].map((words) =>
    [sentence(flag), sentence(words)].filter(Boolean).join(' '),
  );
  const told = briefs.length === 0 ? [standing, without].filter(Boolean) : briefs;
  const { needed, usual } = splitBriefs(advice, (brief) => brief.text);
  const what = (
    helpline && usual.length > 0
      ? [...needed, helpline, ...usual, differs]
      : [...told, differs, helpline]
  ).filter(Boolean);
  const shut = doors.map(sentence).join(' ');
  const others = announcement.alsoFails.map(sentence).join(' ');
  const promise = sentence(next);
  const estimate = expected.length > 0 && next ? [...expected, promise].join(' ') : promise;
  // What to do comes first, even before where it fails; then who is closed, then the promise, then the places, then the estimate.
  const word = (first: string, some: readonly string[]) =>
    [
      ...(others ? [[[others, shut].filter(Boolean).join(' '), where, estimate]] : []),
      ...(others ? [[[others, shut].filter(Boolean).join(' '), where, promise]] : []),
      [shut, where, estimate],
      [shut, where, promise],
      [shut, '', promise],
      [shut, '', ''],
      ['', where, promise],
      ['', '', promise],
      ['', '', ''],
    ].map(([closed = '', places = '', promised = '']) =>
      [first, closed, places, ...some, promised, notice].filter(Boolean).join('\n'),
    );
  const all = shorten(what, without ? 1 : Math.min(1, briefs.length));
  const whole = all.filter(({ length }) => length >= briefs.length);
  const wordings = [
    ...whole.flatMap((some) => word(head, some)),
    ...whole.map((some) => [shortHead, ...some, notice].filter(Boolean).join('\n')),
    ...all.slice(whole.length).flatMap((some) => word(head, some)),
  ];
  const texts = wordings.map((wording) =>
    beginRightToLeft(markAddresses(wording, direction), direction),
  );
  const text = chooseWording(texts, (one) => lengthOf(one, notice) <= maxPostLength);
  const pieces = [
    ...advicePieces(announcement, (brief) => brief.text),
    { name: 'where it fails', words: sentence(headline) },
    { name: 'the next update', words: sentence(next) },
    { name: 'the places', words: where },
    { name: 'that some surgeries differ', words: differs },
    { name: 'the helpline', words: helpline },
    ...expected.map((words) => ({ name: 'when it is expected back', words })),
    { name: 'some of what fails', words: others },
    { name: 'which surgeries are closed', words: shut },
  ];
  const leftOut = findLeftOut(
    text,
    pieces.map(({ name, words }) => ({ name, words: markAddresses(words, direction) })),
  );
  return { text, length: lengthOf(text, notice), leftOut };
}

/** As X counts every address, an unusual one such as http://localhost:4321/ too. */
const addressLength = 23;

/** Takes about a millisecond: every address is looked for. */
function lengthOf(text: string, notice: string): number {
  return parseTweet(text.replace(notice, 'x'.repeat(addressLength))).weightedLength;
}

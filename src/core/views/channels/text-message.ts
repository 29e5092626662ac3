import { SegmentedMessage } from 'sms-segments-calculator';
import type { Announcement } from '../shared/announcement.ts';
import { markAddresses } from '../../language/bidi.ts';
import type { Translator } from '../../language/translator.ts';
import { chooseWording, joinSentences, shorten } from './choose-wording.ts';
import { asNotifySends } from './notify.ts';

/**
 * A text message is sent in parts, and each costs. In GSM-7 two hold all that is
 * needed (306 characters); outside it three do (201), and two do not (134).
 * GOV.UK Notify and others send them.
 */
export const maxTextParts = { 'GSM-7': 2, 'UCS-2': 3 } as const;
/** How many it has while nothing needs more. */
const usualTextParts = 2;
/** No longer text fits, whatever its letters: a part holds 153 of GSM-7, and fewer of UCS-2. */
const mostCharacters = 153 * maxTextParts['GSM-7'];

export interface TextMessage {
  text: string;
  parts: number;
  /** One character outside GSM-7 makes the whole text UCS-2, with 67 characters a part instead of 153. */
  alphabet: 'GSM-7' | 'UCS-2';
  characters: number;
  /** The text as GOV.UK Notify would send it. Empty when it changes nothing. */
  asNotifySends: string;
}

type Measures = Pick<TextMessage, 'parts' | 'alphabet' | 'characters'>;

/**
 * The notice as a text message: who says it, what is wrong, what to do, since
 * when, where to read more. Urgent help, medicine and the notice's own address
 * stay as long as there is any way. With little room it gives up the time, then
 * takes a third part where its letters need one, then gives up what is wrong,
 * which the notice says; then it takes the shorter address of the front page,
 * and only then gives up the last advice. Of planned work it tells at least
 * when it starts.
 */
export function projectTextMessage(
  announcement: Announcement,
  { text: say }: Translator,
): TextMessage {
  const { flag, isExercise, direction, sender, headline, standing, without, starts } = announcement;
  const { advice, updated, notice, front } = announcement;
  const sentence = (words: string) => words && say('message.sentence', { words });
  const briefs = advice.flatMap(({ brief }) => (brief ? markAddresses(brief.text, direction) : []));
  const what = briefs.length === 0 ? [standing, without].filter(Boolean) : briefs;
  const mark = sentence(flag);
  // A phone shows how a message begins before it is opened: there an exercise says so.
  const head = isExercise ? [mark, `${sender}:`] : [`${sender}:`, mark];
  const word = (some: readonly string[], address: string, news = sentence(headline)) =>
    joinSentences([...head, news, ...some, address]);
  const whole = [word([...what, updated], notice), word(what, notice)];
  const shorter = [
    ...(briefs.length > 0 ? [word(briefs, notice, '')] : []),
    ...(starts ? [word([starts], notice)] : []),
    ...shorten(what, starts ? 1 : Math.min(1, briefs.length)).map((some) => word(some, front)),
    ...(starts ? [word([starts], front), word([], front)] : []),
  ];
  const measured = new Map<string, Measures>();
  const measure = (wording: string): Measures => {
    const measures = measured.get(wording) ?? measureText(wording);
    measured.set(wording, measures);
    return measures;
  };
  const canFit = (wording: string) => wording.length <= mostCharacters;
  const text =
    whole.find((wording) => canFit(wording) && measure(wording).parts <= usualTextParts) ??
    chooseWording([...whole, ...shorter], (wording) => {
      if (!canFit(wording)) return false;
      const { parts, alphabet } = measure(wording);
      return parts <= maxTextParts[alphabet];
    });
  const sent = asNotifySends(text);
  return { text, ...measure(text), asNotifySends: sent === text ? '' : sent };
}

/** Takes about a millisecond: each character is looked up. */
function measureText(text: string): Measures {
  const { segmentsCount, encodingName, numberOfCharacters } = new SegmentedMessage(text);
  return { parts: segmentsCount, alphabet: encodingName, characters: numberOfCharacters };
}

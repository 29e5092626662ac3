import { SegmentedMessage } from 'sms-segments-calculator';
import type { Announcement } from '../parts/announcement.ts';
import { markAddresses } from '../words/bidi.ts';
import type { Translator } from '../words/translator.ts';
import { chooseWording, joinSentences, shorten } from './choose-wording.ts';
import { asNotifySends } from './notify.ts';

/** A text message is sent in parts; more than two cost more than they tell. */
export const maxTextParts = 2;

export interface TextMessage {
  text: string;
  parts: number;
  /** One character outside GSM-7 makes the whole text UCS-2, with 67 characters a part instead of 153. */
  alphabet: 'GSM-7' | 'UCS-2';
  characters: number;
  /** The text as GOV.UK Notify would send it. Empty when it changes nothing. */
  asNotifySends: string;
}

/**
 * The notice as a text message: who says it, what is wrong, what to do, since
 * when, where to read more. With little room it gives up the time, takes the
 * shorter address of the front page, then gives up the last advice. Of planned
 * work it tells at least when it starts.
 */
export function projectTextMessage(
  announcement: Announcement,
  { text: say }: Translator,
): TextMessage {
  const { flag, direction, sender, headline, standing, without, starts } = announcement;
  const { advice, updated, notice, front } = announcement;
  const sentence = (words: string) => words && say('message.sentence', { words });
  const briefs = advice.flatMap(({ brief }) => (brief ? markAddresses(brief.text, direction) : []));
  const what = briefs.length === 0 ? [standing, without].filter(Boolean) : briefs;
  const word = (some: readonly string[], address: string) =>
    joinSentences([`${sender}:`, sentence(flag), sentence(headline), ...some, address]);
  const wordings = [
    word([...what, updated], notice),
    word(what, notice),
    ...shorten(what, starts ? 1 : Math.min(1, briefs.length)).map((some) => word(some, front)),
    ...(starts ? [word([starts], front), word([], front)] : []),
  ];
  const text = chooseWording(wordings, (wording) => measure(wording).parts <= maxTextParts);
  const sent = asNotifySends(text);
  return { text, ...measure(text), asNotifySends: sent === text ? '' : sent };
}

function measure(text: string): Pick<TextMessage, 'parts' | 'alphabet' | 'characters'> {
  const { segmentsCount, encodingName, numberOfCharacters } = new SegmentedMessage(text);
  return { parts: segmentsCount, alphabet: encodingName, characters: numberOfCharacters };
}

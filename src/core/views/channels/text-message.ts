import { makeLruCache } from '../../cache/lru-cache.ts';
import { SegmentedMessage } from 'sms-segments-calculator';
import type { Announcement } from '../shared/announcement.ts';
import { beginRightToLeft, markAddresses } from '../../language/bidi.ts';
import { dropAccents, isGsm, makePunctuationPlain } from '../../language/gsm-letters.ts';
import type { Language } from '../../model/language.ts';
import type { Translator } from '../../language/translator.ts';
import { chooseWording, joinSentences, shorten } from './choose-wording.ts';
import { advicePieces, findLeftOut, splitBriefs, type LeftOut } from './left-out.ts';
import { asNotifySends } from './notify.ts';

/**
 * A text message is sent in parts, and each costs. In GSM-7 two hold all that is
 * needed (306 characters); outside it three do (201), and two do not (134).
 * GOV.UK Notify and others send them.
 */
export const maxTextParts = { 'GSM-7': 2, 'UCS-2': 3 } as const;
/** How many it has while nothing needs more. */
const usualTextParts = 2;
/** The characters that these hold: of several, each has 153 of GSM-7 or 67 of UCS-2. */
export const maxTextCharacters = {
  'GSM-7': 153 * maxTextParts['GSM-7'],
  'UCS-2': 67 * maxTextParts['UCS-2'],
} as const;

export interface TextMessage {
  text: string;
  parts: number;
  /** One character outside GSM-7 makes the whole text UCS-2, with 67 characters a part instead of 153. */
  alphabet: 'GSM-7' | 'UCS-2';
  characters: number;
  /** The text as GOV.UK Notify would send it. Empty when it changes nothing. */
  asNotifySends: string;
  /** What there was no room for. */
  leftOut: LeftOut[];
}

type Measures = Pick<TextMessage, 'parts' | 'alphabet' | 'characters'>;

/**
 * The notice as a text message: who says it, what is wrong, what to do, since
 * when, where to read more, and which surgeries are closed where there is room.
 * When it is expected back stands there only with room to spare, and only
 * beside the next update. A helpline comes before all that is not urgent help,
 * medicine, or what fails and where. With little room the message gives up the time, then
 * takes a third part where its letters need one, then the shorter address of
 * the front page, then leaves out the helpline, then where it fails, and only
 * then the last advice. What fails is the news: it stays. Of planned work it tells at least
 * when it starts.
 */
export function projectTextMessage(
  announcement: Announcement,
  translator: Translator,
): TextMessage {
  const { text: say, language } = translator;
  const { flag, isExercise, direction, headline, shortHeadline, doors } = announcement;
  const { standing, without, starts, advice, differs, updated, notice, front } = announcement;
  const { expected, next, helpline } = announcement;
  const sentence = (words: string) => words && say('message.sentence', { words });
  const briefs = advice.flatMap(({ brief }) => brief?.text ?? []);
  const told = briefs.length === 0 ? [standing, without].filter(Boolean) : briefs;
  const { needed, usual } = splitBriefs(advice, (brief) => brief.text);
  const mark = sentence(flag);
  const sender = `${makePunctuationPlain(announcement.sender)}:`;
  // A phone shows how a message begins before it is opened: there an exercise says so.
  const head = isExercise ? [mark, sender] : [sender, mark];
  const word = (some: readonly string[], address: string, news = sentence(headline)) =>
    beginRightToLeft(
      markAddresses(
        inLettersOf(language, joinSentences([...head, news, ...some, address])),
        direction,
      ),
      direction,
    );
  const times = expected.length > 0 && next ? [...expected, sentence(next)] : [];
  const shut = doors.map(sentence);
  const others = announcement.alsoFails.map(sentence);
  /** With all that there may be room for, the most first. */
  const wholeOf = (what: readonly string[]) => [
    // What else fails is news too, where there is room for all of it.
    ...(others.length > 0
      ? [
          word([...others, ...shut, ...what, ...times, updated], notice),
          word([...others, ...shut, ...what, ...times], notice),
        ]
      : []),
    word([...shut, ...what, ...times, updated], notice),
    word([...what, ...times, updated], notice),
    word([...what, ...times], notice),
    word([...shut, ...what, updated], notice),
    word([...shut, ...what], notice),
    word([...what, updated], notice),
    word(what, notice),
  ];
  /** With less than its news or its own address. */
  const shorterOf = (what: readonly string[]) => [
    ...(starts ? [word([starts], notice)] : []),
    ...(shut.length > 0 ? [word([...shut, ...what], front)] : []),
    word(what, front),
    ...(briefs.length > 0 ? [word(what, notice, sentence(shortHeadline))] : []),
    word(what, front, sentence(shortHeadline)),
  ];
  const plain = [...told, differs].filter(Boolean);
  // A helpline comes before all else that is not urgent.
  const withLine = helpline ? [...(usual.length > 0 ? needed : told), differs, helpline] : [];
  const first = helpline ? [[...withLine, ...usual], withLine] : [plain];
  const least = starts ? 1 : Math.min(1, briefs.length);
  /** No longer text fits, whatever its letters. */
  const canFit = (wording: string) => wording.length <= maxTextCharacters['GSM-7'];
  const text =
    first
      .flatMap(wholeOf)
      .find((wording) => canFit(wording) && measureText(wording).parts <= usualTextParts) ??
    chooseWording(
      [
        ...first.flatMap(wholeOf),
        ...(helpline ? [word(withLine, front), ...wholeOf(plain)] : []),
        ...shorterOf(plain),
        ...shorten(plain, least).map((some) =>
          word(some, front, briefs.length > 0 ? sentence(shortHeadline) : sentence(headline)),
        ),
        ...(starts ? [word([starts], front)] : []),
        ...(starts || briefs.length === 0 ? [word([], front)] : []),
        ...(briefs.length === 0 ? [word([], front, sentence(shortHeadline))] : []),
      ],
      (wording) => {
        if (!canFit(wording)) return false;
        const { parts, alphabet } = measureText(wording);
        return parts <= maxTextParts[alphabet];
      },
    );
  const sent = asNotifySends(text);
  const leftOut = findLeftOut(
    text,
    [
      ...advicePieces(announcement, (brief) => brief.text),
      { name: 'the address of the notice', words: notice },
      { name: 'where it fails', words: sentence(headline) },
      ...others.map((words) => ({ name: 'some of what fails', words })),
      ...shut.map((words) => ({ name: 'which surgeries are closed', words })),
      { name: 'the time', words: updated },
      { name: 'the helpline', words: helpline },
      ...times.map((words) => ({ name: 'when it is expected back', words })),
    ].map(({ name, words }) => ({
      name,
      words: markAddresses(inLettersOf(language, words), direction),
    })),
  );
  return { text, ...measureText(text), asNotifySends: sent === text ? '' : sent, leftOut };
}

/** A text in the letters in which it is sent: plain ones, where that makes it fit GSM-7. */
function inLettersOf({ textAccents }: Language, text: string): string {
  if (textAccents === 'drop') return dropAccents(text);
  const plain = makePunctuationPlain(text);
  return isGsm(plain) ? plain : text;
}

const recent = makeLruCache<Measures>(2000);

/** Takes about a millisecond for a new text: each character is looked up. */
export function measureText(text: string): Measures {
  return recent(text, () => {
    const { segmentsCount, encodingName, numberOfCharacters } = new SegmentedMessage(text);
    return {
      parts: segmentsCount,
      alphabet: encodingName,
      // In UCS-2 a letter and each of its marks count.
      characters: encodingName === 'GSM-7' ? numberOfCharacters : text.length,
    };
  });
}

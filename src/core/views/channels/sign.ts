import type { Announcement } from '../shared/announcement.ts';
import type { Instant } from '../../time/instant.ts';
import { markAddresses } from '../../language/bidi.ts';
import type { Translator } from '../../language/translator.ts';

/** More answers than these cannot be read in passing. */
const maxAnswers = 3;

/** What stands on a poster, a screen or a card: few words, read from afar. Plain text. */
export interface Sign {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Fonts for letters that Noto Sans lacks, the best first. */
  fonts: readonly string[];
  /** In very large letters: a poster of an exercise must not pass for a real one from across a room. Empty for all else. */
  flag: string;
  warning: string;
  headline: string;
  where: string;
  standing: string;
  /** What will not work while announced work is done. A card has no room for it. */
  without: string;
  answers: { title: string; short: string; otherwise: string[] }[];
  /** When the facts were stated, and when the next are due. */
  times: string[];
  check: string;
  scan: string;
  address: string;
  publisher: string;
  at: Instant;
}

export function projectSign(announcement: Announcement, { text, language }: Translator): Sign {
  const { direction, headline, where, standing, without, advice, updated, next, notice } =
    announcement;
  const mark = (words: string) => markAddresses(words, direction);
  return {
    language: language.id,
    direction,
    fonts: language.fonts,
    flag: announcement.isExercise ? announcement.flag : '',
    warning: announcement.warning,
    headline: mark(headline),
    where,
    standing: mark(standing),
    without: mark(without),
    answers: advice.slice(0, maxAnswers).map(({ title, short, otherwise }) => ({
      title,
      short: mark(short),
      otherwise: otherwise.map((other) => mark(`${other.who} ${other.short}`)),
    })),
    times: [updated, next && text('message.sentence', { words: next })].filter(
      (line) => line !== '',
    ),
    check: text('message.check'),
    scan: text('message.scan'),
    address: notice,
    publisher: announcement.publisher,
    at: announcement.at,
  };
}

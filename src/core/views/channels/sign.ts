import type { Advice, CareCard } from '../shared/advice.ts';
import type { Announcement } from '../shared/announcement.ts';
import type { Instant } from '../../time/instant.ts';
import { bannerColours, drawSignShape } from '../shared/icon.ts';
import { markAddresses } from '../../language/bidi.ts';
import { linesOfHtml } from '../../language/text-of-html.ts';
import type { Translator } from '../../language/translator.ts';

/** More answers than these cannot be read in passing. */
const maxAnswers = 3;
/** More answers to one task than these are left to the web page. */
const maxWays = 3;
/** More of what else fails than this cannot be read in passing. */
const maxMore = 2;

/** What stands on a poster, a screen or a card: few words, read from afar. Plain text. */
export interface Sign {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Fonts for letters that Noto Sans lacks, the best first. */
  fonts: readonly string[];
  /** In very large letters: a poster of an exercise must not pass for a real one from across a room. Empty for all else. */
  flag: string;
  warning: string;
  /** What of a demonstration is invented. A card has no room for it. Empty for all else. */
  invented: string;
  /** What is behind the headline: a colour, the colour of its words, and a shape as SVG. */
  banner: { back: string; ink: string; shape: string };
  headline: string;
  /** What else fails, elsewhere. */
  more: string[];
  where: string;
  standing: string;
  /** What will not work while announced work is done. A card has no room for it. */
  without: string;
  /** Medicine stands in a box: people are turned away for it at closed doors. */
  answers: { title: string; short: string; otherwise: string[]; isBoxed: boolean }[];
  /** Every answer in all its words, for large print alone: a poster has no room. */
  whole: { title: string; lines: string[] }[];
  /** When the facts were stated, and when the next are due. */
  times: string[];
  check: string;
  scan: string;
  /** Where its code leads: the notice. */
  address: string;
  /** What people can type: the shortest way there. */
  typed: string;
  publisher: string;
  at: Instant;
}

export function projectSign(announcement: Announcement, { text, language }: Translator): Sign {
  const {
    direction,
    headline,
    doors,
    more,
    where,
    standing,
    without,
    advice,
    updated,
    next,
    notice,
  } = announcement;
  const { banner } = announcement;
  const seen = advice.filter(({ isBeside }) => !isBeside);
  const colours = bannerColours[banner.tone];
  const mark = (words: string) => markAddresses(words, direction);
  return {
    language: language.id,
    direction,
    fonts: language.fonts,
    flag: announcement.isExercise ? announcement.flag : '',
    warning: announcement.warning,
    invented: announcement.invented,
    banner: { ...colours, shape: drawSignShape(banner.sign ?? banner.tone, colours.ink) },
    headline: mark(headline),
    where,
    standing: mark(standing),
    without: mark(without),
    more: [...doors, ...more]
      .slice(0, maxMore)
      .map((words) => mark(text('message.sentence', { words }))),
    answers: seen.slice(0, maxAnswers).map(({ task, title, short, ways }) => {
      const isForAll = ways.length === 1 && ways[0].who === '';
      const canList = !isForAll && ways.length <= maxWays;
      return {
        title,
        short: mark(isForAll || !canList ? (short ?? text('message.differs')) : ''),
        isBoxed: task === 'medicine',
        otherwise: canList ? ways.map((way) => mark(`${way.who} ${way.short}`)) : [],
      };
    }),
    whole: [
      ...(announcement.helpline === ''
        ? []
        : [{ title: announcement.helpline, lines: announcement.helplineDetails }]),
      ...advice.map((one) => ({ title: one.title, lines: allWordsOf(one).map(mark) })),
    ],
    times: [updated, next && text('message.sentence', { words: next })].filter(
      (line) => line !== '',
    ),
    check: text('message.check'),
    scan: text('message.scan'),
    address: notice,
    // The front page names no exercise.
    typed: asTyped(announcement.isExercise ? notice : announcement.front),
    publisher: announcement.publisher,
    at: announcement.at,
  };
}

/** An answer to the last word, in the order in which a page has it. */
function allWordsOf({ ways, emergency, safetyNet }: Advice): string[] {
  const card = (one: CareCard | undefined) =>
    one ? [...linesOfHtml(one.heading), ...one.points.flatMap(linesOfHtml).map(asPoint)] : [];
  return [
    ...card(emergency),
    ...ways.flatMap((way) => [
      ...(way.who === '' ? [] : [way.who]),
      ...card(way.emergency),
      ...card(way.card),
      ...linesOfHtml(way.body),
      ...card(way.safetyNet),
    ]),
    ...card(safetyNet),
  ];
}

function asPoint(line: string): string {
  return line.startsWith('•') ? line : `• ${line}`;
}

/** An address as people type it. */
function asTyped(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/^([^/]+)\/$/, '$1');
}

import { beginRightToLeft } from '../../language/bidi.ts';
import type { Announcement } from '../shared/announcement.ts';
import type { Translator } from '../../language/translator.ts';
import { advicePieces, findLeftOut, type LeftOut } from './left-out.ts';
import { chooseWording, shorten } from './choose-wording.ts';

/** How long people listen. */
export const maxPhoneSeconds = 45;

export interface PhoneScript {
  /** To be read with a pause after each. */
  lines: string[];
  words: number;
  seconds: number;
  /** What there was no time for. */
  leftOut: LeftOut[];
}

/**
 * The notice to read out or to record. It names no web page: nobody can write
 * an address down in time. An exercise says so first and last, for whoever
 * comes in late.
 */
export function projectPhoneScript(
  announcement: Announcement,
  { text: say, language }: Translator,
): PhoneScript {
  const measure = measureAt(language.wordsPerMinute);
  const { helpline, helplineDetails } = announcement;
  const { isExercise, direction, flag, warning, publisher, headline } = announcement;
  const more = [...announcement.doors, ...announcement.more];
  const { where, standing, starts, without, advice, differs, expected, next, nextWhy } =
    announcement;
  const isAnnounced = starts !== '';
  const sentence = (words: string) => words && say('message.sentence', { words });
  const spoken = [...advice.flatMap(({ brief }) => brief?.spoken ?? []), differs].filter(Boolean);
  const from = say('message.from', { name: publisher });
  const [first, last] = isExercise ? [sentence(flag), sentence(flag)] : [warning, ''];
  const what = (others: readonly string[], stands: string) => [
    sentence(headline),
    ...others.map(sentence),
    where,
    stands,
    without,
  ];
  // What gives way first: what else fails, when it is expected back, how it stands (of announced work, when it is, last), when we write next. Last what to do.
  const rooms = [
    ...(helplineDetails.length > 0
      ? [[more, spoken, [helpline, ...helplineDetails, ...expected]] as const]
      : []),
    ...shorten(more, 0).map((others) => [others, spoken, [helpline, ...expected]] as const),
    ...(expected.length > 0 ? [[[], spoken, [helpline]] as const] : []),
  ];
  const scripts = [
    ...rooms,
    ...(helpline ? [[[], spoken, []] as const] : []),
    [[], spoken, []] as const,
    [[], spoken, [], isAnnounced, !isAnnounced] as const,
    ...shorten(spoken, 1).map((some) => [[], some, [], isAnnounced, false] as const),
  ].map(([others, some, times, hasStanding = true, hasNext = true]) =>
    [
      first,
      from,
      ...what(others, hasStanding ? standing : ''),
      ...some,
      ...times,
      ...(hasNext ? [sentence(next), nextWhy] : []),
      last,
    ]
      .filter((line) => line !== '')
      .map((line) => beginRightToLeft(line, direction)),
  );
  const script = measure(
    chooseWording(scripts, (lines) => measure(lines).seconds <= maxPhoneSeconds),
  );
  const pieces = [
    ...advicePieces(announcement, (brief) => brief.spoken),
    { name: 'the helpline', words: helpline },
    { name: 'the next update', words: sentence(next) },
    ...expected.map((words) => ({ name: 'when it is expected back', words })),
    ...more.map((words) => ({ name: 'some of what fails', words })),
  ];
  return { ...script, leftOut: findLeftOut(script.lines.join('\n'), pieces) };
}

const measureAt =
  (wordsPerMinute: number) =>
  (lines: string[]): Omit<PhoneScript, 'leftOut'> => {
    const words = lines.join(' ').split(/\s+/).length;
    return { lines, words, seconds: Math.ceil((words * 60) / wordsPerMinute) };
  };

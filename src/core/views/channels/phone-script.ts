import { beginRightToLeft } from '../../language/bidi.ts';
import type { Announcement } from '../shared/announcement.ts';
import type { Translator } from '../../language/translator.ts';
import { advicePieces, findLeftOut, type LeftOut } from './left-out.ts';
import { chooseWording, shorten } from './choose-wording.ts';

/** How fast a recording is read, in words a minute, and how long people listen. */
export const wordsPerMinute = 150;
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
  { text: say }: Translator,
): PhoneScript {
  const { helpline, helplineDetails } = announcement;
  const { isExercise, direction, flag, warning, publisher, headline } = announcement;
  const more = [...announcement.doors, ...announcement.more];
  const { where, standing, without, advice, differs, expected, next, nextWhy } = announcement;
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
  // What else fails gives way before when it is expected back does, that before where it stands, and that before what to do.
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
    ...shorten(spoken, 1).flatMap((some) => [[[], some, []] as const, [[], some, [], ''] as const]),
  ].map(([others, some, times, stands = standing]) =>
    [first, from, ...what(others, stands), ...some, ...times, sentence(next), nextWhy, last]
      .filter((line) => line !== '')
      .map((line) => beginRightToLeft(line, direction)),
  );
  const script = measure(
    chooseWording(scripts, (lines) => measure(lines).seconds <= maxPhoneSeconds),
  );
  const pieces = [
    ...advicePieces(announcement, (brief) => brief.spoken),
    { name: 'the helpline', words: helpline },
    ...expected.map((words) => ({ name: 'when it is expected back', words })),
    ...more.map((words) => ({ name: 'some of what fails', words })),
  ];
  return { ...script, leftOut: findLeftOut(script.lines.join('\n'), pieces) };
}

function measure(lines: string[]): Omit<PhoneScript, 'leftOut'> {
  const words = lines.join(' ').split(/\s+/).length;
  return { lines, words, seconds: Math.ceil((words * 60) / wordsPerMinute) };
}

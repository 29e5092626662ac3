import { beginRightToLeft } from '../../language/bidi.ts';
import type { Announcement } from '../shared/announcement.ts';
import type { Translator } from '../../language/translator.ts';
import { advicePieces, findLeftOut, splitBriefs, type LeftOut } from './left-out.ts';
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
  const { needed } = splitBriefs(advice, (brief) => brief.spoken);
  const from = say('message.from', { name: publisher });
  const [first, last] = isExercise ? [sentence(flag), sentence(flag)] : [warning, ''];
  const whole = {
    others: more,
    spoken,
    times: [helpline, ...helplineDetails, ...expected],
    standing,
    without,
    next: [sentence(next), nextWhy],
  };
  const brief = { ...whole, others: [], times: [] };
  // What gives way first: what else fails, when it is expected back, how it stands, when we write
  // next, and last what to do. How announced work stands is when it is, and its headline says what.
  const shortest = isAnnounced
    ? [
        { ...brief, next: [] },
        { ...brief, next: [], without: '' },
      ]
    : [
        { ...brief, standing: '' },
        ...shorten(spoken, 1).map((some) => ({ ...brief, standing: '', next: [], spoken: some })),
      ];
  const scripts = [
    ...(helplineDetails.length > 0 ? [whole] : []),
    ...shorten(more, 0).map((others) => ({ ...whole, others, times: [helpline, ...expected] })),
    // A helpline comes before all that is not urgent help, medicine, or what fails and where.
    ...(helpline
      ? [
          { ...brief, times: [helpline] },
          { ...brief, times: [helpline], standing: '' },
          { ...brief, times: [helpline], standing: '', next: [], spoken: [...needed, differs] },
        ]
      : []),
    brief,
    ...shortest,
  ].map((wording) =>
    [
      first,
      from,
      sentence(headline),
      ...wording.others.map(sentence),
      where,
      wording.standing,
      wording.without,
      ...wording.spoken,
      ...wording.times,
      ...wording.next,
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
    { name: 'what will not work', words: without },
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

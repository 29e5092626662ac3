import { everyone, matching, tableOf, type Rule } from '../rule.ts';
import { findTimes, type TimeFault } from '../time-expression.ts';

const clock =
  'Many people do not use the 24-hour clock. A time that is misread is a missed appointment.';
const oneWay =
  'People look for a time at a glance. They find it when it is always written in one way.';
const heard =
  'A screen reader says nothing for a dash. People then hear two times and no link between them.';

/** Source: NHS digital service manual, content guide, "Numbers, measurements, dates and time". */
export const timeRules = tableOf([
  {
    code: 'words/time-24-hour',
    severity: everyone.error,
    find: timesWith('24-hour'),
    message: '"{found}" is on the 24-hour clock',
    fix: 'Write the time as 5:30pm.',
    title: 'Time on the 24-hour clock',
    why: clock,
    wrong: 'The surgery opens at 17:30.',
    right: 'The surgery opens at 5:30pm.',
  },
  {
    code: 'words/time-midday',
    severity: everyone.error,
    find: timesWith('midday'),
    message: '"{found}" does not say clearly whether it is midday or midnight',
    fix: 'Write midday or midnight.',
    title: '12am or 12pm',
    why: 'Some people take it for midday, and others for midnight.',
    wrong: 'The desk closes at 12pm.',
    right: 'The desk closes at midday.',
  },
  {
    code: 'words/time-full-stop',
    severity: everyone.error,
    find: timesWith('full-stop'),
    message: '"{found}" has a full stop in the time',
    fix: 'Write the time with a colon, as 5:30pm.',
    title: 'A full stop in a time',
    why: oneWay,
    wrong: 'Come at 5.30pm.',
    right: 'Come at 5:30pm.',
  },
  {
    code: 'words/time-spelling',
    severity: everyone.error,
    find: timesWith('spelling'),
    message: '"{found}" has spaces, full stops, capitals or a zero that the time does not need',
    fix: 'Write the time as 5pm or 5:30pm.',
    title: 'A time with spaces, full stops or capitals',
    why: oneWay,
    wrong: 'Come at 5 p.m. on Monday.',
    right: 'Come at 5pm on Monday.',
  },
  {
    code: 'words/time-minutes',
    severity: everyone.warning,
    find: timesWith('minutes'),
    message: '"{found}" gives minutes that nobody needs',
    fix: 'Write a full hour as 5pm.',
    title: 'Minutes that nobody needs',
    why: oneWay,
    wrong: 'The desk opens at 8:00am.',
    right: 'The desk opens at 8am.',
  },
  {
    code: 'words/time-range',
    severity: everyone.error,
    find: timesWith('range'),
    message: '"{found}" has a dash between two times, which a screen reader leaves out',
    fix: 'Write it as 5pm to 6pm.',
    title: 'A dash between two times',
    why: heard,
    wrong: 'The phones are busy 8am-9am.',
    right: 'The phones are busy from 8am to 9am.',
  },
  {
    code: 'words/time-no-am-or-pm',
    severity: everyone.warning,
    find: timesWith('no-am-or-pm'),
    message: '"{found}" does not say whether it is in the morning or in the afternoon',
    fix: 'Add am or pm, as in 9:30am.',
    title: 'A time without am or pm',
    why: 'People may come twelve hours early or late.',
    wrong: 'Call after 9:30.',
    right: 'Call after 9:30am.',
  },
  {
    code: 'words/time-24-hour-stop',
    severity: everyone.warning,
    find: matching(
      /(?<=\b(?:at|until|till|from|by|before|after|since|between)\s+)(?:1[3-9]|2[0-3])\.[0-5]\d(?![\d%]|\.\d|\s*(?:[ap]m\b|[-–—]|per\b|percent|million|thousand|pounds|seconds|minutes|hours|days|miles|metres|km\b|[GMk]b))|(?<![\w:./,£$€+–-])(?:0?\d|1\d|2[0-3])\.[0-5]\d\s*[-–—]\s*(?:0?\d|1[0-2])\.[0-5]\d(?![\d%]|\.\d|\s*[ap]m\b)|(?<![\w:./,£$€+–-])0\d[0-5]\d\s*[-–—]\s*(?:[01]\d|2[0-3])[0-5]\d(?![\d%]|[ -]\d)/gi,
    ),
    message: '"{found}" looks like a time on the 24-hour clock',
    fix: 'Write the time as 5:30pm.',
    title: 'A time such as 17.30',
    why: clock,
    wrong: 'The desk closes at 17.30.',
    right: 'The desk closes at 5:30pm.',
  },
  {
    code: 'words/time-range-stop',
    severity: everyone.error,
    find: matching(
      /(?<![\w:./,£$€+–-])(?:(?:1[3-9]|2[0-3])\.[0-5]\d(?:\s*[-–—]\s*|\s+to\s+)(?:[01]?\d|2[0-3])\.[0-5]\d|(?:[01]?\d)\.[0-5]\d(?:\s*[-–—]\s*|\s+to\s+)(?:1[3-9]|2[0-3])\.[0-5]\d)(?![\d%]|\.\d)/g,
    ),
    message: '"{found}" looks like two times on the 24-hour clock',
    fix: 'Write it as 5:30pm to 6:30pm.',
    title: 'Two times such as 17.30-18.30',
    why: heard,
    wrong: 'The desk is open 17.30-18.30.',
    right: 'The desk is open from 5:30pm to 6:30pm.',
  },
  {
    code: 'words/time-noon',
    severity: everyone.warning,
    find: matching(/(?<![\w-]|\d\s)noon(?![\w-])/g, () => 'midday'),
    message: '"{found}" is not the word that the NHS uses',
    fix: 'Write midday.',
    title: 'Noon',
    why: 'The NHS writes midday. One word for one time is easier to find.',
    wrong: 'Come before noon.',
    right: 'Come before midday.',
  },
]);

function timesWith(fault: TimeFault): Rule['find'] {
  return (reading) =>
    findTimes(reading)
      .filter(({ faults }) => faults.has(fault))
      .map(({ index, found, right }) => ({ index, found, replacement: right }));
}

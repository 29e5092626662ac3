import { everyone, matching, type Rule } from '../rule.ts';
import { findTimes, type TimeFault } from '../time-expression.ts';

/** Source: NHS digital service manual, content guide, "Numbers, measurements, dates and time". */
export const timeRules: readonly Rule[] = [
  {
    code: 'words/time-24-hour',
    severity: everyone.error,
    find: timesWith('24-hour'),
    message: '"{found}" is on the 24-hour clock',
    fix: 'Write the time as 5:30pm.',
  },
  {
    code: 'words/time-midday',
    severity: everyone.error,
    find: timesWith('midday'),
    message: '"{found}" does not say clearly whether it is midday or midnight',
    fix: 'Write midday or midnight.',
  },
  {
    code: 'words/time-full-stop',
    severity: everyone.error,
    find: timesWith('full-stop'),
    message: '"{found}" has a full stop in the time',
    fix: 'Write the time with a colon, as 5:30pm.',
  },
  {
    code: 'words/time-spelling',
    severity: everyone.error,
    find: timesWith('spelling'),
    message: '"{found}" has spaces, full stops, capitals or a zero that the time does not need',
    fix: 'Write the time as 5pm or 5:30pm.',
  },
  {
    code: 'words/time-minutes',
    severity: everyone.warning,
    find: timesWith('minutes'),
    message: '"{found}" gives minutes that nobody needs',
    fix: 'Write a full hour as 5pm.',
  },
  {
    code: 'words/time-range',
    severity: everyone.error,
    find: timesWith('range'),
    message: '"{found}" has a dash between two times, which a screen reader leaves out',
    fix: 'Write it as 5pm to 6pm.',
  },
  {
    code: 'words/time-no-am-or-pm',
    severity: everyone.warning,
    find: timesWith('no-am-or-pm'),
    message: '"{found}" does not say whether it is in the morning or in the afternoon',
    fix: 'Add am or pm, as in 9:30am.',
  },
  {
    code: 'words/time-24-hour-stop',
    severity: everyone.warning,
    find: matching(
      /(?<=\b(?:at|until|till)\s+)(?:1[3-9]|2[0-3])\.[0-5]\d(?![\d%]|\.\d|\s*(?:[ap]m\b|[-–—]|per\b|million|pounds))/gi,
    ),
    message: '"{found}" looks like a time on the 24-hour clock',
    fix: 'Write the time as 5:30pm.',
  },
  {
    code: 'words/time-noon',
    severity: everyone.warning,
    find: matching(/(?<![\w-]|\d\s)noon(?![\w-])/g, () => 'midday'),
    message: '"{found}" is not the word that the NHS uses',
    fix: 'Write midday.',
  },
];

function timesWith(fault: TimeFault): Rule['find'] {
  return (reading) =>
    findTimes(reading)
      .filter(({ faults }) => faults.has(fault))
      .map(({ index, found, right }) => ({ index, found, replacement: right }));
}

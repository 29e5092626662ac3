import { sureties, timeExpected, type Expected, type Timing } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import { showMoment } from '../time/london.ts';
import { listOf } from '../language/count.ts';
import type { Finder } from './find-name.ts';
import type { FormProblem } from './form.ts';
import { questionOf } from './questions.ts';
import type { LinesRead } from './read-lines.ts';
import { readTime } from './read-time.ts';

const timingWords: Record<string, Timing> = {
  by: 'by',
  before: 'by',
  at: 'at',
  on: 'at',
  'not before': 'notBefore',
  'not earlier than': 'notBefore',
  'at the earliest': 'notBefore',
};

const shape =
  /^(not before|not earlier than|at the earliest|by|before|at|on)\s+(.+?)[\s,;:(]+(hope|likely|firm)\b\)?(.*)$/i;

/** "by Monday 8am, likely, for SystmOne, from The Health Informatics Service", a line each. */
export function readExpected(
  lines: readonly string[],
  finder: Finder,
  now: Instant,
): LinesRead<Expected> {
  const values: Expected[] = [];
  const problems: FormProblem[] = [];
  const wrong = (message: string, fix = questionOf('expected').hint) =>
    void problems.push({ field: 'expected', message, fix });
  for (const line of lines) {
    const [, word = '', time = '', sure = '', rest = ''] = shape.exec(line.trim()) ?? [];
    const timing = timingWords[word.toLowerCase()];
    const surety = sureties.find((one) => one === sure.toLowerCase());
    const said = readRest(rest);
    if (!timing || !surety || !said) {
      wrong(`"${line}" does not say when, and how sure that is`);
      continue;
    }
    const instant = readTime(time, now, 'ahead');
    if (instant === undefined) {
      wrong(`"${time}" is not a time`);
      continue;
    }
    const names = said.services.map((name) => ({ name, found: finder.service(name) }));
    for (const { name, found } of names)
      if (!found.kind) wrong(`there is no system "${name}"`, found.fix);
    values.push({
      [timing]: instant,
      sure: surety,
      ...(said.from && { from: said.from }),
      services: names.flatMap(({ found }) => (found.kind ? found.id : [])),
    });
  }
  return { values, problems };
}

/** ", for SystmOne, PATCHS, from the supplier", in any order, or nothing. */
function readRest(rest: string): { services: string[]; from: string } | undefined {
  const forFirst = /^[\s,;]*(?:for\s+(.+?))?(?:[\s,;]+from\s+(.+?))?[\s.]*$/i.exec(rest);
  const fromFirst = /^[\s,;]*from\s+(.+?)(?:[,;]\s*for\s+(.+?))?[\s.]*$/i.exec(rest);
  const [services = '', from = ''] = fromFirst
    ? [fromFirst[2], fromFirst[1]]
    : forFirst
      ? [forFirst[1], forFirst[2]]
      : [];
  if (!fromFirst && !forFirst) return undefined;
  return {
    services: services
      .split(/,|\band\b/)
      .map((name) => name.trim())
      .filter(Boolean),
    from: from.trim(),
  };
}

const written: Record<Timing, string> = { at: 'at', by: 'by', notBefore: 'not before' };

/** An entry as a form's line. Reading it gives the same. */
export function writeExpected(one: Expected): string {
  const { timing, time } = timeExpected(one);
  const { sure, services, from } = one;
  return [
    `${written[timing]} ${showMoment(time)}`,
    sure,
    ...(services.length > 0 ? [`for ${listOf(services)}`] : []),
    ...(from ? [`from ${from}`] : []),
  ].join(', ');
}

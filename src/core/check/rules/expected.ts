import { timeExpected, type Expected, type Update } from '../../model/update.ts';
import { isOver, type IncidentKind } from '../../model/phase.ts';
import { listOf } from '../../language/count.ts';
import { showMoment } from '../../time/london.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/** When something is expected back: of what fails, still to come, once, and approved where it is firm. */
export function checkExpected({ content }: CheckedContent): Problem[] {
  return content.incidents.flatMap(({ kind, updates }) =>
    updates.flatMap((update, index) => checkOne(update, updates[index - 1], kind)),
  );
}

function checkOne(update: Update, previous: Update | undefined, kind: IncidentKind): Problem[] {
  const { expected, file } = update;
  if (expected.length === 0) return [];
  const at = (index: number, ...path: string[]) => ({
    file,
    path: ['expected', index, ...path],
  });
  if (kind === 'maintenance') {
    return [
      anError({
        code: 'expected/planned-work',
        file,
        path: ['expected'],
        message: 'says when planned work is over, and its window says that',
        fix: 'Take expected out. If the work takes longer, write a new window.',
      }),
    ];
  }
  const failing = new Set(update.affects.flatMap(({ services }) => services));
  const seen = new Set<string>();
  return expected.flatMap((one, index) => [
    ...checkFailing(
      one,
      failing,
      update,
      at(index, ...(one.services.length > 0 ? ['services'] : [])),
    ),
    ...checkTwice(one, failing, seen, at(index)),
    ...checkTime(one, update, previous, index),
    ...(one.sure === 'firm' && update.approvedBy.expected === undefined
      ? [
          anError({
            code: 'statement/expected',
            ...at(index, 'sure'),
            message: 'says "firm", and nobody is named who approved that',
            fix: 'Write likely or hope, or have it approved and write who did, as a role:\napprovedBy: {expected: duty director}',
          }),
        ]
      : []),
  ]);
}

type Place = Pick<Problem, 'file' | 'path'>;

function checkFailing(
  { services }: Expected,
  failing: ReadonlySet<string>,
  { phase }: Update,
  place: Place,
): Problem[] {
  const working = services.filter((id) => !failing.has(id));
  if (failing.size > 0 && working.length === 0) return [];
  const what = working.length > 0 ? listOf(working) : 'something';
  return [
    anError({
      code: 'expected/works',
      ...place,
      message: `expects ${what} back, and nothing in affects says that ${working.length > 1 ? 'they do' : 'it does'} not work`,
      fix: isOver(phase)
        ? 'Take it out: the incident is over.'
        : 'Take it out, or add to affects what does not work.',
    }),
  ];
}

function checkTwice(
  { services }: Expected,
  failing: ReadonlySet<string>,
  seen: Set<string>,
  place: Place,
): Problem[] {
  const about = services.length > 0 ? services : [...failing];
  const twice = about.filter((id) => seen.has(id));
  for (const id of about) seen.add(id);
  if (twice.length === 0) return [];
  return [
    anError({
      code: 'expected/twice',
      ...place,
      message: `says again when ${listOf(twice)} will be back`,
      fix: 'Write one time for each service: name the services in every entry.',
    }),
  ];
}

/** A time that has passed may stay from the update before: then people read that it was not kept. */
function checkTime(
  one: Expected,
  { at, file, ...update }: Update,
  previous: Update | undefined,
  index: number,
): Problem[] {
  const { timing, time } = timeExpected(one);
  if (time > at || !hasRightName({ at, file, ...update })) return [];
  const isKept = previous?.expected.some((before) => {
    const was = timeExpected(before);
    return was.time === time && was.timing === timing;
  });
  if (isKept) return [];
  return [
    anError({
      code: 'expected/past',
      file,
      path: ['expected', index, timing],
      message: `is ${showMoment(time)}, not after this update, ${showMoment(at)}`,
      fix: 'Write a time that is still to come.',
    }),
  ];
}

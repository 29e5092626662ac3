import { isSame } from '../../model/is-same.ts';
import type { Update } from '../../model/update.ts';
import { countOf } from '../../language/count.ts';
import { showMoment } from '../../time/london.ts';

/** What an update carries on from the one before it. Where it stands is said anew each time. */
const carried = [
  'affects',
  'expected',
  'safe',
  'access',
  'backlog',
  'causes',
  'doNow',
  'known',
  'unknown',
  'doing',
  'next',
  'ended',
  'window',
  'patientHelp',
  'summary',
  'forPatients',
  'forPractices',
] as const satisfies readonly (keyof Update)[];

/**
 * That later updates still say what one that is put right says no more, in a
 * sentence. Empty if none does. It is no mistake: it may have come true since.
 */
export function describeStillSaid(
  before: Update,
  after: Update,
  updates: readonly Update[],
): string {
  const gone = carried.map((field) => {
    const kept = partsOf(after, field);
    return { field, parts: partsOf(before, field).filter((part) => !isIn(kept, part)) };
  });
  const still = updates.filter(
    (one) =>
      one.at > before.at &&
      gone.some(({ field, parts }) => parts.some((part) => isIn(partsOf(one, field), part))),
  );
  const newest = still.at(-1);
  if (!newest) return '';
  const isOne = still.length === 1;
  return `${countOf(still.length, 'later update')} still ${isOne ? 'says' : 'say'} what was wrong here, ${isOne ? 'that' : 'the newest'} of ${showMoment(newest.at)}: put ${isOne ? 'that' : 'each'} right too, if it was wrong there.`;
}

/** The entries of a list, or the paragraphs of a text. Of what fails also each system: its places change from update to update. */
function partsOf(update: Update, field: (typeof carried)[number]): unknown[] {
  const value = update[field];
  if (value === undefined) return [];
  if (typeof value === 'string') return value.split(/\n{2,}/);
  const systems = field === 'affects' ? update.affects.flatMap(({ services }) => services) : [];
  return [value, systems].flat();
}

function isIn(parts: readonly unknown[], part: unknown): boolean {
  return parts.some((one) => isSame(one, part));
}

import type { Directory } from '../model/directory.ts';
import { isOver } from '../model/phase.ts';
import type { Service } from '../model/service.ts';
import { timeExpected, type Surety, type Timing, type Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import type { PublishedUpdate } from './published-update.ts';

/** When something is expected back, as it stands after an update. */
export interface Estimate {
  timing: Timing;
  time: Instant;
  sure: Surety;
  /** Who says so. */
  from?: string | undefined;
  /** What it is about, of what still fails, in the services' order. */
  services: readonly Service[];
  /** Whether that is all that fails. */
  isForAll: boolean;
  /** What was said before, where that was another time. */
  was?: { timing: Timing; time: Instant } | undefined;
  /** Whether the time has passed, and it is not back. */
  isPast: boolean;
  /** Whether only an earlier update names a time: the newest one has none for what still fails. */
  isDropped: boolean;
}

/**
 * What is expected back after the last of some updates, which are an incident's
 * from its first on: what that update says, with what was said before, and what
 * earlier ones said of things that still fail. Nothing once it is over.
 */
export function estimatesAfter(
  updates: readonly Pick<PublishedUpdate, 'update' | 'phase'>[],
  { services }: Directory,
  now: Instant,
): Estimate[] {
  const latest = updates.at(-1);
  if (!latest || isOver(latest.phase)) return [];
  const failing = failingIn(latest.update);
  const earlier = updates.slice(0, -1).toReversed();
  const left = new Set(failing);
  const estimates: Estimate[] = [];
  const add = (
    one: Update['expected'][number],
    about: ReadonlySet<string>,
    rest: Pick<Estimate, 'was' | 'isDropped'>,
  ) => {
    const { timing, time } = timeExpected(one);
    estimates.push({
      timing,
      time,
      sure: one.sure,
      from: one.from,
      services: [...services.values()].filter(({ id }) => about.has(id)),
      isForAll: failing.isSubsetOf(about),
      isPast: time < now,
      ...rest,
    });
    for (const id of about) left.delete(id);
  };
  for (const one of latest.update.expected) {
    const about = aboutOf(one, latest.update).intersection(failing);
    if (about.size === 0) continue;
    add(one, about, { was: otherTimeBefore(one, about, earlier), isDropped: false });
  }
  for (const { update, phase } of earlier) {
    // What works in between has come back: what was said before is no word of this failure.
    for (const id of left) if (isOver(phase) || !failingIn(update).has(id)) left.delete(id);
    if (left.size === 0) break;
    for (const one of update.expected) {
      const about = aboutOf(one, update).intersection(left);
      if (about.size > 0) add(one, about, { isDropped: true });
    }
  }
  return estimates;
}

/** Ids of what an update names. */
function failingIn({ affects }: Update): Set<string> {
  return new Set(affects.flatMap(({ services }) => services));
}

function aboutOf({ services }: Update['expected'][number], update: Update): Set<string> {
  return services.length > 0 ? new Set(services) : failingIn(update);
}

/** The newest other time that was said of the same things, while they failed. */
function otherTimeBefore(
  one: Update['expected'][number],
  about: ReadonlySet<string>,
  earlier: readonly Pick<PublishedUpdate, 'update' | 'phase'>[],
): Estimate['was'] {
  const said = timeExpected(one);
  for (const { update, phase } of earlier) {
    if (isOver(phase) || failingIn(update).isDisjointFrom(about)) return undefined;
    for (const before of update.expected) {
      if (aboutOf(before, update).isDisjointFrom(about)) continue;
      const was = timeExpected(before);
      if (was.time !== said.time || was.timing !== said.timing) return was;
    }
  }
  return undefined;
}

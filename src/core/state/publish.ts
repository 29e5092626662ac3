import type { Directory } from '../model/directory.ts';
import type { Incident } from '../model/incident.ts';
import { neverHappened, type Phase } from '../model/phase.ts';
import { isClosedAt } from '../model/practice.ts';
import { isSameWindow, type Window } from '../model/window.ts';
import type { Instant } from '../time/instant.ts';
import { effectsOf, nothing, type Effects } from './effects.ts';
import { toldWronglyIn } from './former-scope.ts';
import type { PublishedUpdate, ToldWrongly } from './published-update.ts';

const nobody: ToldWrongly = { practices: new Set(), services: new Set() };

/** The updates that are out at `now`, each with what it changes. */
export function publish(incident: Incident, directory: Directory, now: Instant): PublishedUpdate[] {
  const published: PublishedUpdate[] = [];
  let wasBegun = false;
  const failed = new Set<string>();
  for (const update of incident.updates) {
    if (update.at > now) break;
    for (const { services } of update.affects) for (const id of services) failed.add(id);
    const effects = effectsOf(update, directory, failed);
    const previous = published.at(-1);
    const before = previous?.effects ?? nothing;
    const windowBefore = previous ? previous.window : incident.window;
    const window = update.window ?? windowBefore;
    // Work that is put off has not begun, whatever was said of the window before.
    if (!isSameWindow(window, windowBefore)) wasBegun = false;
    wasBegun ||= update.phase === 'in-progress' || update.phase === 'verifying';
    const still = withoutClosed(before, directory, update.at);
    const released = new Set<string>();
    for (const code of still.keys()) if (!effects.has(code)) released.add(code);
    published.push({
      update,
      number: published.length + 1,
      phase: update.phase,
      corrections: update.corrections.filter(({ at }) => at <= now),
      window,
      isCancelled:
        update.phase === 'completed' &&
        !wasBegun &&
        window !== undefined &&
        update.at < window.from,
      effects,
      // Where all of it was a mistake, nobody was touched before.
      released: update.phase === 'withdrawn' ? new Set() : released,
      toldWrongly: nobody,
    });
  }
  const hasMistake = published.some(
    ({ phase, corrections }) =>
      phase === 'withdrawn' || corrections.some(({ was = [] }) => was.length > 0),
  );
  if (!hasMistake) return published;
  return published.map((one, index) => ({
    ...one,
    toldWrongly: toldWronglyIn(published, index, directory),
  }));
}

/** A practice that has closed for good is no longer affected, nor released. */
export function withoutClosed(effects: Effects, { closing }: Directory, at: Instant): Effects {
  const gone = closing.filter((one) => effects.has(one.code) && isClosedAt(one, at));
  if (gone.length === 0) return effects;
  const codes = new Set(gone.map(({ code }) => code));
  return new Map([...effects].filter(([code]) => !codes.has(code)));
}

/** How often the window moved, or the work was called off, withdrawn or taken up again. */
export function countRevisions({ window }: Incident, updates: readonly PublishedUpdate[]): number {
  const first = { window, isCancelled: false, phase: 'scheduled' as const };
  return updates.filter((update, index) => {
    const before = updates[index - 1] ?? first;
    return (
      !isSameWindow(before.window, update.window) || neverHappened(before) !== neverHappened(update)
    );
  }).length;
}

/** Planned work moves with the clock when nobody has said more than that it is scheduled. */
export function phaseAt(window: Window | undefined, stated: Phase, now: Instant): Phase {
  if (!window || stated !== 'scheduled' || now < window.from) return stated;
  return now < window.to ? 'in-progress' : 'completed';
}

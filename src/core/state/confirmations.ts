import { practicesInScope, usesService, type Directory } from '../model/directory.ts';
import type { Service } from '../model/service.ts';
import { confirmationMs, scopeOrAll, type Scope, type Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import { atWholePractice } from './effects.ts';
import { toldToPractices, type State } from './state.ts';

/** Services that were confirmed as working at one time, for whom. */
export interface Confirmation {
  services: readonly Service[];
  at: Instant;
  scope: Scope;
}

/** What an update says works, and that was confirmed less than a day before a moment. */
export function confirmationsOf(
  { safe }: Pick<Update, 'safe'>,
  { services }: Directory,
  moment: Instant,
): Confirmation[] {
  return safe
    .filter(({ at }) => at <= moment && moment - at <= confirmationMs)
    .map(({ services: ids, at, ...scope }) => ({
      services: ids.flatMap((id) => services.get(id) ?? []),
      at,
      scope: scopeOrAll(scope),
    }));
}

/** The same of an incident's newest update now, without what is known to fail since. */
export function confirmationsNow(update: Pick<Update, 'safe'>, state: State): Confirmation[] {
  const { directory, now } = state;
  return confirmationsOf(update, directory, now).flatMap((one) => {
    const services = one.services.filter((service) => {
      const affected = state.services.get(service.id)?.affected ?? new Set();
      return !practicesInScope(one.scope, directory).some(({ code }) => affected.has(code));
    });
    return services.length === 0 ? [] : { ...one, services };
  });
}

/** When each service of a practice was last confirmed as working, by its id, where it does not fail now. */
export function confirmedAt(code: string, state: State): ReadonlyMap<string, Instant> {
  const practice = state.directory.practices.get(code);
  const found = new Map<string, Instant>();
  if (!practice) return found;
  const now = state.practices.get(code);
  const failing = new Set(now && atWholePractice(now).map(({ service }) => service.id));
  for (const { latest, isOpen } of toldToPractices(state)) {
    if (!isOpen) continue;
    for (const { services, at, scope } of confirmationsOf(
      latest.update,
      state.directory,
      state.now,
    )) {
      if (!practicesInScope(scope, state.directory).includes(practice)) continue;
      for (const service of services) {
        if (failing.has(service.id) || !usesService(practice, service)) continue;
        found.set(service.id, Math.max(at, found.get(service.id) ?? 0));
      }
    }
  }
  return found;
}

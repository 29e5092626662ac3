import {
  branchesInScope,
  practicesInScope,
  usesService,
  type Directory,
} from '../model/directory.ts';
import { isOver } from '../model/phase.ts';
import type { Correction } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';
import type { PublishedUpdate, ToldWrongly } from './published-update.ts';

/** What corrections say that an update said before: whom it named, and which services. */
export function formerScopeOf(
  corrections: readonly Correction[],
  directory: Directory,
  at?: Instant,
): ToldWrongly {
  const practices = new Set<string>();
  const services = new Set<string>();
  for (const scope of corrections.flatMap(({ was = [] }) => was)) {
    const named = scope.services.flatMap((id) => directory.services.get(id) ?? []);
    for (const { id } of named) services.add(id);
    const branches = branchesInScope(scope, directory, at).map(({ practice }) => practice);
    for (const practice of [...practicesInScope(scope, directory, at), ...branches]) {
      const isNamed = named.length === 0 || named.some((one) => usesService(practice, one));
      if (isNamed) practices.add(practice.code);
    }
  }
  return { practices, services };
}

/**
 * Whoever got a wrong update gets its correction, and the update after it; and
 * the end of the incident, of whichever update it was. If all of it is
 * withdrawn, whoever got anything.
 */
export function toldWronglyIn(
  updates: readonly PublishedUpdate[],
  index: number,
  directory: Directory,
): ToldWrongly {
  const published = updates[index];
  if (!published) return { practices: new Set(), services: new Set() };
  const isWithdrawn = published.phase === 'withdrawn';
  const first = isOver(published.phase) ? 0 : Math.max(0, index - 1);
  const some = updates.slice(first, index + 1);
  const former = some.map(({ corrections, update }) =>
    formerScopeOf(corrections, directory, update.at),
  );
  const told = isWithdrawn ? some : [];
  const practices = new Set([
    ...former.flatMap((one) => [...one.practices]),
    ...told.flatMap(({ effects }) => [...effects.keys()]),
  ]);
  // Whom it affects, or lets go, it is about anyway.
  for (const code of published.effects.keys()) practices.delete(code);
  for (const code of published.released) practices.delete(code);
  return {
    practices,
    services: new Set([
      ...former.flatMap((one) => [...one.services]),
      ...told.flatMap(({ update }) => update.affects.flatMap(({ services }) => services)),
    ]),
  };
}

import { makeDirectory, type Directory } from '../../model/directory.ts';
import type { ParsedContent } from '../../model/content.ts';
import { anError, type Problem } from '../problem.ts';
import type { Correction, Scope, Update } from '../../model/update.ts';
import { countOf, listOf } from '../../language/count.ts';
import { effectsOf } from '../../state/effects.ts';
import { formerScopeOf } from '../../state/former-scope.ts';
import { isSame } from '../../model/is-same.ts';
import { newCorrections } from './corrections.ts';

/**
 * A published update that names fewer practices or services than it did, and no
 * correction that keeps whom it named: they were alarmed, and would never hear
 * that it was wrong, because the update is in their feeds no more.
 */
export function compareScopes(before: Update, after: Update, published: ParsedContent): Problem[] {
  const fields = ['affects', 'access', 'backlog'] as const;
  const changed = fields.find((field) => !isSame(before[field], after[field]));
  // Without a new correction, another rule says that it is changed in silence.
  if (changed === undefined || newCorrections(before, after).length === 0) return [];
  const { practices, services } = notKept(before, after, makeDirectory(published));
  if (practices.length + services.length === 0) return [];
  const gone = [
    ...(practices.length > 0 ? [countOf(practices.length, 'practice')] : []),
    ...services,
  ];
  return [
    anError({
      code: 'published/scope-not-kept',
      file: after.file,
      path: [changed],
      message: `named ${listOf(gone)} when it was published, and no correction keeps that, so they would not hear that it was wrong`,
      fix: `Add to the new entry under "corrections" whom it named:\n    was:\n${scopesOf(before).map(entry).join('\n')}`,
    }),
  ];
}

type Naming = Pick<Update, 'at' | 'affects' | 'access' | 'backlog'>;

/** Codes of practices and ids of services that an update named, and neither names now nor keeps in a correction. */
export function notKept(
  before: Naming,
  after: Naming & Pick<Update, 'corrections'>,
  directory: Directory,
): { practices: string[]; services: string[] } {
  const kept = formerScopeOf(after.corrections, directory);
  const is = effectsOf(after, directory);
  const named = new Set(after.affects.flatMap(({ services }) => services));
  return {
    practices: [...effectsOf(before, directory).keys()].filter(
      (code) => !is.has(code) && !kept.practices.has(code),
    ),
    services: [...new Set(before.affects.flatMap(({ services }) => services))].filter(
      (id) => !named.has(id) && !kept.services.has(id),
    ),
  };
}

type FormerScope = NonNullable<Correction['was']>[number];

/** Whom an update names, as a correction keeps it. */
export function scopesOf({ affects, access, backlog }: Naming): FormerScope[] {
  return [...affects, ...access, ...backlog].map((one) => {
    const { areas, practices, everywhere, except, branches }: Scope = one;
    const services = 'services' in one ? one.services : [];
    return {
      services,
      ...(everywhere && { everywhere }),
      ...{ areas, practices, except },
      ...(branches && { branches }),
    };
  });
}

/** A scope as it is written in an update. */
function entry({ everywhere, ...lists }: FormerScope): string {
  const lines = Object.entries(lists)
    .filter(([, ids]) => ids.length > 0)
    .map(([field, ids]) => `${field}: [${ids.join(', ')}]`);
  if (everywhere) lines.splice(lists.services.length > 0 ? 1 : 0, 0, 'everywhere: true');
  return lines.map((line, index) => `${index === 0 ? '      - ' : '        '}${line}`).join('\n');
}

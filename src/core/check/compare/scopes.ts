import { makeDirectory } from '../../model/directory.ts';
import type { ParsedContent } from '../../model/content.ts';
import { anError, type Problem } from '../problem.ts';
import type { Scope, Update } from '../../model/update.ts';
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
  const directory = makeDirectory(published);
  const kept = formerScopeOf(after.corrections, directory);
  const is = effectsOf(after, directory);
  const practices = [...effectsOf(before, directory).keys()].filter(
    (code) => !is.has(code) && !kept.practices.has(code),
  );
  const named = new Set(after.affects.flatMap(({ services }) => services));
  const services = [...new Set(before.affects.flatMap((effect) => effect.services))].filter(
    (id) => !named.has(id) && !kept.services.has(id),
  );
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
      fix: `Add to the new entry under "corrections" whom it named:\n    was:\n${formerEntries(before).join('\n')}`,
    }),
  ];
}

function formerEntries({ affects, access, backlog }: Update): string[] {
  return [
    ...affects.map((effect) => entry(effect, effect.services)),
    ...[...access, ...backlog].map((scope) => entry(scope)),
  ];
}

/** A scope as it is written in an update. */
function entry(
  { areas, practices, everywhere, except, branches = [] }: Scope,
  services: string[] = [],
): string {
  const lists = { services, areas, practices, except, branches };
  const lines = Object.entries(lists)
    .filter(([, ids]) => ids.length > 0)
    .map(([field, ids]) => `${field}: [${ids.join(', ')}]`);
  if (everywhere) lines.splice(services.length > 0 ? 1 : 0, 0, 'everywhere: true');
  return lines.map((line, index) => `${index === 0 ? '      - ' : '        '}${line}`).join('\n');
}

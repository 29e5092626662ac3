import { toIso } from '../../time/instant.ts';
import { idDomainAt } from '../../model/id-domain.ts';
import { anError, type Problem } from '../problem.ts';
import type { Compared } from './compared.ts';
import { publishedUpdates } from './updates.ts';

/** Ids of feed items, events and emails that are out and would change: readers would see each again. */
export function compareIds({ before, after, now }: Compared): Problem[] {
  const [was, is] = [before.site, after.site];
  if (!was || !is) return [];
  const changed = before.incidents
    .flatMap((incident) => publishedUpdates(incident, now))
    .filter(({ at }) => idDomainAt(was, at) !== idDomainAt(is, at));
  if (changed.length === 0) return [];
  return [
    anError({
      code: 'published/ids-changed',
      file: 'site.yaml',
      path: ['idDomain'],
      message:
        'would change the ids of what is published, and people would get all of it once more',
      fix: was.idDomain
        ? `Write back idDomain: ${was.idDomain}`
        : `Add below it from when it is used: idDomainFrom: "${toIso(now).replace(/\.\d+Z$/, 'Z')}"`,
    }),
  ];
}

import { compareIds } from './ids.ts';
import type { Problem } from '../problem.ts';
import { isOtherSite, type Site } from '../../model/site.ts';
import type { Compared } from './compared.ts';
import { compareIncidents } from './incidents.ts';
import { comparePublishedLists } from './lists.ts';
import { compareReviews } from './reviews.ts';
import { compareUpdates } from './updates.ts';

type Rule = (compared: Compared) => Problem[];

const rules: readonly Rule[] = [
  compareIncidents,
  compareUpdates,
  compareReviews,
  comparePublishedLists,
  compareIds,
];

/**
 * What a change would do in silence to what is public: words and facts that
 * differ without a dated note, and things that are gone. Another publisher's
 * site, or a live one after its demonstration, has nothing to keep.
 */
export function compareContent(compared: Compared): Problem[] {
  const { before, after } = compared;
  if (before.site && after.site && isOtherSite(owner(before.site), owner(after.site))) return [];
  return rules.flatMap((rule) => rule(compared));
}

function owner({ publisher, demonstration }: Site) {
  return { publisher: publisher.name, isDemonstration: demonstration !== undefined };
}

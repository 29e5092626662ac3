import { incidentChangedAt } from '../state/changed-at.ts';
import { nextChangeByClock } from '../state/next-change.ts';
import type { SiteContext } from '../views/site-context.ts';
import { toIso } from '../time/instant.ts';

/** What is published as /api/build.json. public/schemas/build.json says what each field means. */
export interface BuildDocument {
  $schema: string;
  demonstration: string | null;
  publisher: string;
  asOf: string;
  isClockFixed: boolean;
  openIncidents: number;
  lastChange: string | null;
  nextChange: string | null;
  staleAfterMinutes: number;
  commit: string | null;
  content: string;
}

/** What only whoever builds can know. */
export interface BuildFacts {
  commit: string | undefined;
  isClockFixed: boolean;
  /** Makes a short text of a long one. */
  digest: (text: string) => string;
}

/** What a program asks that watches whether the site is still being built. */
export function makeBuildDocument(
  { content, state, addresses }: SiteContext,
  { commit, isClockFixed, digest }: BuildFacts,
): BuildDocument {
  const { site } = content;
  const changes = [...state.incidents, ...state.exercises].map(incidentChangedAt);
  const nextChange = nextChangeByClock(state, content.incidents);
  return {
    $schema: addresses.whole.schema('build'),
    demonstration: site.demonstration?.notice ?? null,
    publisher: site.publisher.name,
    asOf: toIso(state.now),
    isClockFixed,
    openIncidents: state.open.length,
    lastChange: changes.length === 0 ? null : toIso(Math.max(...changes)),
    nextChange: nextChange === undefined ? null : toIso(nextChange),
    staleAfterMinutes: site.staleAfterMinutes,
    commit: commit ?? null,
    content: digest(JSON.stringify(content)),
  };
}

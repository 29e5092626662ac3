import { toldToPractices } from '../../state/state.ts';
import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import {
  byMonth,
  linksUp,
  listParts,
  namePeriod,
  periodOf,
  type PartRow,
} from '../shared/archive.ts';
import { dayOfIncident, incidentArchive } from '../shared/archives.ts';
import { describeLength } from '../shared/length.ts';
import type { Link } from '../shared/link.ts';
import { dateOnly, type Moment } from '../shared/moment.ts';
import { describeReview, type ReviewLine } from '../shared/review.ts';
import { phaseTag, type Tag } from '../shared/tag.ts';
import { describeBegan } from '../shared/window.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { countOf } from '../../language/count.ts';
import { words } from '../../language/english.ts';

export interface IncidentListView {
  title: string;
  /** The longer lists that this one is a part of. Empty on the first page. */
  up: Link[];
  /** A heading may be empty. */
  sections: { heading: string; incidents: IncidentRow[] }[];
  /** Shorter lists, newest first: every year, or the months of one. */
  parts: PartRow[];
}

interface IncidentRow {
  incident: Link;
  tag: Tag;
  kind: string;
  began: { label: string; at: Moment };
  length: string;
  updates: string;
  review?: ReviewLine | undefined;
}

const title = 'History of incidents';

/** The first page shows so many that are over, and so many exercises: years have them all. */
const maxPast = 20;
const maxExercises = 5;

const describeCount = (count: number) => countOf(count, 'incident');

/** What is open, what was last, and the way to every year. */
export function projectIncidents(context: SiteContext): IncidentListView {
  const { state, addresses } = context;
  const past = toldToPractices(state).filter(({ isOpen }) => !isOpen);
  return {
    title,
    up: [],
    sections: sectionsOf(
      [
        ['Now', state.open],
        ['Planned work', state.planned],
        ['For GP practices only', state.staffOnly.filter(({ isOpen }) => isOpen)],
        [past.length > maxPast ? 'The newest of the past' : 'Past', past.slice(0, maxPast)],
        ['Exercises', state.exercises.slice(0, maxExercises)],
      ],
      context,
    ),
    parts: listParts(incidentArchive(state).years, addresses.path.incidents, describeCount),
  };
}

/** Everything that began in a period such as 2025 or 2025-07. Throws if nothing did. */
export function projectIncidentsOf(name: string, context: SiteContext): IncidentListView {
  const { path } = context.addresses;
  const period = periodOf(incidentArchive(context.state), name);
  const isExercise = ({ incident }: IncidentState) => incident.kind === 'exercise';
  const months = byMonth(period, dayOfIncident).map(
    ({ heading, items }) => [heading, items.filter((one) => !isExercise(one))] as const,
  );
  return {
    title: `Incidents of ${namePeriod(name)}`,
    up: [{ text: title, href: path.incidents() }, ...linksUp(name, path.incidents)],
    sections: sectionsOf([...months, ['Exercises', period.items.filter(isExercise)]], context),
    parts: listParts(period.parts, path.incidents, describeCount),
  };
}

function sectionsOf(
  sections: readonly (readonly [string, readonly IncidentState[]])[],
  context: SiteContext,
): IncidentListView['sections'] {
  return sections
    .filter(([, incidents]) => incidents.length > 0)
    .map(([heading, incidents]) => ({
      heading,
      incidents: incidents.map((one) => rowOf(one, context)),
    }));
}

function rowOf(one: IncidentState, context: SiteContext): IncidentRow {
  const { id, title: text, kind } = one.incident;
  return {
    incident: { text, href: context.addresses.path.incident(id) },
    tag: phaseTag(stageOf(one)),
    kind: words.kind[kind],
    began: describeBegan(one, dateOnly),
    length: describeLength(one),
    updates: countOf(one.updates.length, 'update'),
    review: describeReview(one, context),
  };
}

import { toldToPractices, type State } from '../../state/state.ts';
import type { SiteContext } from '../site-context.ts';
import { worstLevel } from '../../model/level.ts';
import { stageOf, type IncidentKind } from '../../model/phase.ts';
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
import { describePromises } from '../shared/describe-promises.ts';
import { levelTag, type Tag } from '../shared/tag.ts';
import { describeBegan } from '../shared/window.ts';
import { beganAt, type IncidentState } from '../../state/incident-state.ts';
import { countPromises } from '../../state/promises.ts';
import { dayKey } from '../../time/london.ts';
import { countOf, listOf, number } from '../../language/count.ts';
import { words } from '../../language/english.ts';

export interface IncidentListView {
  title: string;
  /** The period in numbers. Empty where shorter lists have them. */
  totals: string;
  /** The longer lists that this one is a part of. Empty on the first page. */
  up: Link[];
  /** A heading may be empty. `kind` is what a row of the table is. */
  sections: { heading: string; kind: string; incidents: IncidentRow[] }[];
  /** Shorter lists, newest first: every year, or the months of one. */
  parts: PartRow[];
}

interface IncidentRow {
  incident: Link;
  /** How far it is, in quiet words. */
  phase: string;
  began: { label: string; at: Moment };
  length: string;
  /** The worst that any system was at any time. Nothing where none was touched. */
  worst?: Tag | undefined;
  /** How many practices it ever concerned, and how many systems. */
  practices: string;
  /** In which areas. */
  places: string;
  systems: string;
  /** How many updates came when they were promised. Empty when none was due yet. */
  promises: string;
  review?: ReviewLine | undefined;
}

const title = 'History of incidents';

/** The first page shows so many that are over, and so many exercises and works: years have them all. */
const maxPast = 20;
const maxExercises = 5;
const maxDone = 5;

const describeCount = (count: number) => countOf(count, 'incident');

/** What is open, what was last, and the way to every year. */
export function projectIncidents(context: SiteContext): IncidentListView {
  const { state, addresses } = context;
  const ended = toldToPractices(state).filter(({ isOpen }) => !isOpen);
  const past = ofKind(ended, 'incident');
  const done = ofKind(ended, 'maintenance').toSorted(byWindow);
  return {
    title,
    totals: '',
    up: [],
    sections: sectionsOf(
      [
        ['Now', state.open],
        ['Planned work', state.planned],
        ['For GP practices only', state.staffOnly.filter(({ isOpen }) => isOpen)],
        [past.length > maxPast ? 'The newest of the past' : 'Past', past.slice(0, maxPast)],
        ['Planned work that is over', done.slice(0, maxDone)],
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
  const months = byMonth(period, dayOfIncident).map(
    ({ heading, items }) => [heading, ofKind(items, 'incident')] as const,
  );
  return {
    title: `Incidents of ${namePeriod(name)}`,
    totals: describeTotals(ofKind(period.items, 'incident')),
    up: [{ text: title, href: path.incidents() }, ...linksUp(name, path.incidents)],
    sections: sectionsOf(
      [
        ...months,
        [
          'Planned work',
          period.parts.length > 0 ? [] : plannedIn(name, period.items, context.state),
        ],
        ['Exercises', ofKind(period.items, 'exercise')],
      ],
      context,
    ),
    parts: listParts(period.parts, path.incidents, describeCount),
  };
}

function ofKind(items: readonly IncidentState[], kind: IncidentKind): IncidentState[] {
  return items.filter(({ incident }) => incident.kind === kind);
}

/**
 * The planned work of a period, by its window: a page's address hangs on the day
 * on which work was announced, which never changes, but people look for it where
 * it was done. What has no page there stays where it was announced.
 */
function plannedIn(name: string, filed: readonly IncidentState[], state: State): IncidentState[] {
  const { periods } = incidentArchive(state);
  const doneIn = (one: IncidentState) => dayKey(beganAt(one)).slice(0, name.length);
  const all = ofKind(toldToPractices(state), 'maintenance');
  const done = all.filter((one) => doneIn(one) === name);
  const left = ofKind(filed, 'maintenance').filter((one) => !periods.has(doneIn(one)));
  return [...done, ...left].toSorted(byWindow);
}

function sectionsOf(
  sections: readonly (readonly [string, readonly IncidentState[]])[],
  context: SiteContext,
): IncidentListView['sections'] {
  return sections
    .filter(([, incidents]) => incidents.length > 0)
    .map(([heading, incidents]) => ({
      heading,
      kind: kindOf(incidents),
      incidents: incidents.map((one) => rowOf(one, context)),
    }));
}

/** What all of some are; an incident, where they differ. */
function kindOf(incidents: readonly IncidentState[]): string {
  const [kind = 'incident', ...others] = new Set(incidents.map(({ incident }) => incident.kind));
  return words.kind[others.length > 0 ? 'incident' : kind];
}

/** The work that is done last comes first, whenever it was announced. */
function byWindow(a: IncidentState, b: IncidentState): number {
  return beganAt(b) - beganAt(a);
}

/** 3 incidents, which touched 45 practices. 20 of 22 promised updates came in time. */
function describeTotals(incidents: readonly IncidentState[]): string {
  if (incidents.length === 0) return '';
  const practices = new Set(incidents.flatMap(({ everConcerned }) => [...everConcerned]));
  const promises = incidents.map(countPromises);
  const made = promises.reduce((sum, one) => sum + one.made, 0);
  const kept = promises.reduce((sum, one) => sum + one.kept, 0);
  return [
    `${countOf(incidents.length, 'incident')}, at ${countOf(practices.size, 'practice')}.`,
    made > 0 && `${number(kept)} of ${countOf(made, 'promised update')} came in time.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function rowOf(one: IncidentState, context: SiteContext): IncidentRow {
  const { id, title: text } = one.incident;
  const effects = one.updates.flatMap(({ update }) => update.affects);
  const systems = new Set(effects.flatMap(({ services }) => services));
  return {
    incident: { text, href: context.addresses.path.incident(id) },
    phase: words.phase[stageOf(one)],
    worst: effects.length > 0 ? levelTag(worstLevel(effects.map(({ level }) => level))) : undefined,
    practices: countOf(one.everConcerned.size, 'practice'),
    places: placesOf(one, context),
    systems: countOf(systems.size, 'system'),
    promises: describePromises(one),
    began: describeBegan(one, dateOnly),
    length: describeLength(one),
    review: describeReview(one, context),
  };
}

/** More areas than these are counted. */
const maxPlaces = 4;

function placesOf({ everConcerned }: IncidentState, { state: { directory } }: SiteContext): string {
  const ids = new Set(
    [...everConcerned].flatMap((code) => directory.practices.get(code)?.area ?? []),
  );
  const areas = [...directory.areas.values()].filter(({ id }) => ids.has(id));
  if (areas.length > maxPlaces) return `in ${countOf(areas.length, 'area')}`;
  return areas.length === 0 ? '' : `in ${listOf(areas.map(({ name }) => name))}`;
}

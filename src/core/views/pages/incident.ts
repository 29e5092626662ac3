import { isForPracticesOnly } from '../../model/incident.ts';
import type { SiteContext } from '../site-context.ts';
import { neverHappened, stageOf } from '../../model/phase.ts';
import { describeEstimatesForStaff, type EstimateView } from '../shared/estimates.ts';
import { describeEstimatesThen } from '../shared/estimates.ts';
import { describeChanges } from '../shared/changes.ts';
import { correctionsOf, type CorrectionView } from '../shared/corrections.ts';
import type { Link } from '../shared/link.ts';
import { moment, nextUpdate, type Moment, type NextUpdate } from '../shared/moment.ts';
import { systemsOf, type Systems } from '../shared/systems.ts';
import { describeLocalEffects, type LocalEffects } from '../shared/local-effects.ts';
import { describeKnown } from '../shared/known.ts';
import { describeReview, type ReviewLine } from '../shared/review.ts';
import { describeSources, type SourceView } from '../shared/sources.ts';
import { describeCounts } from '../shared/counts.ts';
import { stepsOf, type Step } from '../shared/steps.ts';
import { levelTag, type Tag } from '../shared/tag.ts';
import { levels, worstLevel } from '../../model/level.ts';
import { countLevels } from '../../state/changes.ts';
import { impactsWithBranches } from '../../state/effects.ts';
import { windowView, type WindowView } from '../shared/window.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { countStandings } from '../../state/groups.ts';
import { standingIn } from '../../state/practice-state.ts';
import { describeSplit } from '../shared/surgeries.ts';
import { describeOutlets, outletsOf } from '../shared/outlets.ts';
import { describeSent, sentOf } from '../shared/sent.ts';
import { bulletinName, practicesOnly, staffTitle } from '../shared/incident-title.ts';
import { describePromise, describePromises } from '../shared/describe-promises.ts';
import { describeLength, endLabelOf, type EndLabel } from '../shared/length.ts';
import { countOf } from '../../language/count.ts';
import { words } from '../../language/english.ts';
import { renderInline, renderMarkdown } from '../../language/markdown.ts';
import { stageForStaff } from '../shared/stage-for-staff.ts';

export interface IncidentView {
  title: string;
  /** Where it stands alone, in a browser's tab or in a search engine. */
  pageTitle: string;
  kind: string;
  isExercise: boolean;
  steps: Step[];
  standing: string;
  /** The systems that it touches now, the worst first, and at how many practices. */
  systems: { system: Link; tag: Tag; count: string }[];
  began: Moment;
  window?: WindowView | undefined;
  ended?: { label: EndLabel; at: Moment } | undefined;
  /** The day of an open incident, or the whole length once it is over. */
  length: string;
  next?: NextUpdate | undefined;
  /** When it is expected back, as of now. */
  expected: EstimateView[];
  /** How many updates came by when they were promised. Empty when none was due yet. */
  promises: string;
  /** How many practices it touches now, and ever. */
  reach: string;
  /** Nothing where it is for practices only: then `warning` says so. */
  notice?: Link | undefined;
  warning: string;
  review?: ReviewLine | undefined;
  /** The same as data. */
  record: Link;
  timeline: TimelineEntry[];
  /** HTML. */
  background: string;
  sources: SourceView[];
}

/** One update. Its bulletin always has all of it. */
export interface TimelineEntry {
  anchor: string;
  at: Moment;
  /** The phase, where it is another one than before. */
  phase: string;
  /** By when it was promised, and whether it came in time. Empty when it was not promised. */
  promise: string;
  summary: string;
  bulletin: Link;
  corrections: CorrectionView[];
  /** All that was said, of the newest ones only. */
  whole?: WholeEntry | undefined;
}

export interface WholeEntry {
  published: { where: string; places: string }[];
  promised?: Moment | undefined;
  /** When it was expected back, as this update said it. */
  expected: string[];
  changes: string[];
  doNow: string[];
  systems: Systems;
  others: LocalEffects;
  known: string[];
  unknown: string[];
  doing: string[];
  /** HTML. */
  forPatients: string;
  /** HTML. */
  forPractices: string;
}

/** So many of the newest updates are shown whole, so that a long timeline is read after one round trip. */
export const maxWhole = 2;

/** One incident's whole timeline, newest first, for anybody. */
export function projectIncident(state: IncidentState, context: SiteContext): IncidentView {
  const { incident, reallyEnded: endedAt } = state;
  const stage = stageOf(state);
  return {
    title: incident.title,
    pageTitle: staffTitle(incident, stage),
    kind: words.kind[incident.kind],
    isExercise: incident.kind === 'exercise',
    steps: stepsOf(incident.kind, state),
    systems: systemsNow(state, context),
    standing: stageForStaff({ ...state.latest, phase: state.phase }, context.state.now),
    began: moment(incident.began),
    window: windowView(state.window),
    ended: endedAt === undefined ? undefined : { label: endLabelOf(state), at: moment(endedAt) },
    length: describeLength(state),
    next: nextUpdate(state, context.english),
    expected: describeEstimatesForStaff(state, context),
    promises: describePromises(state),
    reach: context.content.site.demonstration
      ? `${describeReach(state)}, on this demonstration`
      : describeReach(state),
    notice: isForPracticesOnly(incident)
      ? undefined
      : { text: incident.patientTitle, href: context.addresses.path.notice(incident.id) },
    warning: isForPracticesOnly(incident) ? practicesOnly : '',
    review: describeReview(state, context),
    record: {
      text: 'This record as data (JSON)',
      href: context.addresses.path.record(incident.id),
    },
    timeline: state.updates
      .toReversed()
      .map((published, place) => entry(state, published, place < maxWhole, context)),
    background: renderMarkdown(incident.background),
    sources: describeSources(incident.sources),
  };
}

function systemsNow(
  { effects }: IncidentState,
  { addresses }: SiteContext,
): IncidentView['systems'] {
  const found = Map.groupBy(
    [...effects.values()].flatMap(impactsWithBranches),
    ({ service }) => service,
  );
  return [...found]
    .map(([service, impacts]) => ({
      service,
      level: worstLevel(impacts.map(({ level }) => level)),
      counts: countLevels(impacts),
    }))
    .toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level))
    .map(({ service, level, counts }) => ({
      system: { text: service.name, href: addresses.path.service(service.id) },
      tag: levelTag(level),
      count: describeCounts(counts),
    }));
}

function describeReach(state: IncidentState): string {
  const { incident, phase, isOpen, isCancelled, everConcerned } = state;
  if (neverHappened({ phase, isCancelled })) return 'None';
  const ever = countOf(everConcerned.size, 'practice');
  if (phase === 'scheduled') return `None now, ${ever} during the work`;
  return isOpen && incident.kind !== 'maintenance'
    ? `${describeNow(state)} now, ${everConcerned.size} since it began`
    : ever;
}

function describeNow(state: IncidentState): string {
  const counts = countStandings(
    [...state.effects.keys()].map((code) => ({ standing: standingIn(state, code) })),
  );
  const total = counts.affected + counts.possible + counts.catchingUp;
  const most = counts.possible > 0 ? 'up to ' : '';
  if (counts.catchingUp === 0) return `${most}${countOf(total, 'practice')}`;
  return describeSplit(counts);
}

function entry(
  state: IncidentState,
  published: PublishedUpdate,
  isWhole: boolean,
  context: SiteContext,
): TimelineEntry {
  const { update, number, phase } = published;
  const { path } = context.addresses;
  const before = state.updates[state.updates.indexOf(published) - 1];
  return {
    anchor: `u${update.stem}`,
    at: moment(update.at),
    phase: before?.phase === phase ? '' : words.phase[phase],
    promise: describePromise(state, published),
    summary: update.summary,
    bulletin: {
      text: bulletinName(state.incident, number),
      href: path.bulletin(state.incident.id, number),
    },
    corrections: correctionsOf(published),
    whole: isWhole ? wholeEntry(state, published, context) : undefined,
  };
}

function wholeEntry(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): WholeEntry {
  const { update } = published;
  return {
    published: [
      ...describeOutlets(outletsOf(state, published, context)),
      ...describeSending(sentOf(state, published, context)),
    ],
    promised: update.next === undefined ? undefined : moment(update.next),
    expected: describeEstimatesThen(state, published, context),
    changes: describeChanges(state, published),
    doNow: update.doNow.map(renderInline),
    systems: systemsOf(update, context.state.directory, context.addresses),
    others: describeLocalEffects(update, context),
    known: describeKnown(update, context.state.directory).map((line) => renderInline(line)),
    unknown: update.unknown.map(renderInline),
    doing: update.doing.map(renderInline),
    forPatients: renderMarkdown(update.forPatients, 1),
    forPractices: renderMarkdown(update.forPractices),
  };
}

function describeSending(counts: ReturnType<typeof sentOf>): WholeEntry['published'] {
  return counts.length === 0 ? [] : [{ where: 'Sent', places: describeSent(counts) }];
}

import type { Board } from '../board.ts';
import { tasks } from '../model/task.ts';
import { adviceFor, type Advice } from '../parts/advice.ts';
import { describeChangesForPatients } from '../parts/changes.ts';
import type { Link } from '../parts/link.ts';
import { moment, nextUpdate, type Moment, type NextUpdate } from '../parts/moment.ts';
import { describeOpenness } from '../parts/openness.ts';
import { phaseTag, type Tag } from '../parts/tag.ts';
import type { IncidentState, PublishedUpdate } from '../state/incident-state.ts';
import type { PracticeState } from '../state/state.ts';
import { touchedTasks } from '../state/answers.ts';
import { countOf } from '../words/count.ts';
import { words } from '../words/english.ts';
import { renderMarkdown } from '../words/markdown.ts';

export interface NoticeView {
  id: string;
  title: string;
  isExercise: boolean;
  isOpen: boolean;
  tag: Tag;
  /** Where it stands, in one sentence. */
  standing: string;
  /** Whether surgeries are open. Empty when nobody is affected now. */
  openness: string;
  updated: Moment;
  next?: NextUpdate | undefined;
  window?: { from: Moment; to: Moment } | undefined;
  advice: Advice[];
  happening: { anchor: string; html: string };
  changes: string[];
  /** Tasks and ways to get help that are not touched. */
  asUsual: string[];
  areas: { name: string; surgeries: Link[]; count: string }[];
  earlier: { anchor: string; at: Moment; tag: Tag; html: string }[];
  incident: Link;
}

/** An incident for patients: what to do by what they need, before what happened. */
export function projectNotice(state: IncidentState, board: Board): NoticeView {
  const { incident, latest, phase, isOpen } = state;
  const affected = affectedPractices(state, board);
  const { window } = incident;
  return {
    id: incident.id,
    title: incident.patientTitle,
    isExercise: incident.kind === 'exercise',
    isOpen,
    tag: phaseTag(phase),
    standing: words.phaseForPatients[phase],
    openness: affected.length > 0 ? describeOpenness(affected) : '',
    updated: moment(latest.update.at),
    next: nextUpdate(state),
    window: window && { from: moment(window.from), to: moment(window.to) },
    advice: adviceFor(affected, board.content.guidance),
    happening: { anchor: anchorOf(latest), html: renderMarkdown(latest.update.forPatients) },
    changes: describeChangesForPatients(state, latest),
    asUsual: affected.length > 0 ? worksAsUsual(affected, board) : [],
    areas: areas(affected, board),
    earlier: state.updates
      .slice(0, -1)
      .toReversed()
      .map((published) => ({
        anchor: anchorOf(published),
        at: moment(published.update.at),
        tag: phaseTag(published.phase),
        html: renderMarkdown(published.update.forPatients),
      })),
    incident: { text: incident.title, href: board.addresses.path.incident(incident.id) },
  };
}

function anchorOf({ update }: PublishedUpdate): string {
  return `u${update.stem}`;
}

/** The practices that it touches now. An exercise is shown as if it were real: on its own page only. */
function affectedPractices(
  { effects, incident }: IncidentState,
  { state }: Board,
): PracticeState[] {
  if (incident.kind === 'exercise') return [];
  return [...state.practices.values()].filter(({ practice }) => effects.has(practice.code));
}

/** Tasks that do not suffer anywhere, and the routes that answers rely on and that work everywhere. */
function worksAsUsual(affected: readonly PracticeState[], { content }: Board): string[] {
  const down = new Set(affected.flatMap(({ impacts }) => impacts.map(({ service }) => service.id)));
  const touched = new Set(affected.flatMap(touchedTasks));
  const routes = new Set(content.guidance.flatMap(({ needs }) => needs));
  return [
    ...tasks.filter((task) => !touched.has(task)).map((task) => words.task[task]),
    ...content.services
      .filter(({ id }) => routes.has(id) && !down.has(id))
      .map(({ patientName }) => patientName),
  ];
}

function areas(
  affected: readonly PracticeState[],
  { state, addresses }: Board,
): NoticeView['areas'] {
  return [...state.areas.values()].flatMap(({ area, practices }) => {
    const some = practices.filter((practice) => affected.includes(practice));
    if (some.length === 0) return [];
    return {
      name: area.name,
      surgeries: some.map(({ practice: { name, code } }) => ({
        text: name,
        href: addresses.path.practice(code),
      })),
      count: `${some.length} of ${countOf(practices.length, 'surgery', 'surgeries')}`,
    };
  });
}

export interface NoticeListView {
  open: NoticeRow[];
  planned: NoticeRow[];
  past: NoticeRow[];
}

interface NoticeRow {
  notice: Link;
  tag: Tag;
  updated: Moment;
  next?: NextUpdate | undefined;
}

/** Every notice: open ones, planned work, then the past. */
export function projectNotices({ state, addresses }: Board): NoticeListView {
  const row = (one: IncidentState): NoticeRow => ({
    notice: { text: one.incident.patientTitle, href: addresses.path.notice(one.incident.id) },
    tag: phaseTag(one.phase),
    updated: moment(one.latest.update.at),
    next: nextUpdate(one),
  });
  return {
    open: state.open.map(row),
    planned: state.planned.map(row),
    past: state.incidents.filter(({ isOpen }) => !isOpen).map(row),
  };
}

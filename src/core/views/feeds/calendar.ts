import { idDomainAt } from '../../model/id-domain.ts';
import { isForPracticesOnly } from '../../model/incident.ts';
import { toldToPractices } from '../../state/state.ts';
import { practicesOnly, staffTitle } from '../shared/incident-title.ts';
import type { SiteContext } from '../site-context.ts';
import { isOver, neverHappened, stageOf } from '../../model/phase.ts';
import type { Directory } from '../../model/directory.ts';
import type { Effect } from '../../model/update.ts';
import type { Window } from '../../model/window.ts';
import { describeScope } from '../shared/scope.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { dayMs, type Instant } from '../../time/instant.ts';
import { showMoment } from '../../time/london.ts';
import { compareText } from '../../language/compare.ts';
import { listOf } from '../../language/count.ts';
import { words } from '../../language/english.ts';

/** Planned work for people's own calendars: what /calendar.ics says. Plain text. */
export interface CalendarView {
  name: string;
  description: string;
  /** Whole address, of the file itself. */
  self: string;
  /** The soonest first. */
  events: CalendarEvent[];
}

export interface CalendarEvent {
  /** Never changes, not even when the site or the window moves. */
  uid: string;
  /** Rises when the window moves, and when the work is called off. */
  sequence: number;
  isCancelled: boolean;
  from: Instant;
  to: Instant;
  summary: string;
  description: string;
  /** Whole address. */
  url: string;
  announced: Instant;
  changed: Instant;
}

/** How long work that is over stays. */
const keptDays = 365;

/** An event for each planned work that is announced, those of the last 12 months included. Exercises are not planned work. */
export function projectCalendar(context: SiteContext): CalendarView {
  const { content, state, addresses } = context;
  const { publisher, demonstration } = content.site;
  const mark = demonstration ? 'Demonstration: ' : '';
  return {
    name: `${mark}Planned work, ${publisher.name}`,
    description: `${demonstration ? `${demonstration.notice} ` : ''}Planned work on the IT of GP practices.`,
    self: addresses.whole.calendar(),
    events: toldToPractices(state)
      .flatMap((one) => event(one, context, mark))
      .filter(({ to }) => to > state.now - keptDays * dayMs)
      .toSorted((a, b) => a.from - b.from || compareText(a.uid, b.uid)),
  };
}

function event(one: IncidentState, context: SiteContext, mark: string): CalendarEvent[] {
  const { incident, window, updates, latest, revision } = one;
  if (!window) return [];
  const announced = (updates[0] ?? latest).update.at;
  return [
    {
      uid: `${incident.id}@${idDomainAt(context.content.site, announced) ?? 'noticeboard'}`,
      sequence: revision,
      // A calendar knows no mistakes: what is withdrawn will not take place either.
      isCancelled: neverHappened(one),
      ...window,
      summary: `${mark}${staffTitle(incident, stageOf(one))}`,
      description: describe(one, window, context).join('\n'),
      url: context.addresses.whole.incident(incident.id),
      announced,
      changed: latest.update.at,
    },
  ];
}

/**
 * Lines for whoever opens the event: when, what will not work and where, what
 * to do before, where to read more. They say what was said, and do not move with
 * the clock: a program that sees no new LAST-MODIFIED may keep the old ones.
 */
function describe(one: IncidentState, { from, to }: Window, context: SiteContext): string[] {
  const { incident, latest } = one;
  const { content, addresses, state } = context;
  const { summary, affects, doNow } = latest.update;
  const { whole } = addresses;
  const { demonstration } = content.site;
  return [
    ...(demonstration ? [demonstration.notice] : []),
    latest.phase === 'scheduled' ? summary : `${words.phaseForStaff[stageOf(latest)]} ${summary}`,
    `Planned from ${showMoment(from)} to ${showMoment(to)}, London time.`,
    ...affects.map((effect) => describeEffect(effect, state.directory)),
    ...(!isOver(latest.phase) && doNow.length > 0
      ? ['Do now:', ...doNow.map((step) => `- ${step}`)]
      : []),
    `Bulletin for GP practices: ${whole.bulletin(incident.id, latest.number)}`,
    isForPracticesOnly(incident)
      ? practicesOnly
      : `Notice for patients: ${whole.notice(incident.id)}`,
  ];
}

function describeEffect(effect: Effect, directory: Directory): string {
  const services = effect.services.flatMap((id) => directory.services.get(id)?.name ?? []);
  return `What will not work: ${listOf(services)}. Where: ${describeScope(effect, directory)}.`;
}

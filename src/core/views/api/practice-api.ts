import { isForPracticesOnly, type IncidentAudience } from '../../model/incident.ts';
import type { SiteContext } from '../site-context.ts';
import { isOpenAsUsual, worstAccess, type Access } from '../../model/access.ts';
import { usesService } from '../../model/directory.ts';
import { guidanceIn, type Expectation } from '../../model/guidance.ts';
import { english } from '../../model/language.ts';
import { worstLevel, type Level } from '../../model/level.ts';
import type { Phase } from '../../model/phase.ts';
import type { Task } from '../../model/task.ts';
import type { Surety, Timing } from '../../model/update.ts';
import { describeShut, hasShutBranch } from '../shared/branches.ts';
import { helplineDocument, type HelplineDocument } from '../shared/helpline-document.ts';
import { incidentsOfPractices } from '../shared/past.ts';
import { describeStanding } from '../shared/standing.ts';
import { answersAt } from '../../state/answers.ts';
import { confirmedAt } from '../../state/confirmations.ts';
import { estimatesAfter } from '../../state/estimates.ts';
import { incidentChangedAt } from '../../state/changed-at.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { Impact } from '../../state/effects.ts';
import type { BranchState, PracticeState, Standing } from '../../state/practice-state.ts';
import { atWholePractice } from '../../state/effects.ts';
import { staffOnlyAt } from '../../state/state.ts';
import { toIso, type Instant } from '../../time/instant.ts';

/** One practice now, for other programs. public/schemas/practice.json says what each field means. */
export interface PracticeDocument {
  $schema: string;
  demonstration: string | null;
  publisher: string;
  asOf: string;
  code: string;
  name: string;
  area: { id: string; name: string };
  closed: string | null;
  standing: Standing;
  sentence: string;
  access: Access;
  goTo: string | null;
  accessSentence: string;
  services: {
    id: string;
    name: string;
    patientName: string;
    level: Level;
    /** There only if it may fail here or may not. */
    extent?: 'some';
    works: string | null;
    workaround: readonly string[];
    incident: string | null;
    confirmed: string | null;
  }[];
  backlog: readonly Task[];
  /** Only of a practice with branches that have an address of their own. */
  branches?: {
    id: string;
    name: string;
    town: string;
    postcode: string;
    phone: string | null;
    access: Access;
    goTo: string | null;
    services: { id: string; level: Level }[];
  }[];
  advice: { task: Task; title: string; short: string; expect: Expectation }[];
  incidents: {
    id: string;
    kind: 'incident' | 'maintenance';
    title: string;
    patientTitle: string | null;
    audience: IncidentAudience;
    phase: Phase;
    began: string;
    updated: string;
    next: string | null;
    expected: {
      timing: Timing;
      time: string;
      sure: Surety;
      from: string | null;
      services: string[];
      isPast: boolean;
      isDropped: boolean;
    }[];
    isOverdue: boolean;
    patientHelp: HelplineDocument | null;
    notice: string | null;
    bulletin: string;
    record: string;
  }[];
  history: { id: string; record: string }[];
  older: string | null;
  page: string;
  feed: string;
}

/** Older incidents are on the page of all incidents only, so that what programs read often stays small. */
export const maxHistory = 50;

export function projectPracticeDocument(
  state: PracticeState,
  context: SiteContext,
): PracticeDocument {
  const { practice, closed, standing, access, goTo, backlog, incidents } = state;
  const { content, state: all, english: translator, addresses, buildTime } = context;
  const { whole } = addresses;
  const { sentence } = describeStanding(state, context, translator);
  const past = incidentsOfPractices(all).get(practice.code) ?? [];
  const area = all.directory.areas.get(practice.area);
  return {
    $schema: whole.schema('practice'),
    demonstration: content.site.demonstration?.notice ?? null,
    publisher: content.site.publisher.name,
    asOf: buildTime.iso(),
    code: practice.code,
    name: practice.name,
    area: { id: practice.area, name: area?.name ?? practice.area },
    closed: closed === undefined ? null : toIso(closed).slice(0, 10),
    standing,
    sentence,
    // Whoever reads only this must not send anybody there.
    access: closed === undefined ? access : 'closed',
    goTo: goTo && !isOpenAsUsual(access) ? idOf(goTo) : null,
    accessSentence:
      closed === undefined && !hasShutBranch([state])
        ? describeShut(state, translator) || translator.text(`access.${access}`)
        : sentence,
    services: services(state, context),
    backlog,
    ...(practice.branches && closed === undefined && { branches: branches(state) }),
    advice: answersAt(state, content.guidance).map(({ task, expect, guidance }) => {
      const { title, short } = guidanceIn(guidance, english);
      return { task, title, short, expect };
    }),
    incidents: [...incidents, ...staffOnlyAt(practice.code, all)].map((one) =>
      incident(one, practice.code, context),
    ),
    history: past
      .slice(0, maxHistory)
      .map(({ incident: { id } }) => ({ id, record: whole.record(id) })),
    older: past.length > maxHistory ? whole.incidents() : null,
    page: whole.practice(practice.code),
    feed: whole.practiceFeed(practice.code),
  };
}

/** Every branch; what fails or is closed at all of the practice is so there too. */
function branches(state: PracticeState): PracticeDocument['branches'] {
  const { practice, access, impacts, branches: some = [] } = state;
  return (practice.branches ?? []).map((branch) => {
    const own = some.find((one) => one.branch === branch);
    const worst = worstAccess([access, own?.access ?? 'open']);
    const failing = [...impacts, ...(own?.impacts ?? [])];
    const byService = Map.groupBy(failing, ({ service }) => service.id);
    return {
      id: branch.id,
      name: branch.name,
      town: branch.town,
      postcode: branch.postcode,
      phone: branch.phone ?? null,
      access: worst,
      goTo: own?.goTo && !isOpenAsUsual(own.access) ? idOf(own.goTo) : null,
      services: [...byService].map(([id, same]) => ({
        id,
        level: worstLevel(same.map(({ level }) => level)),
      })),
    };
  });
}

function idOf(place: NonNullable<BranchState['goTo']>): string {
  return 'id' in place ? place.id : place.code;
}

/** All that it uses: a service that is not in the list is not used, and one that works is said to work. */
function services(one: PracticeState, { content, state }: SiteContext) {
  const { practice, closed } = one;
  if (closed !== undefined) return [];
  const confirmed = confirmedAt(practice.code, state);
  const bad = new Map(atWholePractice(one).map((impact) => [impact.service.id, impact]));
  return content.services
    .filter((service) => usesService(practice, service))
    .map(({ id, name, patientName }) => {
      const impact = bad.get(id);
      return {
        id,
        name,
        patientName,
        level: impact?.level ?? ('operational' as const),
        ...(impact?.isPossible && { extent: 'some' as const }),
        works: impact?.works ?? null,
        workaround: impact?.workaround ?? [],
        incident: incidentOf(impact, one),
        confirmed: isoOrNull(confirmed.get(id)),
      };
    });
}

function incident(
  state: IncidentState,
  code: string,
  { addresses: { whole }, state: { directory, now } }: SiteContext,
): PracticeDocument['incidents'][number] {
  const failing = new Set(
    (state.effects.get(code)?.impacts ?? []).map(({ service }) => service.id),
  );
  const { incident: one, latest, phase, next, isOverdue } = state;
  return {
    id: one.id,
    kind: one.kind === 'maintenance' ? 'maintenance' : 'incident',
    title: one.title,
    patientTitle: isForPracticesOnly(one) ? null : one.patientTitle,
    audience: one.audience ?? 'everyone',
    phase,
    began: toIso(one.began),
    updated: toIso(incidentChangedAt(state)),
    next: next === undefined ? null : toIso(next),
    expected: estimatesAfter(state.updates, directory, now).flatMap(
      ({ timing, time, sure, from, services: some, isPast, isDropped }) => {
        const ids = some.flatMap(({ id }) => (failing.has(id) ? id : []));
        if (ids.length === 0) return [];
        return {
          timing,
          time: toIso(time),
          sure,
          from: from ?? null,
          services: ids,
          isPast,
          isDropped,
        };
      },
    ),
    isOverdue,
    patientHelp: helplineDocument(latest.update.patientHelp),
    notice: isForPracticesOnly(one) ? null : whole.notice(one.id),
    bulletin: whole.bulletin(one.id, latest.number),
    record: whole.record(one.id),
  };
}

/** The incident in which a service fails: at the practice, or at one of its branches. */
function incidentOf(impact: Impact | undefined, { impacts, incidents }: PracticeState) {
  if (!impact) return null;
  const known = impacts.find(({ service }) => service === impact.service)?.incident;
  const named = incidents.find(({ latest }) =>
    latest.update.affects.some(({ services: ids }) => ids.includes(impact.service.id)),
  );
  return (known ?? named)?.incident.id ?? null;
}

function isoOrNull(instant: Instant | undefined): string | null {
  return instant === undefined ? null : toIso(instant);
}

import type { Board } from '../board.ts';
import { expectations, type Expectation } from '../model/guidance.ts';
import { tasks } from '../model/task.ts';
import type { Link } from '../parts/link.ts';
import { dateOnly, moment, nextUpdate, type Moment, type NextUpdate } from '../parts/moment.ts';
import { describeOpenness } from '../parts/openness.ts';
import { expectationTag, levelTag, phaseTag, type Tag, type Tone } from '../parts/tag.ts';
import { answersAt, worstExpectation } from '../state/answers.ts';
import type { IncidentState } from '../state/incident-state.ts';
import type { PracticeState } from '../state/state.ts';
import { dayMs } from '../time/instant.ts';
import { countOf } from '../words/count.ts';

export interface StatusView {
  title: string;
  banner: { tone: Tone; headline: string; sentence: string };
  /** One for each open incident. */
  news: {
    notice: Link;
    incident: Link;
    bulletin: Link;
    tag: Tag;
    updated: Moment;
    next?: NextUpdate | undefined;
  }[];
  tasks: { name: string; tag: Tag; count: string }[];
  serviceGroups: { name: string; services: { service: Link; tag: Tag; count: string }[] }[];
  planned: { notice: Link; from: Moment; to: Moment }[];
  recent: { incident: Link; tag: Tag; ended: Moment }[];
}

/** How far back "recent" goes. */
const recentDays = 90;

/** Is anything wrong, for whom, and what do I do: the front page. */
export function projectStatus(board: Board): StatusView {
  const { content, state, addresses } = board;
  const affected = [...state.practices.values()].filter(({ isAffected }) => isAffected);
  return {
    title: content.site.title,
    banner: banner(board, affected),
    news: state.open.map((incident) => news(incident, board)),
    tasks: taskRows(affected, board),
    serviceGroups: serviceGroups(board),
    planned: state.planned.flatMap(({ incident: { id, patientTitle, window } }) =>
      window
        ? {
            notice: { text: patientTitle, href: addresses.path.notice(id) },
            from: moment(window.from),
            to: moment(window.to),
          }
        : [],
    ),
    recent: state.incidents
      .filter(({ endedAt }) => endedAt !== undefined && endedAt > state.now - recentDays * dayMs)
      .map(({ incident, phase, endedAt = 0 }) => ({
        incident: { text: incident.title, href: addresses.path.incident(incident.id) },
        tag: phaseTag(phase),
        ended: dateOnly(endedAt),
      })),
  };
}

function banner({ state, english }: Board, affected: readonly PracticeState[]): StatusView['banner'] {
  const of = `${affected.length} of ${countOf(state.practices.size, 'surgery', 'surgeries')}`;
  if (affected.length === 0) {
    return state.open.length === 0
      ? { tone: 'good', headline: 'No known problems.', sentence: 'Surgeries work as usual.' }
      : {
          tone: 'slow',
          headline: 'A problem is being watched.',
          sentence: 'No surgery is known to be affected now.',
        };
  }
  if (affected.every(isOnlyPlanned)) {
    return {
      tone: 'planned',
      headline: `Planned work at ${of}.`,
      sentence: describeOpenness(affected, english),
    };
  }
  const isCatchingUp = affected.every(
    ({ impacts, access }) => impacts.length === 0 && access === 'open',
  );
  return isCatchingUp
    ? {
        tone: 'slow',
        headline: `${of} are catching up.`,
        sentence: 'Computer systems work again. Some things take longer than usual.',
      }
    : {
        tone: 'bad',
        headline: `There are problems at ${of}.`,
        sentence: describeOpenness(affected, english),
      };
}

function isOnlyPlanned({ incidents }: PracticeState): boolean {
  return incidents.every(({ incident }) => incident.kind === 'maintenance');
}

function news(state: IncidentState, { addresses: { path }, english }: Board): StatusView['news'][number] {
  const { incident, latest, phase } = state;
  return {
    notice: { text: incident.patientTitle, href: path.notice(incident.id) },
    incident: { text: incident.title, href: path.incident(incident.id) },
    bulletin: {
      text: `Bulletin ${latest.number}`,
      href: path.bulletin(incident.id, latest.number),
    },
    tag: phaseTag(phase),
    updated: moment(latest.update.at),
    next: nextUpdate(state, english),
  };
}

/** Every task, worst first, so that a patient sees what has changed before what has not. */
function taskRows(affected: readonly PracticeState[], { content, english }: Board): StatusView['tasks'] {
  const answers = affected.flatMap((practice) => answersAt(practice, content.guidance));
  const rows = tasks.map((task) => {
    const some = answers.filter((answer) => answer.task === task && answer.expect !== 'usual');
    const expect = some.reduce<Expectation>(
      (worst, answer) => worstExpectation(worst, answer.expect),
      'usual',
    );
    return {
      name: english.text(`task.${task}`),
      expect,
      tag: expectationTag(expect),
      count: some.length === 0 ? '' : countOf(some.length, 'surgery', 'surgeries'),
    };
  });
  return rows
    .toSorted((a, b) => expectations.indexOf(b.expect) - expectations.indexOf(a.expect))
    .map(({ name, tag, count }) => ({ name, tag, count }));
}

function serviceGroups({ state, addresses }: Board): StatusView['serviceGroups'] {
  const groups = new Map<string, StatusView['serviceGroups'][number]['services']>();
  for (const { service, level, affected } of state.services.values()) {
    const rows = groups.get(service.group) ?? [];
    rows.push({
      service: { text: service.name, href: addresses.path.service(service.id) },
      tag: levelTag(level),
      count: affected.size === 0 ? '' : countOf(affected.size, 'practice'),
    });
    groups.set(service.group, rows);
  }
  return [...groups].map(([name, services]) => ({ name, services }));
}

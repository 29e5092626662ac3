import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import { expectations, type Expectation } from '../../model/guidance.ts';
import { tasks } from '../../model/task.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import type { Link } from '../shared/link.ts';
import { dateOnly, moment, nextUpdate, type Moment, type NextUpdate } from '../shared/moment.ts';
import { describeCounts } from '../shared/counts.ts';
import { describeOpenness } from '../shared/openness.ts';
import { describeWhere } from '../shared/where.ts';
import { expectationTag, levelTag, phaseTag, type Tag, type Tone } from '../shared/tag.ts';
import { describeWithout, windowView, type WindowView } from '../shared/window.ts';
import { answerFor, answersAcross, worstExpectation } from '../../state/answers.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { concernedBy, type PracticeState, type Standing } from '../../state/state.ts';
import { dayMs } from '../../time/instant.ts';
import { countOf, number } from '../../language/count.ts';

export interface StatusView {
  title: string;
  asOf: Moment;
  languages: LanguageLink[];
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
  tasks: { text: string; href?: string | undefined; tag: Tag; count: string; short: string }[];
  services: { service: Link; tag: Tag; count: string }[];
  allServices: string;
  planned: {
    notice: Link;
    tag: Tag;
    window?: WindowView | undefined;
    /** What will not work, until it has begun. */
    without: string;
    where: string;
  }[];
  recent: { incident: Link; tag: Tag; ended: { label: 'Ended' | 'Cancelled'; at: Moment } }[];
}

/** How far back "recent" goes. */
const recentDays = 90;

/** Is anything wrong, for whom, and what do I do: the front page. */
export function projectStatus(context: SiteContext): StatusView {
  const { content, state, addresses } = context;
  const affected = [...state.practices.values()].filter(({ isAffected }) => isAffected);
  return {
    title: content.site.title,
    asOf: moment(state.now),
    languages: languageLinks(context.translators, context.english, addresses.path.front),
    banner: banner(context),
    news: state.open.map((incident) => news(incident, context)),
    tasks: taskRows(affected, context),
    services: troubledServices(context),
    allServices: `All ${countOf(state.services.size, 'system')}`,
    planned: state.planned.map((one) => ({
      notice: {
        text: one.incident.patientTitle,
        href: addresses.path.notice(one.incident.id),
      },
      tag: phaseTag(one.phase),
      window: windowView(one.window),
      without: describeWithout(one, context.english),
      where: describeWhere(concernedBy(one, state), context, context.english),
    })),
    recent: state.incidents
      .filter(({ endedAt }) => endedAt !== undefined && endedAt > state.now - recentDays * dayMs)
      .map((one) => ({
        incident: { text: one.incident.title, href: addresses.path.incident(one.incident.id) },
        tag: phaseTag(stageOf(one)),
        ended: {
          label: one.isCancelled ? ('Cancelled' as const) : ('Ended' as const),
          at: dateOnly(one.endedAt ?? 0),
        },
      })),
  };
}

function banner({ state, english }: SiteContext): StatusView['banner'] {
  const some = state.running;
  const standing = (word: Standing) => some.filter((practice) => practice.standing === word);
  const affected = standing('affected');
  const catchingUp = standing('catching-up');
  const planned = standing('planned');
  const of = (count: number) =>
    `${number(count)} of ${countOf(some.length, 'surgery', 'surgeries')}`;
  if (affected.length > 0) {
    const others =
      catchingUp.length === 0
        ? ''
        : ` ${countOf(catchingUp.length, 'more surgery is', 'more surgeries are')} catching up.`;
    return {
      tone: 'bad',
      headline: `There are problems at ${of(affected.length)}.${others}`,
      sentence: describeOpenness(affected, english),
    };
  }
  if (catchingUp.length > 0) {
    return {
      tone: 'slow',
      headline: `${countOf(catchingUp.length, 'surgery is', 'surgeries are')} catching up.`,
      sentence: 'Computer systems work again. Some things take longer than usual.',
    };
  }
  if (planned.length > 0) {
    return {
      tone: 'planned',
      headline: `There is planned work at ${of(planned.length)}.`,
      sentence: describeOpenness(planned, english),
    };
  }
  return state.open.length === 0
    ? { tone: 'good', headline: 'There are no known problems.', sentence: '' }
    : {
        tone: 'slow',
        headline: 'A problem is being watched.',
        sentence: 'No surgery is known to be affected now.',
      };
}

function news(
  state: IncidentState,
  { addresses: { path }, english }: SiteContext,
): StatusView['news'][number] {
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

/**
 * Every task, worst first: what most patients may notice who notice the worst,
 * and the way to all of it. Empty when no task suffers.
 */
function taskRows(affected: readonly PracticeState[], context: SiteContext): StatusView['tasks'] {
  const { content, addresses, english } = context;
  const byTask = new Map(
    answersAcross(affected, content.guidance).flatMap((answers) =>
      answers[0] ? [[answers[0].task, answers] as const] : [],
    ),
  );
  if (byTask.size === 0) return [];
  return tasks
    .map((task) => {
      const answers = byTask.get(task) ?? [];
      const expect = answers.reduce<Expectation>(
        (worst, answer) => worstExpectation(worst, answer.expect),
        'usual',
      );
      return { task, expect, worst: answers.filter((answer) => answer.expect === expect) };
    })
    .toSorted((a, b) => expectations.indexOf(b.expect) - expectations.indexOf(a.expect))
    .map(({ task, expect, worst }) => {
      // One answer may mean delays at a surgery that catches up, and more at another.
      const practices = worst
        .flatMap((answer) => answer.practices)
        .filter((one) => answerFor(task, one, content.guidance)?.expect === expect);
      const notice = practices[0]?.incidents[0]?.incident.id;
      return {
        text: english.text(`task.${task}`),
        href: notice && `${addresses.path.notice(notice)}#${task}`,
        tag: expectationTag(expect),
        count: expect === 'usual' ? '' : countOf(practices.length, 'surgery', 'surgeries'),
        short: expect === 'another-way' ? (worst[0]?.guidance.short ?? '') : '',
      };
    });
}

/** The systems that do not work as they should. What works is on the page of all systems. */
function troubledServices({ state, addresses }: SiteContext): StatusView['services'] {
  return [...state.services.values()]
    .filter(({ level }) => level !== 'operational')
    .map(({ service, level, counts }) => ({
      service: { text: service.name, href: addresses.path.service(service.id) },
      tag: levelTag(level),
      count: describeCounts(counts),
    }));
}

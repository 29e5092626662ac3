import type { SiteContext } from '../site-context.ts';
import type { Access } from '../../model/access.ts';
import { isUsable } from '../../model/level.ts';
import { stageOf } from '../../model/phase.ts';
import { expectations, worstExpectation, type Expectation } from '../../model/guidance.ts';
import { languageLinks, type LanguageLink } from '../shared/languages.ts';
import { describeLength, endLabelOf, type EndLabel } from '../shared/length.ts';
import type { Link } from '../shared/link.ts';
import { dateOnly, moment, nextUpdate, type Moment, type NextUpdate } from '../shared/moment.ts';
import { describeCounts } from '../shared/counts.ts';
import { describeEstimates, type EstimateView } from '../shared/estimates.ts';
import { describeOpenness, describeOpennessBesideNews } from '../shared/openness.ts';
import { headlineOf, ownBranchDoors } from '../shared/headline.ts';
import { noNotice, type NoNotice } from '../shared/no-notice.ts';
import { describePlace, placeOfIncident } from '../shared/place.ts';
import { placeGrid, type PlaceGrid } from '../shared/place-grid.ts';
import { firstRecentDay, systemGroups, type SystemGroup } from '../shared/system-groups.ts';
import {
  expectationTag,
  levelTag,
  phaseTag,
  type TagShape,
  type Tag,
  type Tone,
} from '../shared/tag.ts';
import { describeWithout, windowView, type WindowView } from '../shared/window.ts';
import { countStandings, groupsAt } from '../../state/groups.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { recentDays } from '../../state/history.ts';
import type { Standing } from '../../state/practice-state.ts';
import { affectedBy, concernedBy } from '../../state/state.ts';
import { dayMs } from '../../time/instant.ts';
import { countOf, number } from '../../language/count.ts';

export interface StatusView {
  title: string;
  asOf: Moment;
  languages: LanguageLink[];
  banner: {
    tone: Tone;
    /** Nothing where the tone's own will do. */
    sign?: TagShape | undefined;
    headline: string;
    /** The other counts. Empty when there are none. */
    others: string;
    sentence: string;
  };
  /** A block for each open incident, what stops most first. */
  news: {
    /** What fails and where, a sentence each. */
    happens: string[];
    openness: string;
    /** The way to its notice, by its place. */
    todo: Link;
    /** The officer's own title. */
    title: string;
    needs: Need[];
    incident: Link;
    bulletin: Link;
    tag: Tag;
    updated: Moment;
    next?: NextUpdate | undefined;
    expected: EstimateView[];
  }[];
  /** The systems that do not work as they should. */
  services: { service: Link; tag: Tag; count: string }[];
  allServices: string;
  groups: SystemGroup[];
  /** The first of the days that the groups show. */
  since: Moment;
  grid: PlaceGrid;
  noNotice: NoNotice;
  planned: {
    notice: Link;
    tag: Tag;
    window?: WindowView | undefined;
    /** What will not work, until it has begun. */
    without: string;
    where: string;
  }[];
  /** What was over last: that of the last 90 days, or, when nothing was, the one before. */
  recent: {
    incident: Link;
    tag: Tag;
    ended: { label: EndLabel; at: Moment };
    length: string;
  }[];
}

/** What patients may notice of one task in one incident. */
export interface Need {
  text: string;
  href: string;
  tag: Tag;
  /** At how many surgeries, if not at all of them. */
  count: string;
  short: string;
}

/** Is anything wrong, for whom, and what do I do: the front page. */
export function projectStatus(context: SiteContext): StatusView {
  const { content, state, addresses } = context;
  const open = state.open.toSorted(byGravity);
  return {
    title: content.site.title,
    asOf: moment(state.now),
    languages: languageLinks(context.translators, context.english, addresses.path.front),
    banner: projectBanner(context),
    news: open.map((incident) => news(incident, open.length === 1, context)),
    services: troubledServices(context),
    allServices: `All ${countOf(state.services.size, 'system')}`,
    groups: systemGroups(context),
    since: firstRecentDay(context),
    grid: placeGrid(context),
    noNotice: noNotice(context),
    planned: state.planned.map((one) => ({
      notice: {
        text: one.incident.patientTitle,
        href: addresses.path.notice(one.incident.id),
      },
      tag: phaseTag(one.phase),
      window: windowView(one.window),
      without: describeWithout(one, context.english),
      where: context.english.text('message.where', {
        place: describePlace(concernedBy(one, state), context, context.english),
      }),
    })),
    recent: recent(context),
  };
}

/** How things are, in the words at the top of the front page. */
export function projectBanner(context: SiteContext): StatusView['banner'] {
  const { state, english } = context;
  const some = state.running;
  const { affected, catchingUp, planned, possible, all } = countStandings(some);
  const of = (count: number) => `${number(count)} of ${countOf(all, 'surgery', 'surgeries')}`;
  const openness = (standing: Standing) =>
    describeOpenness(
      some.filter((practice) => practice.standing === standing),
      english,
    );
  if (affected > 0) {
    const others = [
      possible > 0 &&
        `Up to ${countOf(possible, 'more surgery', 'more surgeries')} may have problems.`,
      catchingUp > 0 &&
        `${countOf(catchingUp, 'more surgery is', 'more surgeries are')} catching up.`,
    ]
      .filter(Boolean)
      .join(' ');
    const problems = `There are problems at ${of(affected)}.`;
    const shut = some.filter(({ access }) => access === 'closed');
    const [only, ...more] = shut;
    if (!only) {
      return { tone: 'bad', headline: problems, others, sentence: openness('affected') };
    }
    const counted = english.text('openness.closed', { count: shut.length });
    return {
      tone: 'bad',
      sign: 'closed',
      headline:
        more.length > 0
          ? counted
          : english.text('practice.closedNow', { name: only.practice.name }),
      others: `${problems} ${others}`.trim(),
      sentence: shut.length === affected ? '' : openness('affected').replace(counted, '').trim(),
    };
  }
  if (possible > 0) {
    return {
      tone: 'slow',
      headline: `There may be problems at up to ${of(possible)}.`,
      others: english.text('message.sentence', { words: english.text('extent.some') }),
      sentence: '',
    };
  }
  // What surgeries themselves suffer was told above.
  const outside = [...state.open, ...(planned > 0 ? [] : state.planned)].filter(
    ({ isActive, effects }) => isActive && effects.size > 0,
  );
  if (catchingUp > 0) {
    return {
      tone: 'slow',
      sign: 'catching-up',
      headline: `${countOf(catchingUp, 'surgery is', 'surgeries are')} catching up.`,
      others: '',
      sentence: 'Some things take longer than usual.',
    };
  }
  if (outside.length > 0) {
    return {
      tone: outside.every(({ incident }) => incident.kind === 'maintenance') ? 'planned' : 'bad',
      headline: outside
        .map((one) =>
          english.text('message.sentence', { words: headlineOf(one, context, english).main }),
        )
        .join(' '),
      others: '',
      sentence: 'No problem of surgeries themselves is known.',
    };
  }
  if (planned > 0) {
    return {
      tone: 'planned',
      headline: `There is planned work at ${of(planned)}.`,
      others: '',
      sentence: openness('planned'),
    };
  }
  return state.open.length === 0
    ? {
        tone: 'good',
        headline: 'There are no known problems.',
        others: '',
        sentence: describeCalm(context),
      }
    : {
        tone: 'slow',
        headline: 'A problem is being watched.',
        others: '',
        sentence: 'No surgery is known to be affected now.',
      };
}

/** Said only where nothing fails, at surgeries or outside them. */
function describeCalm({ state }: SiteContext): string {
  const used = [...state.services.values()].filter(({ users }) => users.size > 0);
  if (used.length === 0 || used.some(({ level }) => level !== 'operational')) return '';
  const all = countOf(state.running.length, 'GP surgery', 'GP surgeries');
  return `All ${countOf(used.length, 'system')} work at all ${all}.`;
}

/** More than these are in the history. */
const maxRecent = 3;

function recent({ state, addresses }: SiteContext): StatusView['recent'] {
  const over = state.incidents
    .flatMap((one) => (one.endedAt === undefined ? [] : { one, endedAt: one.endedAt }))
    .toSorted((a, b) => b.endedAt - a.endedAt);
  const lately = over.filter(({ endedAt }) => endedAt > state.now - recentDays * dayMs);
  return over.slice(0, Math.min(maxRecent, Math.max(1, lately.length))).map(({ one, endedAt }) => ({
    incident: { text: one.incident.title, href: addresses.path.incident(one.incident.id) },
    tag: phaseTag(stageOf(one)),
    ended: { label: endLabelOf(one), at: dateOnly(endedAt) },
    length: describeLength(one),
  }));
}

/** Those that stop most come first: closed doors, urgent care only, phones, then the number of surgeries. */
function byGravity(a: IncidentState, b: IncidentState): number {
  const [theirs, ours] = [gravityOf(b), gravityOf(a)];
  const place = theirs.findIndex((one, index) => one !== ours[index]);
  return place < 0 ? 0 : (theirs[place] ?? 0) - (ours[place] ?? 0);
}

function gravityOf({ effects }: IncidentState): number[] {
  const all = [...effects.values()];
  const withAccess = (access: Access) => all.filter((one) => one.access.includes(access)).length;
  const withoutPhone = all.filter(({ impacts }) =>
    impacts.some(({ service, level }) => service.carries.includes('phone') && !isUsable(level)),
  ).length;
  return [withAccess('closed'), withAccess('urgent-only'), withoutPhone, all.length];
}

function news(
  state: IncidentState,
  isOnlyOne: boolean,
  context: SiteContext,
): StatusView['news'][number] {
  const { addresses, english } = context;
  const { path } = addresses;
  const { incident, latest, phase } = state;
  const { main, more } = headlineOf(state, context, english);
  const happens = new Set([main, ...more, ...ownBranchDoors(state, context, english)]);
  const affected = affectedBy(state, context.state);
  const place = placeOfIncident(state, context, english);
  return {
    happens: [...happens].map((words) => english.text('message.sentence', { words })),
    openness: affected.some(({ isAffected }) => isAffected)
      ? describeOpennessBesideNews(state, context, english)
      : '',
    todo: {
      text: english.text('front.todo', { place }),
      href: path.notice(incident.id),
    },
    title: incident.patientTitle,
    needs: needs(state, isOnlyOne ? '' : place, context),
    incident: { text: incident.title, href: path.incident(incident.id) },
    bulletin: {
      text: `Bulletin ${latest.number}: ${incident.title}`,
      href: path.bulletin(incident.id, latest.number),
    },
    tag: phaseTag(phase),
    updated: moment(latest.update.at),
    next: nextUpdate(state, english),
    expected: describeEstimates(state, context, english),
  };
}

/**
 * What the patients of one incident may notice, by task, worst first, each row
 * with the way to that incident's own answer. Empty when no task suffers.
 */
function needs(
  one: IncidentState,
  place: string,
  { content, addresses, english, state }: SiteContext,
): Need[] {
  const groups = groupsAt(affectedBy(one, state), content.guidance);
  return state.directory.tasks
    .flatMap(({ id: task }): { expect: Expectation; need: Need }[] => {
      const told = groups.flatMap(({ answers, practices }) => {
        const answer = answers.find((other) => other.task === task);
        return answer ? [{ answer, count: practices.length }] : [];
      });
      const [first] = told;
      if (!first) return [];
      const expect = worstExpectation(told.map(({ answer }) => answer.expect));
      const worst = told.filter(({ answer }) => answer.expect === expect);
      const count = worst.reduce((sum, other) => sum + other.count, 0);
      const ids = new Set(told.map(({ answer }) => answer.guidance.id));
      const isForAll = count === groups.reduce((sum, { practices }) => sum + practices.length, 0);
      const label = english.text(`task.${task}`);
      return [
        {
          expect,
          need: {
            text: place === '' ? label : `${label}, ${place}`,
            href: `${addresses.path.notice(one.incident.id)}#${task}`,
            tag: expectationTag(expect),
            count: expect === 'usual' || isForAll ? '' : countOf(count, 'surgery', 'surgeries'),
            short:
              expect !== 'another-way'
                ? ''
                : ids.size === 1 && isForAll
                  ? first.answer.guidance.short
                  : 'It is not the same at all surgeries.',
          },
        },
      ];
    })
    .toSorted((a, b) => expectations.indexOf(b.expect) - expectations.indexOf(a.expect))
    .map(({ need }) => need);
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

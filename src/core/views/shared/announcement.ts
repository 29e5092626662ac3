import type { SiteContext } from '../site-context.ts';
import { stageOf } from '../../model/phase.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { affectedBy, concernedBy } from '../../state/state.ts';
import { headlineOf, practiceHeadline, slowRoutes } from './headline.ts';
import { describePlace } from './place.ts';
import { describeStage } from './where-it-stands.ts';
import type { Instant } from '../../time/instant.ts';
import type { Translator } from '../../language/translator.ts';
import { adviceFor, type Advice } from './advice.ts';
import { describeOwnDelays } from './delays.ts';
import { describeBranchDoors, describeBranchFailures, thenGoTo } from './branches.ts';
import { bannerOf, type Banner } from './banner.ts';
import { describeDemonstration } from './demonstration.ts';
import { describeEstimates } from './estimates.ts';
import { helplineOf } from './helpline.ts';
import { exerciseFlag, exerciseWarning } from './exercise.ts';
import { nextUpdate, toText } from './moment.ts';
import { describeStanding } from './standing.ts';
import { describeWithout, windowPhrase } from './window.ts';

/** What every channel of a notice says, in one language: plain text, without markup. */
export interface Announcement {
  language: string;
  direction: 'ltr' | 'rtl';
  isExercise: boolean;
  /** A word at the head of a message that is not real. Empty on a live site. */
  flag: string;
  /** The same as a sentence. */
  warning: string;
  /** What of a demonstration is real and what is invented. Empty for all else. */
  invented: string;
  publisher: string;
  /** The publisher's shortest name. */
  sender: string;
  /** What fails, or works again, and where: without a full stop. */
  headline: string;
  /** The same without its place, where there is no room. */
  shortHeadline: string;
  /** What else does, elsewhere: sentences without a full stop. */
  more: string[];
  /** Of that, what fails: text messages and posts say it where there is room. */
  alsoFails: string[];
  /** Which surgeries are closed or open for urgent care only, where the headline says something else. */
  doors: string[];
  /** The banner of state. */
  banner: Banner;
  /** For whom. Empty when it concerns nobody now, or when the headline says it. */
  where: string;
  /** Where it stands, in one sentence. For planned work: when it is. */
  standing: string;
  /** What will not work while announced work is done. Empty for all else. */
  without: string;
  /** When announced work starts, in the fewest words. Empty for all else. */
  starts: string;
  /** What to do, what cannot wait first. */
  advice: Advice[];
  /** That something that cannot wait is not the same everywhere, where no short answer is right for all. Else empty. */
  differs: string;
  /** A helpline for patients, in one sentence; `helplineDetails` has its hours and languages. Empty when there is none. */
  helpline: string;
  helplineDetails: string[];
  updated: string;
  /** When what fails is expected back: whole sentences, beside the next update and never instead of it. */
  expected: string[];
  /** Empty when no update is promised. */
  next: string;
  /** Why it is further away than others are, as a sentence. Empty for all else. */
  nextWhy: string;
  /** Whole addresses: the notice's own, and the shorter one of the language's front page. */
  notice: string;
  front: string;
  /** When the facts were stated. */
  at: Instant;
}

export function announce(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): Announcement {
  const { addresses, content } = context;
  const { text, phrase, language } = translator;
  const { publisher } = content.site;
  const demonstration = describeDemonstration(content.site, translator);
  const affected = affectedBy(state, context.state);
  const headline = headlineOf(state, context, translator);
  const concerned = concernedBy(state, context.state);
  const advice = adviceFor(affected, context, translator);
  const isExercise = state.incident.kind === 'exercise';
  const routes = slowRoutes(state, context, translator);
  const next = nextUpdate(state, translator);
  const stage = stageOf(state);
  const isAnnounced = stage === 'scheduled';
  const window = windowPhrase(state, translator);
  // That nobody knows which surgeries have it goes where the doors go: no channel without it, where it has room.
  const uncertain = headline.isUncertain ? headline.more.slice(0, 1) : [];
  return {
    language: language.id,
    direction: language.direction,
    isExercise,
    ...(isExercise
      ? {
          flag: exerciseFlag(context, translator),
          warning: exerciseWarning(context, translator),
          invented: '',
        }
      : {
          flag: demonstration ? text('message.demonstration') : '',
          warning: demonstration?.label ?? '',
          invented: demonstration?.notice ?? '',
        }),
    publisher: publisher.name,
    sender: publisher.shortName ?? publisher.name,
    headline: headline.main,
    shortHeadline: headline.short,
    more: [...headline.more.slice(uncertain.length), ...routes],
    alsoFails: [...headline.alsoFails, ...routes],
    doors: [...uncertain, ...headline.doors],
    banner: bannerOf(state, affected),
    where:
      headline.hasPlace || concerned.length === 0
        ? ''
        : text('message.where', { place: describePlace(concerned, context, translator) }),
    standing: [
      isAnnounced ? '' : describeStage(state, context, translator),
      window ? toText(window) : '',
    ]
      .filter(Boolean)
      .join(' '),
    without: describeWithout(state, translator),
    starts:
      isAnnounced && state.window
        ? toText(phrase('planned.starts', { time: state.window.from }))
        : '',
    advice,
    differs: advice.some(({ isCommon }) => !isCommon) ? text('message.differs') : '',
    ...tellHelpline([state], context, translator),
    updated: toText(phrase('time.updated', { time: state.latest.update.at })),
    expected: describeEstimates(state, context, translator).map(({ phrase: one }) => toText(one)),
    next: next ? toText(next.phrase) : '',
    nextWhy: next?.why ?? '',
    notice: addresses.whole.notice(state.incident.id, language.id),
    front: addresses.whole.front(language.id),
    at: state.latest.update.at,
  };
}

/**
 * The same for one surgery, from everything that is open: for its own patients,
 * with its own page to read more. Nothing while no incident touches it.
 */
export function announcePractice(
  state: PracticeState,
  context: SiteContext,
  translator: Translator,
): Announcement | undefined {
  const { addresses, content } = context;
  const { text, phrase, language } = translator;
  const [newest] = state.incidents.toSorted((a, b) => b.latest.update.at - a.latest.update.at);
  if (!newest) return undefined;
  const [soonest] = state.incidents
    .filter(({ next }) => next !== undefined)
    .toSorted((a, b) => (a.next ?? 0) - (b.next ?? 0));
  const { publisher } = content.site;
  const demonstration = describeDemonstration(content.site, translator);
  const place = translator.list([state.practice.name]);
  const failing = [
    ...describeBranchFailures([state], translator).map((failure) => failure.main),
    ...practiceHeadline(state, context, translator),
  ];
  const rest = describeOwnDelays(state, translator) ?? text('headline.catchingUpAt', { place });
  const shut =
    (state.access === 'closed' && text('headline.closed', { place })) ||
    (state.access === 'urgent-only' && text('headline.urgentOnly', { place })) ||
    '';
  const [main = rest, ...more] = [
    ...(shut ? [thenGoTo(shut, state, translator)] : []),
    ...describeBranchDoors([state], translator),
    ...failing,
  ];
  const next = soonest && nextUpdate(soonest, translator);
  const standing = describeStanding(state, context, translator);
  const advice = adviceFor([state], context, translator);
  const page = addresses.whole.practice(state.practice.code, language.id);
  const { at } = newest.latest.update;
  return {
    language: language.id,
    direction: language.direction,
    isExercise: false,
    flag: demonstration ? text('message.demonstration') : '',
    warning: demonstration?.label ?? '',
    invented: demonstration?.notice ?? '',
    publisher: publisher.name,
    sender: publisher.shortName ?? publisher.name,
    headline: main,
    shortHeadline: shut || main,
    more,
    alsoFails: more.filter((words) => failing.includes(words)),
    doors: [],
    banner: { tone: standing.tone, sign: standing.sign },
    where: '',
    standing: text(`access.${state.access}`),
    without: '',
    starts: '',
    advice,
    differs: '',
    ...tellHelpline(state.incidents, context, translator),
    updated: toText(phrase('time.updated', { time: at })),
    expected: state.incidents.flatMap((one) =>
      describeEstimates(one, context, translator, state.practice.code).map(({ phrase: words }) =>
        toText(words),
      ),
    ),
    next: next ? toText(next.phrase) : '',
    nextWhy: next?.why ?? '',
    notice: page,
    front: page,
    at,
  };
}

/** The first helpline of some incidents: a message has room for one. */
function tellHelpline(
  incidents: readonly IncidentState[],
  context: SiteContext,
  translator: Translator,
): Pick<Announcement, 'helpline' | 'helplineDetails'> {
  const [first] = incidents.flatMap((one) => helplineOf(one, context, translator) ?? []);
  return { helpline: first?.call ?? '', helplineDetails: first?.details ?? [] };
}

/** What its pictures say, for those who cannot see them. */
export function describeInWords(announcement: Announcement, { text }: Translator): string {
  const { headline, doors, more, where, standing, without, updated } = announcement;
  const sentence = (words: string) => text('message.sentence', { words });
  return [
    sentence(headline),
    ...[...doors, ...more].map(sentence),
    where,
    standing,
    without,
    updated,
  ]
    .filter((line) => line !== '')
    .join(' ');
}

import type { SiteContext } from '../site-context.ts';
import { isOpenAsUsual } from '../../model/access.ts';
import { stageOf, type Stage } from '../../model/phase.ts';
import { pressingTasks } from '../../model/task.ts';
import { servicesForPatients, touchesSurgery, type Effects } from '../../state/effects.ts';
import type { Failure, Group } from '../../state/groups.ts';
import { hasKit } from '../../state/kit-time.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { affectedBy } from '../../state/state.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import {
  describeBranchDoors,
  describeBranchFailures,
  hasShutBranch,
  thenGoTo,
} from './branches.ts';
import { describeDelays, hasFailed, isCatchingUp } from './delays.ts';
import { describeFailures, describeRepaired, shortStatement, wordStatement } from './failing.ts';
import { incidentGroups, openedAgainIn, practiceGroups, repairedIn } from './groups.ts';
import { describePlace, maxNames } from './place.ts';

/** What is said first of an incident. Sentences without a full stop. */
export interface Headline {
  /** What fails, or works again, and where: the effect, before its cause or phase. */
  main: string;
  /** The same without its place, where there is no room. */
  short: string;
  /** What else does, elsewhere. */
  more: string[];
  /** Of that, what fails: messages say it where there is room. */
  alsoFails: string[];
  /** The first of all that is not over yet, and not that something works again. */
  remains: string;
  /** Which surgeries are closed or open for urgent care only, where the main sentences do not say so. */
  doors: string[];
  /** Whether the main sentence says where. */
  hasPlace: boolean;
  /** Whether it is not known which of the surgeries have the problem: the first of `more` says so. */
  isUncertain?: true;
}

export function headlineOf(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): Headline {
  const { text } = translator;
  const stage = stageOf(one);
  // What was published by mistake says nothing of how things are.
  if (stage === 'withdrawn') return withoutPlace(withdrawnWords(one, context, translator));
  if (one.incident.kind === 'maintenance' && !one.isActive) {
    return withoutPlace(plannedWords(one, stage, translator));
  }
  const { effects, failing, doors, isUncertain, remains } = effectsInWords(
    one,
    context,
    translator,
  );
  const [main, ...more] = effects;
  if (!main) return { ...withoutPlace(text(`headline.${fallbacks[stage]}`)), doors };
  return {
    ...main,
    more: [...(isUncertain ? [text('extent.some')] : []), ...more.map((other) => other.main)],
    alsoFails: failing.filter((words) => words !== main.main),
    remains: remains ?? main.main,
    doors,
    hasPlace: true,
    ...(isUncertain && { isUncertain: true as const }),
  };
}

function withoutPlace(words: string): Headline {
  return {
    main: words,
    short: words,
    more: [],
    alsoFails: [],
    remains: words,
    doors: [],
    hasPlace: false,
  };
}

/** All that is said of one practice, from everything that is open: what fails there, then that it catches up. */
export function practiceHeadline(
  practice: PracticeState,
  context: SiteContext,
  translator: Translator,
): string[] {
  const groups = practiceGroups([practice], context);
  return describeFailures(groups, translator).map((statement) =>
    statement.isOutside && !statement.isPossible
      ? statement.words
      : wordStatement(statement, context, translator),
  );
}

function effectsInWords(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): {
  effects: Pick<Headline, 'main' | 'short'>[];
  failing: string[];
  doors: string[];
  isUncertain: boolean;
  remains: string | undefined;
} {
  const { text } = translator;
  const groups = incidentGroups(one, context);
  const failing = describeFailures(groups, translator);
  // Long after its end nothing is said of how things are today.
  const isBroken =
    one.phase === 'investigating' || one.phase === 'identified' || !hasKit(one, context.state.now);
  const repaired = isBroken ? [] : describeRepaired(repairedIn(one, context), translator);
  const standingAt = (
    key: 'closed' | 'urgentOnly' | 'openAgain' | 'catchingUpAt',
    some: readonly PracticeState[],
  ) =>
    some.length === 0
      ? []
      : [same(text(`headline.${key}`, { place: describePlace(some, context, translator) }))];
  const all = groups.flatMap(({ practices }) => practices);
  const touched = withOwnBranches(one, all);
  const atBranches = describeBranchFailures(touched, translator);
  const isFailing = failing.length + atBranches.length > 0;
  const isOwn = (practice: PracticeState) => isShutBy(one, practice);
  const doorsAt = (some: readonly PracticeState[]) =>
    (
      [
        ['closed', 'closed'],
        ['urgent-only', 'urgentOnly'],
      ] as const
    ).flatMap(([access, key]) => {
      const shut = some.filter((one) => one.access === access);
      const byPlace = [...Map.groupBy(shut, ({ goTo }) => goTo)];
      if (byPlace.length > maxNames) return standingAt(key, shut);
      return byPlace.flatMap(([goTo, alike]) =>
        standingAt(key, alike).map(({ main }) => ({
          main: thenGoTo(main, { access, goTo }, translator),
          short: main,
        })),
      );
    });
  const ownDoors = [
    ...doorsAt(all.filter(isOwn)),
    ...describeBranchDoors(touched, translator).map(same),
  ];
  // Where no door of it is open as usual, that is the news, and what fails behind it comes after.
  const isShut =
    ownDoors.length > 0 && all.every((practice) => isOwn(practice) || hasShutBranch([practice]));
  const isDoorFirst = isShut || !isFailing;
  const catchingUp = groups.flatMap(({ standing, practices }) =>
    standing === 'catching-up' ? practices : [],
  );
  const words = (some: typeof failing) =>
    some.map((statement) => ({
      main: wordStatement(statement, context, translator),
      short: shortStatement(statement, translator),
    }));
  const notOver = [...(isDoorFirst ? ownDoors : []), ...words(failing), ...atBranches];
  const hasRepaired = isCatchingUp(one) && repaired.length > 0;
  const isAfter = (practice: PracticeState) => hasRepaired || hasFailed(one, practice);
  const disturbed = groups.flatMap(({ access, failures, standing, practices }) =>
    standing === 'affected' && failures.length === 0 && access === 'open-with-disruption'
      ? practices.filter((one) => !one.branches)
      : [],
  );
  const slow = [
    ...(disturbed.length > 0
      ? [same(text('headline.delays', { things: describePlace(disturbed, context, translator) }))]
      : []),
    ...standingAt('catchingUpAt', catchingUp.filter(isAfter)),
    ...describeDelays(
      one,
      catchingUp.filter((practice) => !isAfter(practice)),
      context,
      translator,
    ),
  ];
  const effects = [
    ...notOver,
    // That "computer systems work again" is no word for some of them while others fail.
    ...words(repaired).filter(({ short }) => !isFailing || short !== text('headline.again')),
    ...(isBroken || failing.length > 0 ? [] : standingAt('openAgain', openedAgainIn(one, context))),
    ...slow,
  ];
  return {
    effects,
    failing: [...words(failing), ...atBranches].map(({ main }) => main),
    doors: [
      ...(isDoorFirst ? [] : ownDoors),
      // The doors that another incident shuts: patients meet them too, and they are not this one's news.
      ...doorsAt(all.filter((practice) => !isOwn(practice))),
    ].map(({ main }) => main),
    isUncertain: groups.some(hasUncertain),
    remains: [...notOver, ...slow].map(({ main }) => main)[0],
  };
}

/**
 * What is slow outside surgeries although the advice of a notice sends patients
 * there, such as NHS 111: said of an incident that does not say it by itself.
 * Sentences without a full stop.
 */
export function slowRoutes(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): string[] {
  const own = new Set(
    [...effectsIn(one).values()].flatMap(({ impacts }) => impacts.map(({ service }) => service.id)),
  );
  const groups = practiceGroups(affectedBy(one, context.state), context).map((group) => {
    const needs = group.answers.flatMap(({ task, guidance }) =>
      pressingTasks.includes(task) ? guidance.needs : [],
    );
    const isRoute = ({ service }: Failure) =>
      service.owner !== 'surgeries' && needs.includes(service.id) && !own.has(service.id);
    return { ...group, failures: group.failures.filter(isRoute) };
  });
  return describeFailures(groups, translator).map((said) => shortStatement(said, translator));
}

/** Whether it is not known which of its practices are affected. */
function hasUncertain({ failures, practices }: Group): boolean {
  return practices.length > 0 && failures.some(({ isPossible }) => isPossible);
}

/** Whether it is this incident that keeps a surgery from being open as usual. */
export function isShutBy(
  one: IncidentState,
  { practice: { code }, access }: PracticeState,
): boolean {
  return !isOpenAsUsual(access) && (effectsIn(one).get(code)?.access.includes(access) ?? false);
}

function effectsIn(one: IncidentState): Effects {
  return one.phase === 'scheduled' ? one.latest.effects : one.effects;
}

/** Which branches an incident itself keeps closed: sentences without a full stop. */
export function ownBranchDoors(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): string[] {
  const all = incidentGroups(one, context).flatMap(({ practices }) => practices);
  return describeBranchDoors(withOwnBranches(one, all), translator);
}

/** The practices of an incident with the branches that it names itself. */
function withOwnBranches(one: IncidentState, practices: readonly PracticeState[]): PracticeState[] {
  return practices.flatMap((practice) => {
    const own = effectsIn(one).get(practice.practice.code)?.branches ?? [];
    if (!practice.branches || own.length === 0) return [];
    const isOwn = (id: string) => own.some(({ branch }) => branch.id === id);
    return { ...practice, branches: practice.branches.filter(({ branch }) => isOwn(branch.id)) };
  });
}

const same = (words: string) => ({ main: words, short: words });

/** Which notice was a mistake: by its surgeries, or by what it said to fail outside them. */
function withdrawnWords(one: IncidentState, context: SiteContext, translator: Translator): string {
  const words = translator.text('headline.withdrawn');
  const practices = [...one.everConcerned].flatMap((code) => {
    const practice = context.state.practices.get(code);
    return practice && practice.closed === undefined ? practice : [];
  });
  const effects = one.updates.map((published) => published.effects);
  const ofSurgeries = effects.some((some) => [...some.values()].some(touchesSurgery));
  const [service] = effects.flatMap(servicesForPatients);
  if (!ofSurgeries && service) return `${words}: ${midSentence(translator.service(service))}`;
  if (practices.length === 0) return words;
  return `${words}: ${describePlace(practices, context, translator)}`;
}

/** What planned work is on. Once it is called off or done, its last update may name nothing. */
function plannedWords(
  { updates }: IncidentState,
  stage: Stage,
  { text, list, service: nameOf }: Translator,
): string {
  const named = updates.findLast(({ effects }) => servicesForPatients(effects).length > 0);
  const services = named ? servicesForPatients(named.effects) : [];
  if (services.length === 0 || services.length > maxThings) {
    return text(`headline.${fallbacks[stage]}`);
  }
  const key =
    stage === 'cancelled' ? 'thingsCancelled' : stage === 'completed' ? 'thingsOver' : 'things';
  return text(`planned.${key}`, {
    things: list(services.map((service) => midSentence(nameOf(service)))),
  });
}

const maxThings = 2;

/** What is said when nothing can be named. */
const fallbacks = {
  investigating: 'problem',
  identified: 'problem',
  monitoring: 'problem',
  recovering: 'catchingUp',
  resolved: 'over',
  scheduled: 'planned',
  'in-progress': 'underWay',
  verifying: 'underWay',
  completed: 'plannedOver',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
} as const satisfies Record<Stage, string>;

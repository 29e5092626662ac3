import type { SiteContext } from '../site-context.ts';
import { usesService } from '../../model/directory.ts';
import { thingOf, type Says, type Service } from '../../model/service.ts';
import type { Group } from '../../state/groups.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import { describeAreas, describeCount, describePlace } from './place.ts';

/** What is said to fail, or to work again, and at which practices. Without a full stop. */
export interface FailureStatement {
  words: string;
  practices: readonly PracticeState[];
  /** Whether it is of something outside surgeries. */
  isOutside: boolean;
  /** Whether it fails at some of these practices, and nobody knows which. */
  isPossible: boolean;
}

/** More things than these are said by their groups, where that is true. */
const maxThings = 2;
/** Where it is not, so many are named one by one. */
const maxNamed = 3;
/** A group's words are true if so many of its things fail for each that works. */
const failingForEachWorking = 3;

type How = keyof Says | 'onAndOff';

interface Said {
  service: Service;
  how: How;
  groups: readonly number[];
  isPossible: boolean;
}

/**
 * What fails, each thing with the practices at which it does: what does not
 * work before what is slow, surgeries' own systems before what is outside them,
 * then what fails at most of them. Things that fail
 * at the same practices are one statement.
 */
export function describeFailures(
  groups: readonly Group[],
  translator: Translator,
): FailureStatement[] {
  const said = new Map<string, Said & { groups: number[] }>();
  groups.forEach(({ failures }, index) => {
    for (const { service, how, isPossible = false } of failures) {
      const key = `${how} ${service.id} ${isPossible}`;
      const known = said.get(key);
      if (known) known.groups.push(index);
      else said.set(key, { service, how, groups: [index], isPossible });
    }
  });
  return wordAll([...said.values()], groups, translator);
}

/** That some services work again at some practices, what does so at most of them first. */
export function describeRepaired(
  repaired: readonly { service: Service; practices: readonly PracticeState[] }[],
  translator: Translator,
): FailureStatement[] {
  const groups = repaired.map(({ practices }) => ({ practices }));
  const byPlace = Map.groupBy(repaired, ({ practices }) => keyOf(practices));
  return [...byPlace.values()]
    .flatMap((same) =>
      wordAll(
        same.map(({ service }) => ({
          service,
          how: 'again' as const,
          isPossible: false,
          groups: [repaired.findIndex((one) => one === same[0])],
        })),
        groups,
        translator,
      ),
    )
    .toSorted((a, b) => b.practices.length - a.practices.length);
}

function keyOf(practices: readonly PracticeState[]): string {
  return practices.map(({ practice }) => practice.code).join();
}

function wordAll(
  said: readonly Said[],
  groups: readonly Pick<Group, 'practices'>[],
  translator: Translator,
): FailureStatement[] {
  const named = mergeSameWords(said, translator);
  const clusters = Map.groupBy(named, ({ how, groups: some, services, isPossible }) =>
    JSON.stringify([how, some, services.every(isOutside), isPossible]),
  );
  return [...clusters.values()]
    .flatMap((cluster) => {
      const [first] = cluster;
      if (!first) return [];
      const practices = first.groups.flatMap((index) => groups[index]?.practices ?? []);
      return wordCluster(cluster, practices, translator).map((words) => ({
        how: first.how,
        words,
        practices,
        isOutside: first.services.every(isOutside),
        isPossible: first.isPossible,
      }));
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.how) - order.indexOf(b.how) ||
        // A message may have room for one: that surgeries' own systems fail comes first.
        Number(a.isOutside) - Number(b.isOutside) ||
        b.practices.length - a.practices.length,
    )
    .map(({ how: _, ...statement }) => statement);
}

const order: readonly How[] = ['down', 'onAndOff', 'slow', 'again'];

function isOutside({ owner }: Service): boolean {
  return owner !== 'surgeries';
}

interface Named {
  words: string;
  how: How;
  services: readonly Service[];
  groups: readonly number[];
  isPossible: boolean;
}

/** Two systems that patients call by one name are one thing to them. */
function mergeSameWords(said: readonly Said[], translator: Translator): Named[] {
  const byWords = Map.groupBy(
    said,
    ({ service, how, isPossible }) => `${wordsOf(service, how, translator)}|${isPossible}`,
  );
  return [...byWords.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return {
      words: wordsOf(first.service, first.how, translator),
      how: first.how,
      isPossible: first.isPossible,
      services: same.map(({ service }) => service),
      groups: [...new Set(same.flatMap((one) => one.groups))].toSorted((a, b) => a - b),
    };
  });
}

/** In its own words, or its group's; by its name where it comes and goes. A service of which a language has neither is named with its level. */
function wordsOf(service: Service, how: How, translator: Translator): string {
  const { saysOf, groupSaysOf, service: nameOf, text } = translator;
  if (how === 'onAndOff') return nameOf(service);
  const says = saysOf(service) ?? groupSaysOf(service.group);
  return says?.[how] ?? `${nameOf(service)}: ${midSentence(text(levelWords[how]))}`;
}

const levelWords = {
  down: 'level.major-outage',
  slow: 'level.degraded',
  again: 'level.operational',
} as const;

/**
 * Things by name or by their groups. Where that cannot be, they are most of the
 * systems, or some, and phones are still named: before what is only some of them.
 */
function wordCluster(
  cluster: readonly Named[],
  practices: readonly PracticeState[],
  translator: Translator,
): string[] {
  const { text } = translator;
  const named = nameCluster(cluster, practices, translator);
  if (named !== undefined) return [named];
  const [{ how } = { how: 'down' as const }] = cluster;
  if (how === 'again') return [text('headline.again')];
  const phones = cluster.filter(({ services }) => services.every(isPhones));
  const ofPhones = phones.length > 0 ? wordCluster(phones, practices, translator) : [];
  const services = cluster.flatMap((one) => one.services);
  if (practices.every((one) => failsMostly(services, one))) {
    return [text(how === 'down' ? 'headline.most' : 'headline.mostSlow'), ...ofPhones];
  }
  if (phones.length === 0) return [text(how === 'down' ? 'headline.some' : 'headline.someSlow')];
  const others = cluster.filter((one) => !phones.includes(one));
  return [...ofPhones, ...wordCluster(others, practices, translator)];
}

function isPhones({ carries }: Service): boolean {
  return carries.includes('phone');
}

/** Up to two things by name, else by their groups if those words are true, else up to three by name. Nothing for more. */
function nameCluster(
  cluster: readonly Named[],
  practices: readonly PracticeState[],
  translator: Translator,
): string | undefined {
  const [{ how } = { how: 'down' as const }] = cluster;
  const byName = () =>
    join(
      cluster.map(({ words }) => words),
      how,
      translator,
    );
  if (cluster.length <= maxThings) return byName();
  const groups = Map.groupBy(cluster, ({ services }) => services[0]?.group ?? '');
  const words = [...groups].map(([group, things]) => {
    const [first, ...others] = things;
    // One thing of a group is no reason to name the others.
    if (first && others.length === 0) return first.words;
    if (how === 'onAndOff' || !practices.every((one) => failsWith(things, group, one)))
      return undefined;
    return translator.groupSaysOf(group)?.[how];
  });
  if (words.length <= maxThings && words.every((one) => one !== undefined)) {
    return join(words, how, translator);
  }
  return cluster.length <= maxNamed ? byName() : undefined;
}

/** Whether nearly all of a group that patients of a practice notice is among what fails, or works again. */
function failsWith(things: readonly Named[], group: string, { noticed }: PracticeState): boolean {
  const failing = new Set(things.flatMap(({ services }) => services.map(thingOf)));
  const working = new Set(
    noticed.flatMap((one) =>
      one.group === group && !failing.has(thingOf(one)) ? thingOf(one) : [],
    ),
  );
  return failing.size >= working.size * failingForEachWorking;
}

/** Whether they are more than half of the systems that its patients notice. */
function failsMostly(failing: readonly Service[], { practice, noticed }: PracticeState): boolean {
  const used = failing.filter(
    (service) => service.tasks.length > 0 && usesService(practice, service),
  );
  return used.length * 2 > noticed.length;
}

/** Sentences that end alike, as those of things in the plural do, are one: phones and online forms do not work. */
function join(sentences: readonly string[], how: How, translator: Translator): string {
  const [first = '', ...others] = sentences;
  if (how === 'onAndOff') {
    const things = translator.list([first, ...others.map(midSentence)]);
    return translator.text('headline.onAndOff', { things });
  }
  const whole = (things: string) => translator.text(`headline.${together[how]}`, { things });
  const ending = whole('');
  const alike = sentences.filter((one) => one.endsWith(ending));
  if (alike.length < 2) return inOne(sentences, translator);
  const things = alike.map((one) => one.slice(0, -ending.length));
  const rest = sentences.filter((one) => !alike.includes(one));
  return inOne([whole(inOne(things, translator)), ...rest], translator);
}

function inOne([first = '', ...others]: readonly string[], { join: list }: Translator): string {
  return list([first, ...others.map(midSentence)]);
}

const together = { down: 'allDown', slow: 'allSlow', again: 'allAgain' } as const;

/** A statement without its place: what only may be so says so, however little room there is. */
export function shortStatement(
  { words, isPossible }: Pick<FailureStatement, 'words' | 'isPossible'>,
  { text }: Translator,
): string {
  return isPossible ? text('extent.possible', { what: midSentence(words) }) : words;
}

/** A statement with its place: Phones do not work at 7 surgeries in Medway. Without a full stop. */
export function wordStatement(
  { words, practices, isOutside: outside, isPossible }: FailureStatement,
  context: SiteContext,
  translator: Translator,
): string {
  const { text } = translator;
  const what = shortStatement({ words, isPossible }, translator);
  if (isPossible && outside) return what;
  if (!outside) {
    // Of one practice it can only be said that it may be so.
    const isCounted = isPossible && practices.length > 1;
    return text('headline.at', {
      what,
      place: isCounted
        ? text('extent.upTo', { place: describeCount(practices, context, translator) })
        : describePlace(practices, context, translator),
    });
  }
  const areas = describeAreas(practices, context, translator);
  return areas === '' ? words : text('headline.in', { what: words, areas });
}

import type { SiteContext } from '../site-context.ts';
import { usesService } from '../../model/directory.ts';
import type { Says, Service } from '../../model/service.ts';
import type { Group } from '../../state/groups.ts';
import type { PracticeState } from '../../state/state.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import { describeAreas, describeCount, describePlace } from './place.ts';

/** What is said to fail, or to work again, and at which practices. Without a full stop. */
export interface Statement {
  words: string;
  practices: readonly PracticeState[];
  /** Whether it is of something outside surgeries. */
  isOutside: boolean;
  /** Whether it fails at some of these practices, and nobody knows which. */
  isPossible: boolean;
}

/** More things than these are not named one by one. */
const maxThings = 2;

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
export function describeFailures(groups: readonly Group[], translator: Translator): Statement[] {
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

/** That some services work again at some practices. */
export function describeRepaired(
  repaired: readonly { service: Service; practices: readonly PracticeState[] }[],
  translator: Translator,
): Statement[] {
  const groups = repaired.map(({ practices }) => ({ practices }));
  const byPlace = Map.groupBy(repaired, ({ practices }) => keyOf(practices));
  return [...byPlace.values()].flatMap((same) =>
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
  );
}

function keyOf(practices: readonly PracticeState[]): string {
  return practices.map(({ practice }) => practice.code).join();
}

function wordAll(
  said: readonly Said[],
  groups: readonly Pick<Group, 'practices'>[],
  translator: Translator,
): Statement[] {
  const named = mergeSameWords(said, translator);
  const clusters = Map.groupBy(named, ({ how, groups: some, services, isPossible }) =>
    JSON.stringify([how, some, services.every(isOutside), isPossible]),
  );
  return [...clusters.values()]
    .flatMap((cluster) => {
      const [first] = cluster;
      if (!first) return [];
      const practices = first.groups.flatMap((index) => groups[index]?.practices ?? []);
      return {
        how: first.how,
        words: wordCluster(cluster, practices, translator),
        practices,
        isOutside: first.services.every(isOutside),
        isPossible: first.isPossible,
      };
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

/** Up to two things by name, else their groups, else that it is most of the systems, or some. */
function wordCluster(
  cluster: readonly Named[],
  practices: readonly PracticeState[],
  translator: Translator,
): string {
  const [{ how } = { how: 'down' as const }] = cluster;
  if (cluster.length <= maxThings)
    return join(
      cluster.map(({ words }) => words),
      how,
      translator,
    );
  const services = cluster.flatMap((one) => one.services);
  const groups = [...new Set(services.map(({ group }) => group))].map((group) =>
    how === 'onAndOff' ? undefined : translator.groupSaysOf(group)?.[how],
  );
  if (groups.length <= maxThings && groups.every((words) => words !== undefined)) {
    return join(groups, how, translator);
  }
  if (how === 'again') return translator.text('headline.again');
  const isMost = practices.every((one) => failsMostly(services, one));
  return translator.text(
    how === 'down'
      ? isMost
        ? 'headline.most'
        : 'headline.some'
      : isMost
        ? 'headline.mostSlow'
        : 'headline.someSlow',
  );
}

/** Whether they are more than half of the systems that its patients notice. */
function failsMostly(failing: readonly Service[], { practice, noticed }: PracticeState): boolean {
  const used = failing.filter(
    (service) => service.tasks.length > 0 && usesService(practice, service),
  );
  return used.length * 2 > noticed;
}

/** Two sentences that end alike, as those of things in the plural do, are one: phones and online forms do not work. */
function join(sentences: readonly string[], how: How, translator: Translator): string {
  const [first = '', ...others] = sentences;
  if (how === 'onAndOff') {
    const things = translator.list([first, ...others.map(midSentence)]);
    return translator.text('headline.onAndOff', { things });
  }
  if (others.length === 0) return first;
  const whole = (things: string) => translator.text(`headline.${together[how]}`, { things });
  const ending = whole('');
  return sentences.every((sentence) => sentence.endsWith(ending))
    ? whole(
        translator.join(
          [first, ...others.map(midSentence)].map((one) => one.slice(0, -ending.length)),
        ),
      )
    : translator.join([first, ...others.map(midSentence)]);
}

const together = { down: 'allDown', slow: 'allSlow', again: 'allAgain' } as const;

/** A statement without its place: what only may be so says so, however little room there is. */
export function shortStatement(
  { words, isPossible }: Pick<Statement, 'words' | 'isPossible'>,
  { text }: Translator,
): string {
  return isPossible ? text('extent.possible', { what: midSentence(words) }) : words;
}

/** A statement with its place: Phones do not work at 7 surgeries in Medway. Without a full stop. */
export function wordStatement(
  { words, practices, isOutside: outside, isPossible }: Statement,
  context: SiteContext,
  translator: Translator,
): string {
  const { text } = translator;
  const what = shortStatement({ words, isPossible }, translator);
  // Of one practice it can only be said that it may be so.
  if (isPossible && (outside || practices.length === 1)) return what;
  if (!outside) {
    return text('headline.at', {
      what,
      place: isPossible
        ? text('extent.upTo', { place: describeCount(practices, context, translator) })
        : describePlace(practices, context, translator),
    });
  }
  const areas = describeAreas(practices, context, translator);
  return areas === '' ? words : text('headline.in', { what: words, areas });
}

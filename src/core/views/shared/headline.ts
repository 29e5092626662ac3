import type { SiteContext } from '../site-context.ts';
import type { Access } from '../../model/access.ts';
import { stageOf, type Stage } from '../../model/phase.ts';
import { servicesForPatients } from '../../state/effects.ts';
import type { Group } from '../../state/groups.ts';
import { hasKit } from '../../state/kit-time.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/state.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import { describeFailures, describeRepaired, wordStatement } from './failing.ts';
import { incidentGroups, practiceGroups, repairedIn } from './groups.ts';
import { describePlace } from './place.ts';

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
  /** Which surgeries are closed or open for urgent care only, where something that fails is said first. */
  doors: string[];
  /** Whether the main sentence says where. */
  hasPlace: boolean;
}

export function headlineOf(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): Headline {
  const { text } = translator;
  const stage = stageOf(one);
  // What was published by mistake says nothing of how things are.
  if (stage === 'withdrawn') return withoutPlace(text('headline.withdrawn'));
  if (one.incident.kind === 'maintenance' && !one.isActive) {
    return withoutPlace(plannedWords(one, stage, translator));
  }
  const { effects, failing, doors } = effectsInWords(one, context, translator);
  const [main, ...more] = effects;
  if (!main) return withoutPlace(text(`headline.${fallbacks[stage]}`));
  return {
    ...main,
    more: more.map((other) => other.main),
    alsoFails: failing.slice(1),
    doors,
    hasPlace: true,
  };
}

function withoutPlace(words: string): Headline {
  return { main: words, short: words, more: [], alsoFails: [], doors: [], hasPlace: false };
}

/** All that is said of one practice, from everything that is open: what fails there, then that it catches up. */
export function practiceHeadline(
  practice: PracticeState,
  context: SiteContext,
  translator: Translator,
): string[] {
  const groups = practiceGroups([practice], context);
  return describeFailures(groups, translator).map((statement) =>
    statement.isOutside ? statement.words : wordStatement(statement, context, translator),
  );
}

function effectsInWords(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): { effects: Pick<Headline, 'main' | 'short'>[]; failing: string[]; doors: string[] } {
  const { text } = translator;
  const groups = incidentGroups(one, context);
  const failing = describeFailures(groups, translator);
  // Long after its end nothing is said of how things are today.
  const repaired =
    one.phase === 'investigating' || one.phase === 'identified' || !hasKit(one, context.state.now)
      ? []
      : describeRepaired(repairedIn(one, context), translator);
  const place = (some: readonly Group[]) =>
    describePlace(
      some.flatMap(({ practices }) => practices),
      context,
      translator,
    );
  const standingAt = (key: 'closed' | 'urgentOnly' | 'catchingUpAt', some: readonly Group[]) =>
    some.length === 0 ? [] : [same(text(`headline.${key}`, { place: place(some) }))];
  const withAccess = (access: Access) => groups.filter((group) => group.access === access);
  const doors = [
    ...standingAt('closed', withAccess('closed')),
    ...standingAt('urgentOnly', withAccess('urgent-only')),
  ];
  const words = (some: typeof failing) =>
    some.map((statement) => ({
      main: wordStatement(statement, context, translator),
      short: statement.words,
    }));
  const effects = [
    ...words(failing),
    ...(failing.length === 0 ? doors : []),
    // That "computer systems work again" is no word for some of them while others fail.
    ...words(repaired).filter(
      ({ short }) => failing.length === 0 || short !== text('headline.again'),
    ),
    ...standingAt(
      'catchingUpAt',
      groups.filter(({ standing }) => standing === 'catching-up'),
    ),
  ];
  return {
    effects,
    failing: words(failing).map(({ main }) => main),
    doors: failing.length > 0 ? doors.map(({ main }) => main) : [],
  };
}

const same = (words: string) => ({ main: words, short: words });

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

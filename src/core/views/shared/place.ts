import type { SiteContext } from '../site-context.ts';
import { touchesSurgery } from '../../state/effects.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { concernedBy } from '../../state/state.ts';
import type { Translator } from '../../language/translator.ts';

/** More areas than these are counted and not named. */
const maxAreas = 3;

/** More surgeries than these are counted and not named, where they are named at all. */
export const maxNames = 4;

/**
 * Some practices as a place: one by its name, more as "7 surgeries in Medway",
 * and as "all" if no other practice of those areas is left out.
 */
export function describePlace(
  practices: readonly PracticeState[],
  context: SiteContext,
  translator: Translator,
): string {
  const { state } = context;
  const [only, ...others] = practices;
  if (only && others.length === 0) return translator.list([only.practice.name]);
  const count = practices.length;
  if (count === state.running.length) return translator.text('place.all', { count });
  const areas = areasOf(practices, state);
  const total = areas.reduce((sum, one) => sum + one.practices.length, 0);
  if (areas.length > maxAreas || count !== total) {
    return describeCount(practices, context, translator);
  }
  return translator.text('place.allIn', { count, areas: namesOf(areas, translator) });
}

/** Some practices by their number and, if those are few, their areas: 7 surgeries in Medway. */
export function describeCount(
  practices: readonly PracticeState[],
  { state }: SiteContext,
  translator: Translator,
): string {
  const count = practices.length;
  const areas = areasOf(practices, state);
  if (areas.length > maxAreas) return translator.text('place.surgeries', { count });
  return translator.text('place.surgeriesIn', { count, areas: namesOf(areas, translator) });
}

function namesOf(areas: ReturnType<typeof areasOf>, { list, area: nameOf }: Translator): string {
  return list(areas.map(({ area }) => nameOf(area)));
}

/** Where an incident is felt; of what fails outside surgeries, what it is. For links, which name it. */
export function placeOfIncident(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): string {
  const concerned = concernedBy(one, context.state);
  const effects = [...one.effects.values()];
  if (effects.length > 0 && !effects.some(touchesSurgery)) {
    const [named] = effects.flatMap(({ impacts }) => impacts.map(({ service }) => service));
    if (named) return translator.service(named);
  }
  if (concerned.length === 0) return one.incident.patientTitle;
  return describePlace(concerned, context, translator);
}

/** The areas alone, for what fails outside surgeries. Empty when it fails for everybody. */
export function describeAreas(
  practices: readonly PracticeState[],
  { state }: SiteContext,
  { text, list, area: nameOf }: Translator,
): string {
  if (practices.length === state.running.length) return '';
  const areas = areasOf(practices, state);
  return areas.length > maxAreas
    ? text('place.someAreas')
    : list(areas.map(({ area }) => nameOf(area)));
}

function areasOf(practices: readonly PracticeState[], { areas }: SiteContext['state']) {
  const touched = new Set(practices.map(({ practice }) => practice.area));
  return [...areas.values()].filter(({ area }) => touched.has(area.id));
}

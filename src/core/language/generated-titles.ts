import { listOf, midSentence } from './count.ts';
import type { Content } from '../model/content.ts';
import {
  branchesInScope,
  makeDirectory,
  practicesInScope,
  type Directory,
} from '../model/directory.ts';
import { isForPracticesOnly, type Incident } from '../model/incident.ts';
import { thingOf, type Service } from '../model/service.ts';
import type { Update } from '../model/update.ts';
import type { Instant } from '../time/instant.ts';

/** More things and areas than these are not named in a title. */
const maxThings = 2;
const maxAreas = 3;

/**
 * The incidents with `titles: from-facts` have titles made of what was said up to
 * a moment: what fails, and the areas in which it does. When a failure spreads,
 * they follow. A title that somebody typed stands in place of what fails.
 */
export function withGeneratedTitles(content: Content, now: Instant): Content {
  if (!content.incidents.some(({ titles }) => titles)) return content;
  const directory = makeDirectory(content);
  const titled = (one: Incident) =>
    one.titles ? { ...one, ...titlesOf(one, directory, now) } : one;
  return { ...content, incidents: content.incidents.map(titled) };
}

/** Titles of an incident from the updates that are out by a moment; what was typed, where none is. */
export function titlesOf(
  incident: Pick<Incident, 'title' | 'patientTitle' | 'audience' | 'updates'>,
  directory: Directory,
  now: Instant,
): Pick<Incident, 'title' | 'patientTitle'> {
  const updates = incident.updates.filter(({ at }) => at <= now);
  const services = servicesOf(updates, directory);
  const places = placesOf(updates, directory);
  const noticed = services.filter(({ tasks }) => tasks.length > 0);
  const title = incident.title || nameThings(services);
  const things = Map.groupBy(noticed, thingOf);
  const forPatients =
    incident.patientTitle || nameProblem([...things.values()].flatMap(([first]) => first ?? []));
  return {
    title: [title, places].filter(Boolean).join(': '),
    patientTitle: isForPracticesOnly(incident)
      ? ''
      : [forPatients, places].filter(Boolean).join(': '),
  };
}

function servicesOf(updates: readonly Update[], { services }: Directory): Service[] {
  const named = new Set(updates.flatMap(({ affects }) => affects.flatMap((one) => one.services)));
  return [...services.values()].filter(({ id }) => named.has(id));
}

/** The areas of all practices that were ever named. Empty where that is everybody. */
function placesOf(updates: readonly Update[], directory: Directory): string {
  const scopes = updates.flatMap(({ affects, access }) => [...affects, ...access]);
  const practices = scopes.flatMap((scope) => [
    ...practicesInScope(scope, directory),
    ...branchesInScope(scope, directory).map(({ practice }) => practice),
  ]);
  const touched = new Set(practices.map(({ area }) => area));
  const areas = [...directory.areas.values()].filter(({ id }) => touched.has(id));
  if (areas.length === directory.areas.size || areas.length === 0) return '';
  return areas.length > maxAreas ? `${areas.length} areas` : listOf(areas.map(({ name }) => name));
}

/** Systems by name, more by their groups, and more than those by their number. */
function nameThings(services: readonly Service[]): string {
  if (services.length === 0) return 'GP surgeries not open as usual';
  if (services.length <= maxThings) return listOf(services.map(({ name }) => name));
  const [first = '', ...others] = new Set(services.map(({ group }) => group));
  if (others.length >= maxThings) return `${services.length} systems`;
  return listOf([first, ...others.map(midSentence)]);
}

/** "Problems with blood tests at GP surgeries"; nobody is told twice whose phones they are, and the NHS App is no surgery's. */
function nameProblem(services: readonly Service[]): string {
  if (services.length === 0 || services.length > maxThings) return 'Problems at GP surgeries';
  const isSaid = services.every(
    ({ owner, patientName }) => owner !== 'surgeries' || /surger/i.test(patientName),
  );
  const names = listOf(services.map(({ patientName }) => midSentence(patientName)));
  return `Problems with ${names}${isSaid ? '' : ' at GP surgeries'}`;
}

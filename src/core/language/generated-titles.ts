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
  const shut = services.length === 0 ? nameDoors(updates, places.isOne) : '';
  const title = incident.title || shut || nameThings(services);
  const things = Map.groupBy(noticed, thingOf);
  const forPatients =
    incident.patientTitle ||
    shut ||
    nameProblem(
      [...things.values()].flatMap(([first]) => first ?? []),
      places.isOne,
    );
  return {
    title: at(title, places.name),
    patientTitle: isForPracticesOnly(incident) ? '' : at(forPatients, places.name),
  };
}

/** What was typed may name the place already. */
function at(title: string, place: string): string {
  const words = (text: string) => ` ${text.replace(/[^\p{L}\p{M}\d]+/gu, ' ').trim()} `;
  return words(title).includes(words(place)) ? title : [title, place].filter(Boolean).join(': ');
}

function servicesOf(updates: readonly Update[], { services }: Directory): Service[] {
  const named = new Set(updates.flatMap(({ affects }) => affects.flatMap((one) => one.services)));
  return [...services.values()].filter(({ id }) => named.has(id));
}

/** One surgery or branch by its name; else the areas of all practices that were ever named. Empty where that is everybody. */
function placesOf(
  updates: readonly Update[],
  directory: Directory,
): { name: string; isOne: boolean } {
  const scopes = updates.flatMap(({ affects, access }) => [...affects, ...access]);
  const whole = scopes.flatMap((scope) => practicesInScope(scope, directory));
  const parts = scopes.flatMap((scope) => branchesInScope(scope, directory));
  const [only = '', ...others] = new Set([
    ...whole.map(({ name }) => name),
    ...parts.map(({ branch, practice }) => `${branch.name} (${practice.name})`),
  ]);
  if (only && others.length === 0) return { name: only, isOne: true };
  const touched = new Set(
    [...whole, ...parts.map(({ practice }) => practice)].map(({ area }) => area),
  );
  const areas = [...directory.areas.values()].filter(({ id }) => touched.has(id));
  const isAll = areas.length === directory.areas.size || areas.length === 0;
  const names = listOf(areas.map(({ name }) => name));
  return {
    name: isAll ? '' : areas.length > maxAreas ? `${areas.length} areas` : names,
    isOne: false,
  };
}

/** How doors are that no system shuts, where all that was ever said of them is one thing. */
function nameDoors(updates: readonly Update[], isOne: boolean): string {
  const [is, ...others] = new Set(updates.flatMap(({ access }) => access.map((one) => one.is)));
  if (others.length > 0) return '';
  const who = isOne ? 'GP surgery' : 'GP surgeries';
  if (is === 'closed') return `${who} closed`;
  return is === 'urgent-only' ? `${who} open for urgent care only` : '';
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
function nameProblem(services: readonly Service[], isOne: boolean): string {
  const surgeries = isOne ? 'a GP surgery' : 'GP surgeries';
  if (services.length === 0 || services.length > maxThings) return `Problems at ${surgeries}`;
  const isSaid = services.every(
    ({ owner, patientName }) => owner !== 'surgeries' || /surger/i.test(patientName),
  );
  const names = listOf(services.map(({ patientName }) => midSentence(patientName)));
  return `Problems with ${names}${isSaid ? '' : ` at ${surgeries}`}`;
}

// Tells which pages of an earlier build are still right.
import { toldToPractices } from '../state/state.ts';
import type { SiteContext } from './site-context.ts';
import { hasKit } from '../state/kit-time.ts';
import type { IncidentState } from '../state/incident-state.ts';
import type { SentCounts } from '../model/sent.ts';
import { dayKey } from '../time/london.ts';

/** Gives the cache key of the page or file at a path, or nothing if it has to be rendered each time. */
export type CacheKeys = (path: string) => string | undefined;

/**
 * The cache keys of a site: while its key stays the same, a page of an earlier
 * build can be restored. `digest` makes a short text of a long one.
 */
export function makeCacheKeys(context: SiteContext, digest: (text: string) => string): CacheKeys {
  const keys = cacheKeysOfGroups(context, digest);
  return (path) => keys.get(groupOf(path));
}

/**
 * What decides how the pages and files of one incident, of one practice or of
 * one area look, by the name of their group. Only what is at rest has a key: an
 * incident that is over, its kit included, a practice that nothing affects, and
 * an area of such practices.
 */
export function cacheKeysOfGroups(
  { content, state, addresses, sent = {} }: SiteContext,
  digest: (text: string) => string,
): Map<string, string> {
  const common = digest(JSON.stringify([{ ...content, incidents: [] }, addresses.whole.status()]));
  const today = dayKey(state.now);
  const prints = new Map<string, string>();
  /** By practice code, or by the group of an area whose alert state was given: what was ever said about it. */
  const said = new Map<string, string[]>();
  for (const one of [...toldToPractices(state), ...state.exercises]) {
    const facts = [...factsOf(one, state.now, today), sentOfIncident(one, sent)];
    const print = digest(JSON.stringify(facts));
    for (const group of [...one.everConcerned, ...alertedBy(one)]) {
      const some = said.get(group) ?? [];
      some.push(print);
      said.set(group, some);
    }
    if (isAtRest(one, state.now)) prints.set(one.incident.id, digest(`${common} ${print}`));
  }
  for (const { practice, incidents, planned } of state.practices.values()) {
    if (incidents.length > 0 || planned.length > 0) continue;
    const { code } = practice;
    prints.set(code, digest([common, today, code, ...(said.get(code) ?? [])].join(' ')));
  }
  for (const [id, practices] of state.directory.practicesOfArea) {
    const theirs = practices.flatMap(({ code }) => prints.get(code) ?? []);
    if (theirs.length < practices.length) continue;
    const group = areaGroup(id);
    prints.set(
      group,
      digest([common, today, group, ...theirs, ...(said.get(group) ?? [])].join(' ')),
    );
  }
  return prints;
}

/** What the files of an area are called together. Its id alone might be a system's too. */
export function areaGroup(id: string): string {
  return `areas/${id}`;
}

/**
 * /notices/<id>/ur/, /feeds/incidents/<id>.xml and /api/record/<id>.json are all of <id>;
 * /practices/areas/<id>/a/ and /feeds/areas/<id>.xml are of an area.
 */
function groupOf(path: string): string {
  const [, first, second, third] = path.split('/', 4);
  if (second === 'areas' && third) return areaGroup(withoutEnding(third));
  const id = first === 'feeds' || first === 'api' ? third : second;
  return id ? withoutEnding(id) : path;
}

function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** What was sent of its updates: its record says it. */
function sentOfIncident({ incident, updates }: IncidentState, sent: SentCounts): unknown[] {
  return updates.flatMap(({ update }) => sent[`${incident.id}/${update.stem}`] ?? []);
}

function alertedBy({ updates }: IncidentState): Set<string> {
  const areas = updates.flatMap(({ update }) => update.alerts.flatMap((alert) => alert.areas));
  return new Set(areas.map(areaGroup));
}

function isAtRest(one: IncidentState, now: number): boolean {
  return !one.isOpen && !hasKit(one, now);
}

/** Its content, how much of it is out, and what moves with the clock. */
function factsOf(one: IncidentState, now: number, today: string): unknown[] {
  const { incident, updates, review, reviewPromise } = one;
  return [
    incident,
    updates.map(({ corrections }) => corrections.length),
    isAtRest(one, now) || now,
    review || reviewPromise ? today : '',
  ];
}

import type { Content } from '../model/content.ts';
import type { Incident } from '../model/incident.ts';
import { isOver } from '../model/phase.ts';
import type { Update } from '../model/update.ts';
import type { Window } from '../model/window.ts';
import { closestWord } from '../check/closest.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import { listOf } from '../language/count.ts';
import { newIncident, type FormProblem } from './form.ts';

/** An incident that can be updated, with its newest update that is out: or, where one is put right, with that one. */
export interface Updatable {
  incident: Incident;
  last: Update;
  isOpen: boolean;
}

/** So long after its end an incident is offered as one that may have come back. */
const recentMs = 14 * dayMs;

/** The incidents that an officer may be writing about: what is open first, planned work after failures, then what ended lately. Newest first. */
export function updatableIncidents(content: Content, now: Instant): Updatable[] {
  const all = begunIncidents(content, now).filter((one) => !isOlder(one, now));
  const open = all.filter(({ isOpen }) => isOpen);
  const isPlanned = ({ incident }: Updatable) => incident.kind === 'maintenance';
  return [
    ...open.filter((one) => !isPlanned(one)),
    ...open.filter(isPlanned),
    ...all.filter(({ isOpen }) => !isOpen),
  ];
}

/** All others that have begun, newest first: none of them comes back, and what was said may have been wrong. */
export function olderIncidents(content: Content, now: Instant): Updatable[] {
  return begunIncidents(content, now).filter((one) => isOlder(one, now));
}

function begunIncidents({ incidents }: Content, now: Instant): Updatable[] {
  return incidents.toReversed().flatMap((incident) => updatable(incident, now) ?? []);
}

function isOlder({ isOpen, last }: Updatable, now: Instant): boolean {
  return !isOpen && last.at <= now - recentMs;
}

function updatable(incident: Incident, now: Instant): Updatable | undefined {
  const last = incident.updates.findLast(({ at }) => at <= now);
  return last && { incident, last, isOpen: !isOver(last.phase) };
}

/** The incident that an answer names by its id, address or title; "new"; or why it is neither. */
export function findIncident(
  answer: string | undefined,
  content: Content,
  now: Instant,
): Updatable | typeof newIncident | FormProblem {
  const text = (answer ?? '').trim();
  if (/^(?:a )?new(?: incident)?$/i.test(text)) return newIncident;
  const [id = ''] = /\d{4}-\d{2}-\d{2}-[a-z0-9-]+/.exec(text) ?? [];
  const incident = content.incidents.find((one) => one.id === id || one.title === text);
  const found = incident && updatable(incident, now);
  if (found) return found;
  const ids = updatableIncidents(content, now).map((one) => one.incident.id);
  const meant = closestWord(text.slice(0, 200), [...ids, newIncident]);
  return {
    field: 'incident',
    message: text ? `"${text}" is no incident that has begun` : 'is not answered',
    fix: meant ? `Did you mean ${meant}?` : `Write ${listOf([newIncident, ...ids], 'or')}.`,
  };
}

/** When planned work is, as said last; nothing for any other kind. */
export function windowInForce({ window, updates }: Incident, now: Instant): Window | undefined {
  return updates.findLast((one) => one.at <= now && one.window)?.window ?? window;
}

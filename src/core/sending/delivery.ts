import type { Practice } from '../model/practice.ts';
import type { IncidentState } from '../state/incident-state.ts';
import type { PublishedUpdate } from '../state/published-update.ts';
import { factsOf, type RouteName } from './routes.ts';

/** What of an update is sent: the update, or its correction by number from 1. */
export type Part = 'update' | `correction-${number}`;

/** 0 for the update itself. */
export function correctionNumber(part: Part): number {
  return part === 'update' ? 0 : Number(part.slice('correction-'.length));
}

/** One update that is told, with its incident. */
export interface Told {
  state: IncidentState;
  published: PublishedUpdate;
  /** `<incident>/<update's file name>`: what its file in the ledger is called. */
  id: string;
}

/** One message to one address. */
export interface Delivery {
  /** A keyed hash of update, part, route and address. */
  id: string;
  told: Told;
  part: Part;
  route: RouteName;
  /** Whom it is for: the first of the list that the address stands for. */
  who: string;
  /** The practice, where the address is of one alone: its messages may be filled in with it. */
  practice?: Practice | undefined;
  /** A secret: it is printed nowhere. */
  address: string;
  /** Whether all whom it is for are released by this update. */
  isReleased: boolean;
}

export function toldId(state: IncidentState, { update }: PublishedUpdate): string {
  return `${state.incident.id}/${update.stem}`;
}

/** Makes the name of a message. */
export type NameOf = (text: string) => string;

/** Nobody has two mailboxes that differ in capitals alone. */
export function plainAddress(route: RouteName, address: string): string {
  return factsOf(route).kind === 'email' ? address.toLowerCase() : address;
}

export function messageName(
  nameOf: NameOf,
  {
    update,
    part,
    route,
    address,
  }: Pick<Delivery, 'part' | 'route' | 'address'> & { update: string },
): string {
  return nameOf([update, part, route, plainAddress(route, address)].join('\n'));
}

import type { Instant } from '../core/time/instant.ts';
import type { Message } from './messages.ts';

/** One message, ready to be handed over. */
export interface Handover {
  /** The same for each try of the same message: providers that can, know it again by this. */
  id: string;
  /** A secret. */
  address: string;
  message: Message;
}

/**
 * What became of a message. `why` is a word of our own: what a provider
 * answers may hold the address, and is printed nowhere.
 */
export type Outcome =
  | { is: 'accepted' }
  /** It does not take this message. */
  | { is: 'refused'; why: string }
  /** It may have it or not. */
  | { is: 'unknown'; why: string }
  /** It surely does not have it. */
  | {
      is: 'not-sent';
      why: string;
      /** Whether no other message of this route can go out either. */
      stops?: boolean;
      /** After how long another try makes sense. */
      retryAfterMs?: number;
    };

/** One way to send. It throws nothing that has an address in it. */
export interface SendingRoute {
  /** How many calls at a time. */
  atOnce: number;
  send: (handover: Handover) => Promise<Outcome>;
  /**
   * What became of a message that was about to be handed over at `since`, when
   * nobody noted it. Missing where the provider cannot be asked. The handover is
   * nothing where the list of recipients has the address no longer.
   */
  ask?: (id: string, since: Instant, handover: Handover | undefined) => Promise<Outcome>;
  close?: () => void;
}

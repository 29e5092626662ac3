import type { Phase } from '../model/phase.ts';
import type { Correction, Update } from '../model/update.ts';
import type { Window } from '../model/window.ts';
import type { Effects } from './effects.ts';

/** Whom and what an update is about only because something wrong was published. */
export interface ToldWrongly {
  /** Codes of practices. */
  practices: ReadonlySet<string>;
  /** Ids of services. */
  services: ReadonlySet<string>;
}

/** An update that is out, with its place among the others. */
export interface PublishedUpdate {
  update: Update;
  /** 1 for the first of its incident: the bulletin's number. */
  number: number;
  phase: Phase;
  /** Those that are out, oldest first. Each says what was wrong; the update may have been put right with it. */
  corrections: readonly Correction[];
  /** Planned work's window, as it stood from this update on. */
  window?: Window | undefined;
  /** Whether it says that the planned work will not be done at all. */
  isCancelled: boolean;
  effects: Effects;
  /** Codes of the practices that the one before touched and this one does not. */
  released: ReadonlySet<string>;
  /** Whom else it is about, because they were told something wrong. */
  toldWrongly: ToldWrongly;
}

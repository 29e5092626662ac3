import type { Updatable } from '../../core/authoring/find-incident.ts';
import type { UpdateForm } from '../../core/authoring/form.ts';
import type { Content } from '../../core/model/content.ts';
import type { Instant } from '../../core/time/instant.ts';

/** What is being asked about. */
export interface Asking {
  form: UpdateForm;
  content: Content;
  now: Instant;
  /** The incident and its last update, or the one that is put right, unless it is a new one. */
  found?: Updatable | undefined;
  /** Codes of practices that are back since the last update. */
  back?: readonly string[];
}

export function isCorrection({ form }: Asking): boolean {
  return form.correction !== undefined;
}

/** The answer that nothing of it changes. */
export function sameAsBefore(asking: Asking): string {
  return isCorrection(asking) ? 'As it was published' : 'The same as in the last update';
}

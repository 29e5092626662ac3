import type { Updatable } from '../../core/authoring/find-incident.ts';
import type { UpdateForm } from '../../core/authoring/form.ts';
import type { Content } from '../../core/model/content.ts';
import type { Instant } from '../../core/time/instant.ts';

/** What is being asked about. */
export interface Asking {
  form: UpdateForm;
  content: Content;
  now: Instant;
  /** The incident and its last update, unless it is a new one. */
  found?: Updatable | undefined;
  /** Codes of practices that are back since the last update. */
  back?: readonly string[];
}

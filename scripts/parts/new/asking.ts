import type { Updatable } from '../../../src/core/authoring/find-incident.ts';
import type { UpdateForm } from '../../../src/core/authoring/form.ts';
import type { Content } from '../../../src/core/model/content.ts';
import type { Instant } from '../../../src/core/time/instant.ts';

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

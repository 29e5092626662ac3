import type { Instant } from '../time/instant.ts';
import { fileStem, offsetText } from '../time/london.ts';

/** A whole minute as content files write it: 2025-07-28T09:00:00+01:00 */
export function writeTime(instant: Instant): string {
  const stem = fileStem(instant);
  return `${stem.slice(0, 13)}:${stem.slice(13)}:00${offsetText(instant)}`;
}

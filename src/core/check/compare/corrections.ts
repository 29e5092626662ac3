import { isSameOrRedacted } from '../../language/private-data/redaction.ts';
import type { Correction, Update } from '../../model/update.ts';

/** The corrections that an update has now and had not before. */
export function newCorrections(before: Update, after: Update): Correction[] {
  return after.corrections.filter(
    (one) => !before.corrections.some((was) => isSameOrRedacted(one, was)),
  );
}

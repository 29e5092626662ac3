import type { Correction, Update } from '../../model/update.ts';

/** The corrections that an update has now and had not before. */
export function newCorrections(before: Update, after: Update): Correction[] {
  const known = new Set(before.corrections.map((one) => JSON.stringify(one)));
  return after.corrections.filter((one) => !known.has(JSON.stringify(one)));
}

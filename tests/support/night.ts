/** Generated tests try a part in the gate, and all at night, when nobody waits: `NIGHTLY=1 npm test`. */
export const isNight = Boolean(process.env['NIGHTLY']);

/** One of every so many cases in the gate, from the one at `first` on, and all of them at night. */
export function someOf<Case>(cases: readonly Case[], every: number, first = 0): Case[] {
  return cases.filter((_, index) => isNight || index % every === first);
}

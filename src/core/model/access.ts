/** How far a practice is open, from best to worst. */
export const accesses = ['open', 'open-with-disruption', 'urgent-only', 'closed'] as const;

export type Access = (typeof accesses)[number];

/** The worst of some kinds of access; open when there are none. */
export function worstAccess(some: Iterable<Access>): Access {
  let worst = 0;
  for (const access of some) worst = Math.max(worst, accesses.indexOf(access));
  return accesses[worst] ?? 'open';
}

/** Whether patients can come as they usually do, if with delays. */
export function isOpenAsUsual(access: Access): boolean {
  return access === 'open' || access === 'open-with-disruption';
}

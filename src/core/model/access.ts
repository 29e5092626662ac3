import { worstOf } from './worst-of.ts';

/** How far a practice is open, from best to worst. */
export const accesses = ['open', 'open-with-disruption', 'urgent-only', 'closed'] as const;

export type Access = (typeof accesses)[number];

/** The worst of some kinds of access; open when there are none. */
export const worstAccess = worstOf<Access>(accesses);

/** Whether patients can come as they usually do, if with delays. */
export function isOpenAsUsual(access: Access): boolean {
  return access === 'open' || access === 'open-with-disruption';
}

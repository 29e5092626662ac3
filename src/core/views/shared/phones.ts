import { isUsable, worstLevel, type Level } from '../../model/level.ts';
import { isSurgerys, type Impact } from '../../state/effects.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { waysToReach } from './contacts.ts';
import type { Link } from './link.ts';

/** The worst that is wrong with a surgery's own phones. */
export function phoneLevelOf({ impacts }: { impacts: readonly Impact[] }): Level {
  const ofPhones = impacts.filter(
    (impact) => isSurgerys(impact) && impact.service.carries.includes('phone'),
  );
  return worstLevel(ofPhones.map(({ level }) => level));
}

/** Whether patients can rely on its phones. */
export function canBePhoned(state: Pick<PracticeState, 'impacts' | 'closed'>): boolean {
  return state.closed === undefined && isUsable(phoneLevelOf(state));
}

/** The same of the phones of one branch, which fail with the surgery's and by themselves. */
export function canBePhonedAt(
  state: Pick<PracticeState, 'impacts' | 'closed' | 'branches'>,
  id: string,
): boolean {
  const branch = state.branches?.find((one) => one.branch.id === id);
  return canBePhoned(state) && (!branch || isUsable(phoneLevelOf(branch)));
}

/** Its number, to press. Nothing when the list has none. */
export function phoneOf({ practice }: Pick<PracticeState, 'practice'>, label: string) {
  const [way] = waysToReach({ phone: practice.phone });
  return way && ({ text: `${label} ${way.text}`, href: way.href } satisfies Link);
}

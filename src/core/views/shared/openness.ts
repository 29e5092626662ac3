import type { SiteContext } from '../site-context.ts';
import { hasShutBranch } from './branches.ts';
import { isShutBy } from './headline.ts';
import { touchesSurgery } from '../../state/effects.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { affectedBy } from '../../state/state.ts';
import type { Translator } from '../../language/translator.ts';

/**
 * Whether an incident's surgeries are open, beside all that is said of it. Empty
 * where it keeps each of them from being open as usual: that is its news, which says where.
 */
export function describeOpennessBesideNews(
  one: IncidentState,
  context: SiteContext,
  translator: Translator,
): string {
  const isAllShut = affectedBy(one, context.state).every((practice) => isShutBy(one, practice));
  return isAllShut ? '' : describeOpennessIn(one, context, translator);
}

/**
 * Whether an incident's surgeries are open. Empty of what fails outside
 * surgeries: it shuts no door; and of a single surgery that it shuts: its news says so by name.
 */
export function describeOpennessIn(
  one: IncidentState,
  { state }: SiteContext,
  translator: Translator,
): string {
  const affected = affectedBy(one, state);
  const [only, ...others] = affected;
  if (only && others.length === 0 && isShutBy(one, only)) return '';
  const isSurgerys = [...one.effects.values()].some(touchesSurgery);
  return isSurgerys && affected.length > 0 ? describeOpenness(affected, translator) : '';
}

/** One or two sentences for patients on whether some affected surgeries are open. */
export function describeOpenness(
  practices: readonly PracticeState[],
  { text }: Translator,
): string {
  const [only, ...others] = practices;
  // Of surgeries that may have no problem at all, nothing is said to take longer.
  if (practices.every(({ standing }) => standing === 'possible')) return '';
  const hasShut = hasShutBranch(practices);
  // Which of its branches are open is said by name.
  if (only && others.length === 0) return hasShut ? '' : text(`access.${only.access}`);
  const count = (access: string) => practices.filter((one) => one.access === access).length;
  const closed = count('closed');
  const urgentOnly = count('urgent-only');
  if (closed === 0 && urgentOnly === 0) return hasShut ? '' : text('openness.allOpen');
  return [
    closed > 0 && text('openness.closed', { count: closed }),
    urgentOnly > 0 && text('openness.urgentOnly', { count: urgentOnly }),
    !hasShut && closed + urgentOnly < practices.length && text('openness.othersOpen'),
  ]
    .filter(Boolean)
    .join(' ');
}

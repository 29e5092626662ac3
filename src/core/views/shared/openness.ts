import { hasShutBranch } from './branches.ts';
import type { PracticeState } from '../../state/state.ts';
import type { Translator } from '../../language/translator.ts';

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

import type { PracticeState } from '../state/state.ts';
import { countOf } from '../words/count.ts';

/** One or two sentences for patients on whether some affected surgeries are open. */
export function describeOpenness(practices: readonly PracticeState[]): string {
  const count = (access: string) => practices.filter((one) => one.access === access).length;
  const closed = count('closed');
  const urgentOnly = count('urgent-only');
  if (closed === 0 && urgentOnly === 0) {
    return 'Surgeries are open. Some things take longer than usual.';
  }
  const exceptions = [
    closed > 0 && `${surgeries(closed)} closed for now.`,
    urgentOnly > 0 && `${surgeries(urgentOnly)} open for urgent care only.`,
  ].filter(Boolean);
  const isAll = closed + urgentOnly === practices.length;
  return [...exceptions, !isAll && 'The others are open, and some things take longer.']
    .filter(Boolean)
    .join(' ');
}

function surgeries(count: number): string {
  return `${countOf(count, 'surgery', 'surgeries')} ${count === 1 ? 'is' : 'are'}`;
}

import type { Update } from '../../model/update.ts';
import { showMoment } from '../../time/london.ts';

/**
 * What help practices get with cost and recovery, a sentence each. When it is
 * not decided, that is said, with the time of the next word. Empty when the
 * update says nothing of it.
 */
export function describeHelp({ help }: Pick<Update, 'help'>): string[] {
  if (!help) return [];
  const { given, next } = help;
  if (next === undefined) return [...given];
  const open = given.length === 0 ? 'Not decided yet.' : 'The rest is not decided yet.';
  return [...given, `${open} Next word by ${showMoment(next)}.`];
}

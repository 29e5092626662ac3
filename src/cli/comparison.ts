import type { Comparison } from '../core/practice-list/compare-lists.ts';
import { showDate } from '../core/time/london.ts';
import { number } from '../core/language/count.ts';
import { style } from '../terminal/terminal.ts';

/** More lines than this of one kind are counted. */
const maxLines = 40;

/** What opened, closed and changed, a line each. */
export function printComparison(comparison: Comparison): void {
  const { opened, closed, reopened, changed, doubtful, unchanged } = comparison;
  print(
    'Opened',
    opened.map(({ code, name, town }) => `${code} ${name}, ${town}`),
  );
  print(
    'Closed (they keep their pages)',
    closed.map(
      ({ practice: { code, name }, on, isDayKnown }) =>
        `${code} ${name}: ${isDayKnown ? showDate(on) : `${showDate(on)}, as the list names no day`}`,
    ),
  );
  print(
    'Open again',
    reopened.map(({ code, name }) => `${code} ${name}`),
  );
  print(
    'Changed',
    changed.flatMap(({ practice: { code, name }, changes }) =>
      changes.map(
        ({ column, from, to }) => `${code} ${name}, ${column}: ${from || 'none'} → ${to}`,
      ),
    ),
  );
  print(
    'Kept as they are: look at them',
    doubtful.map(({ practice: { code, name }, why }) => `${code} ${name} ${why}`),
  );
  console.log(`\nThe same as before: ${number(unchanged)}.`);
}

export function hasChanges({ opened, closed, reopened, changed }: Comparison): boolean {
  return [opened, closed, reopened, changed].some((some) => some.length > 0);
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${style('bold', `${title}: ${number(lines.length)}`)}`);
  for (const line of lines.slice(0, maxLines)) console.log(`  ${line}`);
  if (lines.length > maxLines) console.log(`  and ${number(lines.length - maxLines)} more`);
}

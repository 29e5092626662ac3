import type { Area } from '../core/model/area.ts';
import type { Outside } from '../core/practice-list/outside-areas.ts';
import type { Comparison } from '../core/practice-list/compare-lists.ts';
import { showDate } from '../core/time/london.ts';
import { number } from '../core/language/count.ts';
import { style } from '../terminal/terminal.ts';
import type { Asker } from './ask.ts';

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

/** Practices that no longer lie in their area, and the area in which they do. */
export function printOutside(outside: readonly Outside[], areas: readonly Area[]): void {
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  const nameOf = (area: Outside['to']) =>
    'name' in area ? `${area.name} (a new area)` : (names.get(area.id) ?? area.id);
  print(
    'Outside their area',
    outside.map(
      ({ code, name, postcode, from, to }) =>
        `${code} ${name}, ${postcode}: it is in ${names.get(from) ?? from}, and its neighbours are in ${nameOf(to)}`,
    ),
  );
}

/** Which of them move to the area that is proposed: those of --move-areas, by code, or those that somebody ticks. */
export async function askMoves(
  asker: Asker,
  flagValue: string | undefined,
  outside: readonly Outside[],
): Promise<Outside[]> {
  if (outside.length === 0) return [];
  const chosen = await asker.tick({
    flag: 'move-areas',
    flagValue,
    message: 'Which of these move to the other area? (Space chooses; none is fine)',
    choices: outside.map(({ code, name }) => ({ value: code, name: `${code} ${name}` })),
  });
  return outside.filter(({ code }) => chosen.includes(code));
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${style('bold', `${title}: ${number(lines.length)}`)}`);
  for (const line of lines.slice(0, maxLines)) console.log(`  ${line}`);
  if (lines.length > maxLines) console.log(`  and ${number(lines.length - maxLines)} more`);
}

import { input } from '@inquirer/prompts';
import type { Question } from '../../core/authoring/questions.ts';
import { chooseMany } from '../choose-many.ts';
import { style } from '../../terminal/terminal.ts';

/**
 * A list, or the paragraphs of a text: what was said last is ticked and may be
 * unticked, or what is often true may be ticked; then new ones are added until an
 * empty line. Undefined if all of it stays as it was.
 */
export async function askList(
  { ask, hint }: Pick<Question, 'ask' | 'hint'>,
  before: readonly string[],
  { isNeeded = false, ready = [] }: { isNeeded?: boolean; ready?: readonly string[] } = {},
): Promise<string[] | undefined> {
  const kept =
    before.length === 0
      ? await askTicks(ask, ready)
      : await chooseMany({
          message: `${ask} Still true? (Space takes a line out)`,
          choices: before.map((value) => ({ value, name: value, checked: true, short: '' })),
          pageSize: 12,
          theme: { style: { renderSelectedChoices: countKept(before.length) } },
        });
  const added = await askLines(before.length + kept.length === 0 ? ask : 'Anything new?', {
    hint,
    isNeeded: isNeeded && kept.length === 0,
  });
  if (added.length === 0 && kept.length === before.length && before.length > 0) return undefined;
  return [...kept, ...added];
}

/** What is often true, and is ticked where it is. */
export async function askTicks(ask: string, ready: readonly string[]): Promise<string[]> {
  if (ready.length === 0) return [];
  return chooseMany({
    message: `${ask} Tick all that apply. (Space chooses)`,
    choices: ready.map((value) => ({ value, name: value, short: '' })),
  });
}

/** Lines, one after the other, until an empty one. */
export async function askLines(
  message: string,
  { hint, isNeeded = false }: { hint: string; isNeeded?: boolean },
): Promise<string[]> {
  console.log(style('dim', `  ${hint}`));
  const lines: string[] = [];
  for (;;) {
    const isMissing = isNeeded && lines.length === 0;
    const how = isMissing ? '' : style('dim', ' (Enter when there is nothing more)');
    const line = await input({
      message: `${lines.length === 0 ? message : 'And?'}${how}`,
      required: isMissing,
    });
    if (line.trim() === '') return lines;
    lines.push(line.trim());
  }
}

function countKept(all: number) {
  return (chosen: readonly unknown[]) =>
    chosen.length === all ? `all ${all} stay` : `${chosen.length} of ${all} stay`;
}

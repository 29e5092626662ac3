import { accesses, type Access } from '../model/access.ts';
import { audiences, type IncidentAudience } from '../model/incident.ts';
import { levels, type Level } from '../model/level.ts';
import { phases, phasesOf, type IncidentKind, type Phase } from '../model/phase.ts';
import type { Task, TaskLine } from '../model/task.ts';
import { closestWord } from '../check/closest.ts';
import { toId } from '../language/to-id.ts';
import { words } from '../language/english.ts';

type Broken = Exclude<Level, 'operational'>;
type NotAsUsual = Exclude<Access, 'open'>;

export const brokenLevels = levels.filter((level): level is Broken => level !== 'operational');
export const unusualAccesses = accesses.filter((one): one is NotAsUsual => one !== 'open');

/** The answer that planned work will not be done: it is over before it began. */
export const calledOff = 'called off';

export type PhaseAnswer = Phase | typeof calledOff;

export const phaseAnswers: readonly PhaseAnswer[] = [...phases, calledOff];

/** A phase as it is offered: its name, and what it means. */
export function describePhase(phase: PhaseAnswer): { name: string; note: string } {
  if (phase === calledOff) return { name: 'Called off', note: 'It will not be done.' };
  return { name: words.phase[phase], note: words.phaseForStaff[phase] };
}

export function offerPhase(phase: PhaseAnswer): string {
  const { name, note } = describePhase(phase);
  return `${name}: ${note}`;
}

/** What may be said of where an incident stands. `last` is nothing for a new one, which cannot be withdrawn or called off. */
export function offeredPhases(kind: IncidentKind, last: Phase | undefined): PhaseAnswer[] {
  const some = phasesOf(kind).filter((phase) => last !== undefined || phase !== 'withdrawn');
  return last === 'scheduled' ? [...some, calledOff] : some;
}

export function isCalledOff(text: string): boolean {
  return /^(?:called off|cancel)/i.test(text.trim());
}

export function readPhase(text: string): Phase | undefined {
  if (isCalledOff(text)) return 'completed';
  return choose(text.split(':', 1)[0] ?? '', phases, (phase) => words.phase[phase]);
}

export function readAudience(text: string): IncidentAudience | undefined {
  return choose(text, audiences, (audience) => words.audience[audience]);
}

/** The answers to a question that takes one of two. */
export const yesOrNo = ['no', 'yes'] as const;

/** Yes or no as it is offered. */
export function offerYes(one: (typeof yesOrNo)[number]): string {
  return one === 'yes' ? 'Yes' : 'No';
}

export function readYes(text: string): boolean | undefined {
  const choice = choose(text, yesOrNo, (one) => one);
  return choice && choice === 'yes';
}

export function readLevel(text: string): Broken | undefined {
  return choose(text, brokenLevels, (level) => words.level[level]);
}

export function readAccess(text: string): NotAsUsual | undefined {
  return choose(text, unusualAccesses, (access) => words.access[access]);
}

export function readTask(text: string, tasks: readonly TaskLine[]): Task | undefined {
  return choose(
    text,
    tasks.map(({ id }) => id),
    (task) => task,
  );
}

/** The choice that an answer names by its id, its words or one word of its own, slips of the keyboard forgiven. */
function choose<T extends string>(
  text: string,
  choices: readonly T[],
  word: (choice: T) => string,
): T | undefined {
  const key = toId(text.slice(0, 100));
  const named = new Map(
    choices.flatMap(
      (one) =>
        [
          [toId(word(one)), one],
          [one, one],
        ] as const,
    ),
  );
  const exact = named.get(key);
  if (exact) return exact;
  const withWord = [...named].filter(([name]) => name.split('-').includes(key));
  const own = new Set(withWord.map(([, one]) => one));
  if (own.size > 0) return own.size === 1 ? [...own][0] : undefined;
  return named.get(closestWord(key, [...named.keys()]) ?? '');
}

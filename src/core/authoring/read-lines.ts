import type { Effect, Scope, Update } from '../model/update.ts';
import { listOf } from '../language/count.ts';
import { words } from '../language/english.ts';
import { brokenLevels, readAccess, readLevel, readTask, unusualAccesses } from './choices.ts';
import type { Finder } from './find-name.ts';
import { isEmptyAnswer, type Field, type FormProblem } from './form.ts';
import { writeScope } from './write-lines.ts';

/** What the lines of a list say, and the lines that could not be read. */
export interface LinesRead<T> {
  values: T[];
  problems: FormProblem[];
}

/** A line that cannot be read, told with its question. */
class Unreadable extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Before places of which only some are meant, and nobody knows which. */
const someOf = /^some (?:of|in|at) (.+)$/i;

/** "SystmOne, PATCHS @ Craven except X10406: not working", or "@ some of Craven", a line each. `level` is for lines without one. */
export function readAffects(
  lines: readonly string[],
  finder: Finder,
  level?: string,
): LinesRead<Effect> {
  return readEach('affects', lines, (line) => {
    const { before, after } = splitLevel(line);
    const [, services, places] =
      /^(.*?)\s*@\s*(.*)$/.exec(before) ?? /^(.*?)\s+(?:in|at|for)\s+(.*)$/i.exec(before) ?? [];
    if (!services || !places) {
      throw new Unreadable(
        `"${line}" does not say for whom`,
        'Write the systems, @ and the places: SystmOne @ Craven: not working',
      );
    }
    const typed = after ?? level ?? '';
    const read = readLevel(typed);
    const [, known = places] = someOf.exec(places) ?? [];
    if (!read) {
      throw new Unreadable(
        typed ? `"${typed}" does not say how badly` : `"${line}" does not say how badly`,
        `Write a colon, and ${listOf(
          brokenLevels.map((one) => words.level[one].toLowerCase()),
          'or',
        )}.`,
      );
    }
    return {
      services: namesIn(services).map((name) => nameOf('system', name, finder.service(name)).id),
      ...readScope(known, finder),
      level: read,
      ...(known !== places && { extent: 'some' as const }),
      workaround: [],
    };
  });
}

/** "Craven except X10406: urgent care only", or "Westfield: closed, go to Allerton", a line each. */
export function readAccesses(
  lines: readonly string[],
  finder: Finder,
): LinesRead<Update['access'][number]> {
  return readEach('access', lines, (line) => {
    const { before, after: rest = '' } = splitLevel(line);
    const [after = '', goTo] = rest.split(/[,;]?\s+go to\s+/i);
    const is = readAccess(after);
    if (!is) {
      throw new Unreadable(
        `"${line}" does not say how far they are open`,
        `Write a colon, and ${listOf(
          unusualAccesses.map((one) => words.access[one].toLowerCase()),
          'or',
        )}.`,
      );
    }
    const scope = readScope(before, finder);
    if (goTo === undefined) return { ...scope, is };
    const { kind, id } = nameOf('branch or practice', goTo, finder.place(goTo));
    if (kind === 'area') {
      throw new Unreadable(
        `"${line}" sends patients to an area`,
        'Name a practice or a branch after "go to": Westfield: closed, go to Allerton',
      );
    }
    return { ...scope, is, goTo: id };
  });
}

/** "Craven: results, referral", a line each. */
export function readBacklog(
  lines: readonly string[],
  finder: Finder,
): LinesRead<Update['backlog'][number]> {
  const listTasks = `Write a colon, and some of ${listOf(finder.tasks.map(({ id }) => id))}.`;
  return readEach('backlog', lines, (line) => {
    const { before, after = '' } = splitLevel(line);
    const named = namesIn(after).map((name) => {
      const task = readTask(name, finder.tasks);
      if (!task) throw new Unreadable(`"${name}" is nothing that is listed`, listTasks);
      return task;
    });
    if (named.length === 0) throw new Unreadable(`"${line}" does not say what is slow`, listTasks);
    return { ...readScope(before, finder), tasks: [...new Set(named)] };
  });
}

/**
 * "SystmOne: Records can be read.", a line each, or "SystmOne @ Craven: …" where
 * several entries name it. A line without a system is for
 * the only entry. Entries that no line names stay as they are; no line at all
 * means that nothing is to be said of any.
 */
export function addToEffects(
  field: 'works' | 'workaround',
  lines: readonly string[],
  effects: readonly Effect[],
  finder: Finder,
): LinesRead<Effect> {
  const { problems, values } = readEach(field, lines, (line) => {
    const [, prefix = '', rest = ''] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
    const [name = '', places] = prefix.split('@');
    const found = name ? finder.service(name.trim()) : undefined;
    if (found && !found.kind && found.isAmbiguous) nameOf('system', name.trim(), found);
    const typed = places?.trim() ?? '';
    const [, where = typed] = someOf.exec(typed) ?? [];
    const scope = found?.kind && where ? writeScope(readScope(where, finder)) : undefined;
    const named = found?.kind
      ? effects.filter(
          (effect) =>
            effect.services.includes(found.id) &&
            (scope === undefined || writeScope(effect) === scope),
        )
      : [];
    if (named.length > 0) return { of: named, text: rest };
    if (effects.length === 1) return { of: effects, text: line };
    throw new Unreadable(
      `"${line}" does not begin with a system that does not work`,
      'Write the system, a colon and the sentence: SystmOne: Records can be read.',
    );
  });
  const add = (effect: Effect): Effect => {
    const stated = values.filter(({ of }) => of.includes(effect)).map(({ text }) => text);
    if (stated.length === 0 && lines.length > 0) return effect;
    const texts = stated.filter((text) => !isEmptyAnswer(text));
    return field === 'works'
      ? { ...effect, works: texts.join(' ') || undefined }
      : { ...effect, workaround: texts };
  };
  return { problems, values: effects.map(add) };
}

function readEach<T>(
  field: Field,
  lines: readonly string[],
  read: (line: string) => T,
): LinesRead<T> {
  const values: T[] = [];
  const problems: FormProblem[] = [];
  for (const line of lines) {
    try {
      values.push(read(line));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ field, message: error.message, fix: error.fix });
    }
  }
  return { values, problems };
}

/** What stands before and after the last colon. */
function splitLevel(line: string): { before: string; after?: string | undefined } {
  const at = line.lastIndexOf(':');
  if (at === -1) return { before: line.trim() };
  return { before: line.slice(0, at).trim(), after: line.slice(at + 1).trim() };
}

/** A scope as somebody types it, or why it cannot be read. */
export function readPlaces(
  text: string,
  finder: Finder,
): { value?: Scope; problem?: { message: string; fix: string } } {
  try {
    return { value: readScope(text, finder) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { message: error.message, fix: error.fix } };
  }
}

function readScope(text: string, finder: Finder): Scope {
  const [places = '', ...exceptions] = text.split(/\s+(?:except|but not|without)\s+/i);
  const scope: Scope = { areas: [], practices: [], except: [] };
  for (const name of namesIn(places)) {
    if (/^(?:everywhere|everyone|all)$/i.test(name)) {
      scope.everywhere = true;
      continue;
    }
    const { kind, id } = nameOf('place', name, finder.place(name));
    if (kind === 'branch') (scope.branches ??= []).push(id);
    else scope[kind === 'area' ? 'areas' : 'practices'].push(id);
  }
  for (const name of exceptions.flatMap(namesIn)) {
    const { kind, id } = nameOf('practice', name, finder.place(name));
    if (kind !== 'practice') {
      throw new Unreadable(`"${name}" is no practice`, 'After "except", write practices only.');
    }
    scope.except.push(id);
  }
  const { areas, practices, branches = [], everywhere } = scope;
  if (areas.length + practices.length + branches.length === 0 && !everywhere) {
    throw new Unreadable(`"${text}" does not say where`, 'Write areas, practices or everywhere.');
  }
  return scope;
}

function nameOf(what: string, name: string, found: ReturnType<Finder['place']>) {
  if (found.kind) return found;
  throw new Unreadable(
    found.isAmbiguous ? `"${name}" is the name of several` : `there is no ${what} "${name}"`,
    found.fix,
  );
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

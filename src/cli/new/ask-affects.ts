import { confirm, input, select } from '@inquirer/prompts';
import { brokenLevels } from '../../core/authoring/choices.ts';
import { makeFinder, type Finder } from '../../core/authoring/find-name.ts';
import type { UpdateForm } from '../../core/authoring/form.ts';
import { writeEffect, writeScope } from '../../core/authoring/write-lines.ts';
import type { Content } from '../../core/model/content.ts';
import type { Effect, Scope } from '../../core/model/update.ts';
import { listOf } from '../../core/language/count.ts';
import { words } from '../../core/language/english.ts';
import { chooseMany } from '../choose-many.ts';
import { style } from '../../terminal/terminal.ts';
import { askLines } from './ask-list.ts';
import { isCorrection, sameAsBefore, type Asking } from './asking.ts';

export type AffectsAnswers = Pick<UpdateForm, 'affects' | 'works' | 'workaround'> & {
  /** Codes of practices that are back since the last update. */
  back?: string[];
};

/** What does not work, for whom, what still works of it, and what to do until it is back. */
export async function askAffects(
  asking: Asking,
  before: readonly Effect[],
  isPlanned: boolean,
): Promise<AffectsAnswers> {
  const { content } = asking;
  const names = nameThings(content);
  if (before.length === 0) return askEntries(content, 'first', isPlanned);
  console.log(style('bold', isCorrection(asking) ? '  It says:' : '  The last update says:'));
  for (const effect of before) console.log(`  · ${names.effect(effect)}`);
  const change = await select({
    message: 'What does not work, and for whom?',
    choices: [
      { value: 'same', name: sameAsBefore(asking) },
      { value: 'some', name: 'Some of it has changed' },
      { value: 'none', name: 'Nothing: everything works' },
      { value: 'anew', name: 'Something else: start again' },
    ],
    loop: false,
  });
  if (change === 'same') return {};
  if (change === 'none') return { affects: [] };
  if (change === 'anew') return askEntries(content, 'first', isPlanned);
  const kept = await askChanges(content, before);
  const more = await askEntries(content, 'more', isPlanned);
  return {
    back: kept.back ?? [],
    affects: [...(kept.affects ?? []), ...(more.affects ?? [])],
    ...joined('works', kept, more),
    ...joined('workaround', kept, more),
  };
}

async function askChanges(content: Content, before: readonly Effect[]): Promise<AffectsAnswers> {
  const names = nameThings(content);
  const back = await askPractices(content, 'Which practices are back that were not before?');
  const kept: Effect[] = [];
  const works: string[] = [];
  for (const last of before) {
    const effect = { ...last, ...withoutPractices(last, back) };
    if (!reachesSomebody(effect)) continue;
    const level = await select({
      message: `${names.services(effect.services)} in ${names.scope(effect)}?`,
      choices: [
        ...offerLevels(effect.level),
        { value: undefined, name: 'Works again', description: 'It is left out of the update.' },
      ],
      default: effect.level,
      loop: false,
    });
    if (!level) continue;
    kept.push({ ...effect, level });
    if (level === effect.level) continue;
    const sentence = await askWorks(effect.works);
    works.push(`${effect.services[0]} @ ${writeScope(effect)}: ${sentence || 'nothing'}`);
  }
  return { back, affects: kept.map(writeEffect), ...(works.length > 0 && { works }) };
}

/** A scope without practices that are back. */
export function withoutPractices(scope: Scope, back: readonly string[]): Scope {
  const { areas, practices, everywhere, except, branches } = scope;
  return {
    ...(branches && { branches }),
    areas,
    everywhere,
    practices: practices.filter((code) => !back.includes(code)),
    except: [...new Set([...except, ...(isWide(scope) ? back : [])])],
  };
}

/** Levels, the worst first. Planned work is no answer to a failure. */
function offerLevels(current?: Effect['level']) {
  return brokenLevels
    .toReversed()
    .filter((value) => value !== 'under-maintenance' || value === current)
    .map((value) => ({ value, name: words.level[value] }));
}

async function askWorks(before = ''): Promise<string> {
  const answer = await input({
    message: `What still works of it?${style('dim', ' (one sentence; Enter if nothing)')}`,
    default: before,
    prefill: 'editable',
  });
  return answer.trim();
}

function isWide({ areas, everywhere }: Scope): boolean {
  return areas.length > 0 || everywhere === true;
}

/** Two answers to the same question; nothing if neither says anything, so that what was said stays. */
function joined(
  field: 'works' | 'workaround',
  a: AffectsAnswers,
  b: AffectsAnswers,
): AffectsAnswers {
  const lines = [...(a[field] ?? []), ...(b[field] ?? [])];
  return lines.length > 0 ? { [field]: lines } : {};
}

export function reachesSomebody({ areas, practices, everywhere, branches = [] }: Scope): boolean {
  return (
    practices.length + branches.length > 0 || isWide({ areas, practices, everywhere, except: [] })
  );
}

async function askEntries(
  content: Content,
  which: 'first' | 'more',
  isPlanned: boolean,
): Promise<AffectsAnswers> {
  const answers = { affects: [] as string[], works: [] as string[], workaround: [] as string[] };
  while (
    (which === 'first' && answers.affects.length === 0) ||
    (await confirm({ message: 'Does anything else not work?', default: false }))
  ) {
    const services = await chooseMany({
      message: isPlanned
        ? 'What does not work then? (Space chooses)'
        : 'What does not work? (Space chooses; Enter alone if all systems work)',
      choices: content.services.map(({ id, name }) => ({ value: id, name })),
      pageSize: 18,
      isNeeded: isPlanned,
    });
    // A surgery may be closed although no system fails.
    if (services.length === 0) break;
    const scope = await askScope(content);
    const extent = isPlanned ? '' : await askExtent(scope);
    const level = isPlanned
      ? 'under-maintenance'
      : await select({ message: 'How badly?', choices: offerLevels(), loop: false });
    answers.affects.push(`${services.join(', ')} @ ${extent}${writeScope(scope)}: ${level}`);
    const entry = `${services[0]} @ ${writeScope(scope)}`;
    const works = await askWorks();
    if (works) answers.works.push(`${entry}: ${works}`);
    const steps = await askLines('What should practices do until it is back?', {
      hint: 'One step a line. Each starts with a verb: Write each contact on paper.',
    });
    answers.workaround.push(...steps.map((step) => `${entry}: ${step}`));
  }
  const { affects, works, workaround } = answers;
  return {
    affects,
    ...(works.length > 0 && { works }),
    ...(workaround.length > 0 && { workaround }),
  };
}

/** Whether all of some places are meant, or some of them and nobody knows which: then what a line says before them. */
async function askExtent(scope: Scope): Promise<'' | 'some of '> {
  if (!isWide(scope) && scope.practices.length < 2) return '';
  const isKnown = await confirm({
    message: 'Is it at all of these? (No: at some, and nobody knows which)',
    default: true,
  });
  return isKnown ? '' : 'some of ';
}

/** For whom something is: areas, everywhere, or practices, and those that it leaves out. */
export async function askScope(content: Content): Promise<Scope> {
  const places = await chooseMany({
    message: 'Where? (Space chooses)',
    choices: [
      ...content.areas.map(({ id, name }) => ({ value: id, name })),
      { value: 'everywhere', name: 'Everywhere' },
      { value: 'practices', name: 'Single practices' },
      ...(content.practices.some(({ branches = [] }) => branches.length > 0)
        ? [{ value: 'branches', name: 'Single branches of practices' }]
        : []),
    ],
    pageSize: 14,
    isNeeded: true,
  });
  const practices = places.includes('practices')
    ? await askPractices(content, 'Which practices?', true)
    : [];
  const branches = places.includes('branches') ? await askBranches(content) : [];
  const kinds = ['everywhere', 'practices', 'branches'];
  const areas = places.filter((id) => !kinds.includes(id));
  const hasMany = areas.length > 0 || places.includes('everywhere');
  const except = hasMany ? await askPractices(content, 'All practices there, except?') : [];
  return {
    areas,
    practices,
    except,
    ...(places.includes('everywhere') && { everywhere: true as const }),
    ...(branches.length > 0 && { branches }),
  };
}

/** Ids of branches, each offered with its practice. */
async function askBranches({ practices }: Content): Promise<string[]> {
  return chooseMany({
    message: 'Which branches? (Space chooses)',
    choices: practices.flatMap(({ name: practice, branches = [] }) =>
      branches.map(({ id, name, town }) => ({ value: id, name: `${name}, ${town} (${practice})` })),
    ),
    pageSize: 14,
    isNeeded: true,
  });
}

/** Codes of practices that an officer names. */
export async function askPractices(
  content: Content,
  message: string,
  isNeeded = false,
): Promise<string[]> {
  const finder = makeFinder(content);
  const how = isNeeded
    ? 'names or codes, with commas'
    : 'names or codes, with commas; Enter for none';
  const answer = await input({
    message: `${message} (${how})`,
    required: isNeeded,
    validate: (text) => explainPractices(text, finder) ?? true,
  });
  return split(answer).flatMap((name) => {
    const found = finder.place(name);
    return found.kind ? found.id : [];
  });
}

function explainPractices(text: string, finder: Finder): string | undefined {
  for (const name of split(text)) {
    const found = finder.place(name);
    if (!found.kind) {
      const why = found.isAmbiguous
        ? `Several have the name "${name}".`
        : `There is no practice "${name}".`;
      return `${why} ${found.fix}`;
    }
    if (found.kind !== 'practice') return `${name} is no practice. Name practices only.`;
  }
  return undefined;
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Effects and places in the words of the site. */
function nameThings({ services, areas, practices }: Content) {
  const ofServices = new Map(services.map(({ id, name }) => [id, name]));
  const ofAreas = new Map(areas.map(({ id, name }) => [id, name]));
  const ofPractices = new Map(practices.map(({ code, name }) => [code, name]));
  const ofBranches = new Map(
    practices.flatMap(({ branches = [] }) => branches.map(({ id, name }) => [id, name] as const)),
  );
  const nameAll = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    ids.map((id) => names.get(id) ?? id);
  const serviceNames = (ids: readonly string[]) => listOf(nameAll(ids, ofServices));
  const scopeNames = (scope: Scope) => {
    const places = [
      ...(scope.everywhere ? ['every area'] : []),
      ...nameAll(scope.areas, ofAreas),
      ...nameAll(scope.practices, ofPractices),
      ...nameAll(scope.branches ?? [], ofBranches),
    ];
    const back = nameAll(scope.except, ofPractices);
    if (back.length === 0) return listOf(places);
    return `${listOf(places)}, except ${back.length > 2 ? `${back.length} practices` : listOf(back)}`;
  };
  return {
    services: serviceNames,
    scope: scopeNames,
    effect: (effect: Effect) =>
      `${serviceNames(effect.services)} in ${effect.extent ? 'some of ' : ''}${scopeNames(effect)}: ${words.level[effect.level].toLowerCase()}`,
  };
}

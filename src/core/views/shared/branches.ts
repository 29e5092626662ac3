import { isOpenAsUsual, type Access } from '../../model/access.ts';
import type { Branch } from '../../model/branch.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import { failuresIn } from '../../state/groups.ts';
import type { BranchState, PracticeState } from '../../state/practice-state.ts';
import { describeFailures } from './failing.ts';
import { maxNames } from './place.ts';

/** How far somewhere is open, and where its patients are sent. */
type Doors = Pick<BranchState, 'access' | 'goTo'>;

/** A branch of which something is said, and its practice. */
export interface BranchAt {
  one: BranchState;
  practice: PracticeState;
}

/** The branches of some practices of which something is said. Where all of a practice is shut, that is said. */
export function branchesAmong(practices: readonly PracticeState[]): BranchAt[] {
  return practices.flatMap((practice) =>
    practice.access === 'closed' ? [] : (practice.branches ?? []).map((one) => ({ one, practice })),
  );
}

/** Whether some branch is not open as usual. */
export function hasShutBranch(practices: readonly PracticeState[]): boolean {
  return branchesAmong(practices).some(isShut);
}

/** Which branches are closed or open for urgent care only: sentences without a full stop. */
export function describeBranchDoors(
  practices: readonly PracticeState[],
  translator: Translator,
): string[] {
  const { text } = translator;
  const all = branchesAmong(practices);
  const doors = (access: Access, key: 'closed' | 'urgentOnly') => {
    const some = all.filter(({ one }) => one.access === access);
    const [only, ...others] = some;
    if (!only) return [];
    const closed = text(`headline.${key}`, { place: nameBranches(some, translator) });
    return [others.length > 0 ? closed : thenGoTo(closed, only.one, translator)];
  };
  return [...doors('closed', 'closed'), ...doors('urgent-only', 'urgentOnly')];
}

/** Doors that are not open, and where their patients go: without a full stop. */
export function thenGoTo(said: string, doors: Doors, translator: Translator): string {
  const next = goToWords(doors, translator);
  return next ? `${translator.text('message.sentence', { words: said })} ${next}` : said;
}

/** The same after a whole sentence on those doors, which ends in a full stop. */
export function sayGoTo(doors: Doors, translator: Translator): string[] {
  const words = goToWords(doors, translator);
  return words ? [translator.text('message.sentence', { words })] : [];
}

/** Where patients go, or those of them whose need is not urgent: without a full stop. Empty if that is not said. */
export function goToWords({ access, goTo }: Doors, { text, list }: Translator): string {
  if (!goTo) return '';
  const key = access === 'urgent-only' ? 'branch.goToIfNotUrgent' : 'branch.goTo';
  return text(key, { name: list([goTo.name]) });
}

/** What does not work at branches alone, each with its place: sentences without a full stop. */
export function describeBranchFailures(
  practices: readonly PracticeState[],
  translator: Translator,
): { main: string; short: string }[] {
  const failing = branchesAmong(practices).filter(({ one }) => one.impacts.length > 0);
  const alike = Map.groupBy(failing, ({ one }) =>
    JSON.stringify(one.impacts.map(({ service, level }) => [service.id, level])),
  );
  return [...alike.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { standing, access, backlog } = first.practice;
    const group = {
      ...{ standing, access, backlog, answers: [] },
      practices: some.map(({ practice }) => practice),
      failures: failuresIn(first.one.impacts),
    };
    const place = nameBranches(some, translator);
    return describeFailures([group], translator).map(({ words }) => ({
      main: translator.text('headline.at', { what: words, place }),
      short: words,
    }));
  });
}

/** For a practice's own patients: which branch is not open, where to go, and which doors are open. Whole sentences. */
export function describeOwnBranches(practice: PracticeState, translator: Translator): string[] {
  const { text, list } = translator;
  const all = branchesAmong([practice]).map(({ one }) => one);
  const shut = all.filter((one) => isShut({ one }));
  const said = all.flatMap((one) => [
    ...describeDoor(one, translator),
    ...(isShut({ one }) ? sayGoTo(one, translator) : []),
  ]);
  const failing = describeBranchFailures([practice], translator).map(({ main }) =>
    text('message.sentence', { words: main }),
  );
  if (shut.length === 0 || !isOpenAsUsual(practice.access)) return [...said, ...failing];
  const open = [practice.practice, ...openBranches(practice)].map(({ name }) => name);
  const doors = text('branch.open', { names: list(open) });
  return [...said, text('message.sentence', { words: doors }), ...failing];
}

/** How far a practice is open, and where its patients go. Empty if it is open as usual. */
export function describeShut(state: PracticeState, translator: Translator): string {
  if (isOpenAsUsual(state.access)) return '';
  return [translator.text(`access.${state.access}`), ...sayGoTo(state, translator)].join(' ');
}

/** What is said of one branch alone: its doors and where its patients go. Empty if it is open. */
export function describeBranch(one: BranchState, translator: Translator): string {
  return [
    ...describeDoor(one, translator),
    ...(isShut({ one }) ? sayGoTo(one, translator) : []),
  ].join(' ');
}

function describeDoor({ branch, access }: BranchState, { text, list }: Translator): string[] {
  const name = list([branch.name]);
  switch (access) {
    case 'closed':
      return [text('practice.closedNow', { name })];
    case 'urgent-only':
      return [text('practice.urgentOnlyNow', { name })];
    case 'open-with-disruption':
      return [`${name}: ${midSentence(text(`access.${access}`))}`];
    case 'open':
      return [];
  }
}

function openBranches({ practice, branches = [] }: PracticeState): readonly Branch[] {
  const shut = new Set(branches.flatMap((one) => (isShut({ one }) ? one.branch.id : [])));
  return (practice.branches ?? []).filter(({ id }) => !shut.has(id));
}

function isShut({ one: { access } }: Pick<BranchAt, 'one'>): boolean {
  return !isOpenAsUsual(access);
}

/** Few by their names, each with its practice; more are counted. */
function nameBranches(some: readonly BranchAt[], { text, list }: Translator): string {
  if (some.length > maxNames) return text('branch.count', { count: some.length });
  return list(some.map(({ one, practice }) => `${one.branch.name} (${practice.practice.name})`));
}

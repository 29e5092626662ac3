import type { SiteContext } from '../site-context.ts';
import type { Task } from '../../model/task.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/state.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import { describePlace } from './place.ts';

/** Whether what fails is over, and only the work that piled up is not. */
export function isCatchingUp({ phase }: IncidentState): boolean {
  return phase === 'recovering';
}

/**
 * What takes longer although no system fails, such as screening, and at which
 * of some practices: sentences without a full stop, with and without the place.
 */
export function describeDelays(
  { effects }: IncidentState,
  practices: readonly PracticeState[],
  context: SiteContext,
  translator: Translator,
): { main: string; short: string }[] {
  const backlogOf = ({ practice: { code } }: PracticeState) => effects.get(code)?.backlog ?? [];
  const tasks = [...new Set(practices.flatMap(backlogOf))];
  const atOf = (task: Task) => practices.filter((one) => backlogOf(one).includes(task));
  const alike = Map.groupBy(tasks, (task) =>
    atOf(task)
      .map(({ practice }) => practice.code)
      .join(),
  );
  const others = practices.filter((one) => backlogOf(one).length === 0);
  const placeOf = (some: readonly PracticeState[]) => describePlace(some, context, translator);
  const delays = [...alike.values()].map((same) => {
    const short = wordDelays(same, translator);
    const place = placeOf(same.slice(0, 1).flatMap(atOf));
    return { main: translator.text('headline.at', { what: short, place }), short };
  });
  if (others.length === 0) return delays;
  const words = translator.text('headline.catchingUpAt', { place: placeOf(others) });
  return [...delays, { main: words, short: words }];
}

/** The same of one practice. Nothing if it catches up after a problem. */
export function describeOwnDelays(
  { practice, incidents }: PracticeState,
  translator: Translator,
): string | undefined {
  const backlogOf = ({ effects }: IncidentState) => effects.get(practice.code)?.backlog ?? [];
  const slow = incidents.filter((one) => backlogOf(one).length > 0);
  if (slow.some(isCatchingUp) || slow.length === 0) return undefined;
  const what = wordDelays([...new Set(slow.flatMap(backlogOf))], translator);
  return translator.text('headline.at', { what, place: translator.list([practice.name]) });
}

function wordDelays(tasks: readonly Task[], { text, join }: Translator): string {
  return text('headline.delays', {
    things: join(tasks.map((task) => midSentence(text(`task.${task}`)))),
  });
}

import type { SiteContext } from '../site-context.ts';
import type { Task } from '../../model/task.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { midSentence } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';
import { describePlace } from './place.ts';

/** Whether what fails is over, and only the work that piled up is not. */
export function isCatchingUp({ phase }: IncidentState): boolean {
  return phase === 'recovering';
}

/** Whether something failed at a practice, so that it catches up with what piled up. */
export function hasFailed({ updates }: IncidentState, { practice }: PracticeState): boolean {
  return updates.some(({ effects }) => effects.get(practice.code)?.impacts.length);
}

/**
 * What takes longer although no system fails, such as screening, and at which
 * of some practices: sentences without a full stop, with and without the place.
 */
export function describeDelays(
  one: IncidentState,
  practices: readonly PracticeState[],
  context: SiteContext,
  translator: Translator,
): { main: string; short: string }[] {
  const { text } = translator;
  const backlogOf = ({ practice: { code } }: PracticeState) => one.effects.get(code)?.backlog ?? [];
  const tasks = [...new Set(practices.flatMap(backlogOf))];
  const atOf = (task: Task) => practices.filter((some) => backlogOf(some).includes(task));
  const alike = Map.groupBy(tasks, (task) =>
    atOf(task)
      .map(({ practice }) => practice.code)
      .join(),
  );
  const placeOf = (some: readonly PracticeState[]) => describePlace(some, context, translator);
  const delays = [...alike.values()].map((same) => {
    const what = nameTasks(same, translator);
    const place = placeOf(same.slice(0, 1).flatMap(atOf));
    const whole = text('headline.at', { what, place });
    return isCatchingUp(one)
      ? {
          main: text('headline.catchingUpAt', { place: whole }),
          short: text('headline.catchingUpAt', { place: what }),
        }
      : {
          main: text('headline.delays', { things: whole }),
          short: text('headline.delays', { things: what }),
        };
  });
  const others = practices.filter((some) => backlogOf(some).length === 0);
  if (others.length === 0) return delays;
  const words = text('headline.catchingUpAt', { place: placeOf(others) });
  return [...delays, { main: words, short: words }];
}

/** The same of one practice. Nothing if it catches up after a problem. */
export function describeOwnDelays(
  state: PracticeState,
  translator: Translator,
): string | undefined {
  const { practice, incidents } = state;
  const { text, list } = translator;
  const backlogOf = ({ effects }: IncidentState) => effects.get(practice.code)?.backlog ?? [];
  const slow = incidents.filter((one) => backlogOf(one).length > 0);
  const isAfter = slow.some((one) => isCatchingUp(one) || hasFailed(one, state));
  if (isAfter || slow.length === 0) return undefined;
  const what = nameTasks([...new Set(slow.flatMap(backlogOf))], translator);
  const things = text('headline.at', { what, place: list([practice.name]) });
  return text('headline.delays', { things });
}

function nameTasks(tasks: readonly Task[], { text, join }: Translator): string {
  return join(tasks.map((task) => midSentence(text(`task.${task}`))));
}

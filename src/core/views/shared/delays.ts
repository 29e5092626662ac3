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
  const alike = Map.groupBy(practices, ({ practice: { code } }) =>
    inOrder(effects.get(code)?.backlog ?? [], context).join(' '),
  );
  return [...alike].map(([tasks, some]) => {
    const place = describePlace(some, context, translator);
    if (tasks === '') {
      const words = translator.text('headline.catchingUpAt', { place });
      return { main: words, short: words };
    }
    const short = wordDelays(tasks.split(' '), translator);
    return { main: translator.text('headline.at', { what: short, place }), short };
  });
}

/** The same of one practice. Nothing if it catches up after a problem. */
export function describeOwnDelays(
  { practice, backlog, incidents }: PracticeState,
  translator: Translator,
): string | undefined {
  const slow = incidents.filter(({ effects }) => effects.get(practice.code)?.backlog.length);
  if (slow.some(isCatchingUp) || backlog.length === 0) return undefined;
  const what = wordDelays(backlog, translator);
  return translator.text('headline.at', { what, place: translator.list([practice.name]) });
}

function wordDelays(tasks: readonly Task[], { text, join }: Translator): string {
  return text('headline.delays', {
    things: join(tasks.map((task) => midSentence(text(`task.${task}`)))),
  });
}

function inOrder(tasks: readonly Task[], { state: { directory } }: SiteContext): Task[] {
  return directory.tasks.map(({ id }) => id).filter((id) => tasks.includes(id));
}

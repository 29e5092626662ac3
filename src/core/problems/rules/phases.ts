import { isOver, phasesOf } from '../../model/phase.ts';
import { listOf } from '../../words/count.ts';
import type { Checked } from '../check-content.ts';
import { anError, type Problem } from '../problem.ts';

/** That phases belong to the kind of incident, go forward, and end with nothing left broken. */
export function checkPhases({ content }: Checked): Problem[] {
  const problems: Problem[] = [];
  for (const { kind, updates } of content.incidents) {
    const order = phasesOf(kind);
    for (const [index, update] of updates.entries()) {
      const { phase, file, setback } = update;
      const report = (code: string, path: string[], message: string, fix: string) =>
        problems.push(anError({ code: `phase/${code}`, file, path, message, fix }));

      if (!order.includes(phase)) {
        report(
          'wrong-kind',
          ['phase'],
          `"${phase}" is not a phase of ${kind === 'maintenance' ? 'planned work' : `an ${kind}`}`,
          `Use ${listOf(order, 'or')}.`,
        );
        continue;
      }
      const previous = updates[index - 1]?.phase;
      if (previous && order.indexOf(phase) < order.indexOf(previous) && setback === undefined) {
        report(
          'goes-back',
          ['phase'],
          `goes back from "${previous}" to "${phase}" and does not say why`,
          'Add a line that says why: setback: New faults appeared after the move.',
        );
      }
      if (!isOver(phase)) continue;
      for (const field of ['affects', 'access', 'backlog'] as const) {
        if (update[field].length === 0) continue;
        report(
          'not-over',
          [field],
          `says that something is still wrong, but the phase is "${phase}"`,
          `Take it out, or use the phase ${kind === 'maintenance' ? 'verifying' : 'recovering'}.`,
        );
      }
      if (update.next !== undefined) {
        report(
          'next-after-end',
          ['next'],
          `promises another update, but the phase is "${phase}"`,
          `Take it out, or use the phase ${kind === 'maintenance' ? 'verifying' : 'recovering'}.`,
        );
      }
    }
  }
  return problems;
}

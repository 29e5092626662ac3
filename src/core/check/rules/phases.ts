import { isOver, phasesOf, type IncidentKind } from '../../model/phase.ts';
import type { Update } from '../../model/update.ts';
import type { Instant } from '../../time/instant.ts';
import { showMoment } from '../../time/london.ts';
import { listOf } from '../../language/count.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';
import { hasRightName } from './name.ts';

/** That phases belong to the kind of incident, go forward, and end with nothing left broken. */
export function checkPhases({ content, declared }: CheckedContent): Problem[] {
  const folders = updateFolders(declared);
  return content.incidents.flatMap(({ kind, began, updates, file }) => {
    const beside = folders.get(folderOf(file)) ?? [];
    const named = updates.filter(hasRightName);
    return [
      ...updates.flatMap((update) => [
        ...checkKind(kind, update),
        ...checkEnd(kind, update),
        ...checkEnded(began, update),
      ]),
      ...named.flatMap((update, index) => {
        const previous = named[index - 1];
        // An update between the two that could not be read, or has the wrong time, says so itself.
        if (!previous || hasFileBetween(previous, update, beside)) return [];
        return checkDirection(kind, previous, update);
      }),
    ];
  });
}

function checkKind(kind: IncidentKind, { phase, file }: Update): Problem[] {
  const allowed = phasesOf(kind);
  if (allowed.includes(phase)) return [];
  return [
    anError({
      code: 'phase/wrong-kind',
      file,
      path: ['phase'],
      message: `"${phase}" is not a phase of ${kind === 'maintenance' ? 'planned work' : `an ${kind}`}`,
      fix: `Write ${listOf(allowed, 'or')}. If the kind is wrong, correct it in incident.md.`,
    }),
  ];
}

function checkDirection(
  kind: IncidentKind,
  previous: Update,
  { phase, file, setback }: Update,
): Problem[] {
  const order = phasesOf(kind);
  if (!order.includes(phase) || setback !== undefined) return [];
  if (order.indexOf(phase) >= order.indexOf(previous.phase)) return [];
  return [
    anError({
      code: 'phase/goes-back',
      file,
      path: ['phase'],
      message: `goes back from "${previous.phase}" to "${phase}" and does not say why`,
      fix: 'Add a line that says why, such as setback: New faults appeared after the move.',
    }),
  ];
}

/** When it really ended: with the phase that says so, and not after it. */
function checkEnded(began: Instant, update: Update): Problem[] {
  const { ended, phase, at, file } = update;
  if (ended === undefined || !hasRightName(update)) return [];
  const wrong =
    phase !== 'resolved'
      ? `says that it has ended, and the phase is "${phase}"`
      : ended > at
        ? `is ${showMoment(ended)}, after this update, ${showMoment(at)}`
        : ended < began
          ? `is ${showMoment(ended)}, before the incident began, ${showMoment(began)}`
          : undefined;
  if (wrong === undefined) return [];
  const fix =
    phase === 'resolved'
      ? 'Write when it really ended, or take ended out.'
      : 'Take ended out, or write phase: resolved.';
  return [anError({ code: 'phase/ended', file, path: ['ended'], message: wrong, fix })];
}

function checkEnd(kind: IncidentKind, update: Update): Problem[] {
  const { phase, file, next } = update;
  if (!isOver(phase) || !phasesOf(kind).includes(phase)) return [];
  const fix = `Take it out. If it is true, write phase: ${kind === 'maintenance' ? 'verifying' : 'recovering'}`;
  const leftOver = (['affects', 'access', 'backlog'] as const)
    .filter((field) => update[field].length > 0)
    .map((field) =>
      anError({
        code: 'phase/not-over',
        file,
        path: [field],
        message: `says that something is still wrong, but the phase is "${phase}"`,
        fix,
      }),
    );
  if (next === undefined) return leftOver;
  const promise = anError({
    code: 'phase/next-after-end',
    file,
    path: ['next'],
    message: `promises another update, but the phase is "${phase}"`,
    fix,
  });
  return [...leftOver, promise];
}

/** The files of updates, translations apart, by the folder of their incident. */
export function updateFolders({ files }: CheckedContent['declared']): Map<string, string[]> {
  const updates = [...files].filter((file) => /\/\d{4}-\d{2}-\d{2}T\d{4}\.md$/.test(file));
  return Map.groupBy(updates, folderOf);
}

export function hasFileBetween(
  previous: Update,
  update: Update,
  files: readonly string[],
): boolean {
  const [before, after] = [previous.file, update.file];
  return files.some((file) => file > before && file < after);
}

export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

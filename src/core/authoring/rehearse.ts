import type { Incident } from '../model/incident.ts';
import type { Update } from '../model/update.ts';
import { minuteMs, type Instant } from '../time/instant.ts';
import { fileStem } from '../time/london.ts';
import { updateBody, updateFields, type DraftFile } from './draft.ts';
import { freeIncidentId, freeMinute } from './file-names.ts';
import { writeTime } from './write-time.ts';

const mark = 'Exercise: ';
const maxTitleCharacters = 80;

/**
 * An exercise that rehearses an incident: its updates with their words, the
 * first of them now and the others as long after it as they were, or squeezed
 * into less time. Its titles are marked. Translations, approvals and the review
 * are left behind.
 */
export function rehearse(
  incident: Incident,
  {
    now,
    files,
    withinMs,
  }: {
    now: Instant;
    files: Iterable<string>;
    /** In what time all of it happens. Without it, in the time that it took. */
    withinMs?: number | undefined;
  },
): { incidentId: string; files: DraftFile[] } {
  const [first] = incident.updates;
  if (!first) throw new Error(`${incident.id} has no update to rehearse`);
  const start = Math.floor(now / minuteMs) * minuteMs;
  const took = (incident.updates.at(-1)?.at ?? first.at) - first.at;
  const factor = withinMs === undefined || took <= withinMs ? 1 : withinMs / took;
  const move = (instant: Instant) =>
    start + Math.floor(((instant - first.at) * factor) / minuteMs) * minuteMs;
  const began = move(incident.began);
  const slug = incident.id.slice(11).replace(/^exercise-/, '');
  const incidentId = freeIncidentId(began, `exercise ${slug}`, files);
  const folder = `incidents/${incidentId}`;
  const head: DraftFile = {
    path: `${folder}/incident.md`,
    fields: {
      title: markTitle(incident.title),
      patientTitle: markTitle(incident.patientTitle),
      kind: 'exercise',
      began: writeTime(began),
      sources: [{ note: `Rehearses ${incident.title}. Nothing in it is happening.` }],
    },
    body: '',
  };
  const taken: string[] = [];
  const updates = incident.updates.map((update): DraftFile => {
    const moved = moveUpdate(update, move);
    // Two updates may meet in the hour that the clocks repeat.
    const at = freeMinute(moved.at, incidentId, taken);
    const path = `${folder}/${fileStem(at)}.md`;
    taken.push(path);
    return { path, fields: updateFields(inOrder(moved, at)), body: updateBody(update) };
  });
  return { incidentId, files: [head, ...updates] };
}

function moveUpdate(update: Update, move: (instant: Instant) => Instant): Update {
  const maybe = (instant: Instant | undefined) =>
    instant === undefined ? undefined : move(instant);
  return {
    ...update,
    // What was put right since is practised as it is right.
    corrections: [],
    at: move(update.at),
    next: maybe(update.next),
    ended: maybe(update.ended),
    // Nobody has approved what is only practised.
    approvedBy: Object.fromEntries(Object.keys(update.approvedBy).map((kind) => [kind, nobody])),
    ...(update.causes && {
      causes: update.causes.map((cause) => ({ ...cause, approvedBy: nobody })),
    }),
    expected: update.expected.map((one) => ({
      ...one,
      at: maybe(one.at),
      by: maybe(one.by),
      notBefore: maybe(one.notBefore),
    })),
    safe: update.safe.map((one) => ({ ...one, at: move(one.at) })),
    // A rehearsal must not fill a line that patients need.
    patientHelp: undefined,
    help: update.help && { ...update.help, next: maybe(update.help.next) },
    affects: update.affects.map((effect) => ({
      ...effect,
      supplier: effect.supplier && {
        ...effect.supplier,
        confirmed: maybe(effect.supplier.confirmed),
      },
    })),
  };
}

/** Squeezed times keep their order: a promise is after its update, and what was confirmed before it. */
function inOrder(update: Update, at: Instant): Update {
  const { next, ended } = update;
  return {
    ...update,
    at,
    next: next === undefined ? undefined : Math.max(next, at + minuteMs),
    ended: ended === undefined ? undefined : Math.min(ended, at),
    safe: update.safe.map((one) => ({ ...one, at: Math.min(one.at, at) })),
  };
}

/** Where the role of who approved a statement would stand. */
const nobody = 'nobody: this is an exercise';

/** A title that says that it is an exercise, cut between words if it would be too long. */
function markTitle(title: string): string {
  const plain = title.startsWith(mark) ? title : mark + title;
  if (plain.length <= maxTitleCharacters) return plain;
  return plain.slice(0, maxTitleCharacters).replace(/[\s,]+\S*$/, '');
}

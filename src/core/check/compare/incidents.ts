import { isForPracticesOnly } from '../../model/incident.ts';
import type { Incident } from '../../model/incident.ts';
import { listOf } from '../../language/count.ts';
import { anError, type Problem } from '../problem.ts';
import { hasSameWords, type Compared } from './compared.ts';
import { isRedactionOf } from '../../language/private-data/redaction.ts';
import { isSame } from '../../model/is-same.ts';
import { newCorrections } from './corrections.ts';
import { publishedUpdates } from './updates.ts';

/** Incidents that are gone or renamed, and what their incident.md says otherwise than before. */
export function compareIncidents({ before, after, now }: Compared): Problem[] {
  const found = new Map(after.incidents.map((incident) => [incident.id, incident]));
  return before.incidents
    .filter((incident) => publishedUpdates(incident, now).length > 0)
    .flatMap((incident) => {
      const next = found.get(incident.id);
      return next ? compareHeads(incident, next) : [gone(incident)];
    });
}

function gone({ file }: Incident): Problem {
  return anError({
    code: 'published/incident-gone',
    file,
    message: 'this incident was published, and is deleted or its folder has another name',
    fix: 'Bring the folder back under its old name, with all its files. An incident stays for ever.',
  });
}

/**
 * Words and facts that need a dated note. Contacts and sources are kept up to
 * date, and a background or the promise of a review may be added.
 */
const noted = [
  'title',
  'titles',
  'patientTitle',
  'began',
  'window',
  'background',
  'reviewPromised',
] as const;

function compareHeads(before: Incident, after: Incident): Problem[] {
  const { file } = after;
  if (before.kind !== after.kind) {
    return [
      anError({
        code: 'published/kind-changed',
        file,
        path: ['kind'],
        message: `is "${after.kind}", and the incident was published as "${before.kind}"`,
        fix: `Write kind: ${before.kind}\nIf it is something else, write a new incident for it.`,
      }),
    ];
  }
  if (isForPracticesOnly(before) !== isForPracticesOnly(after)) {
    return [
      anError({
        code: 'published/audience-changed',
        file,
        path: ['audience'],
        message: `is "${after.audience ?? 'everyone'}", and the incident was published for "${before.audience ?? 'everyone'}"`,
        fix: isForPracticesOnly(before)
          ? 'Write audience: practices\nWrite a new incident if patients are to be told.'
          : 'Take "audience" out. If patients were told by mistake, write an update with phase: withdrawn, and a new incident for practices.',
      }),
    ];
  }
  const changed = noted.filter((field) => {
    const [was, is] = [before[field], after[field]];
    if (was === undefined || was === '') return false;
    return typeof was === 'string' && typeof is === 'string'
      ? !hasSameWords(was, is) && !isRedactionOf(is, was)
      : !isSame(was, is);
  });
  const [first] = changed;
  if (first === undefined || hasNewNote(before, after)) return [];
  return [
    anError({
      code: 'published/incident-changed',
      file,
      ...(first !== 'background' && { path: [first] }),
      message: `${listOf(changed)} ${changed.length === 1 ? 'was' : 'were'} published and ${changed.length === 1 ? 'differs' : 'differ'} now, and no note says so`,
      fix: 'Write back what was there, or add to the newest update of this incident an entry under "corrections" that says what was wrong.',
    }),
  ];
}

function hasNewNote(before: Incident, after: Incident): boolean {
  const stems = new Map(before.updates.map((update) => [update.stem, update]));
  return after.updates.some((update) => {
    const known = stems.get(update.stem);
    return known !== undefined && newCorrections(known, update).length > 0;
  });
}

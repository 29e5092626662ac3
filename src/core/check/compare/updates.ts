import { newCorrections } from './corrections.ts';
import { compareScopes } from './scopes.ts';
import type { Incident } from '../../model/incident.ts';
import type { Update } from '../../model/update.ts';
import { dayMs, type Instant } from '../../time/instant.ts';
import { showMoment } from '../../time/london.ts';
import { listOf } from '../../language/count.ts';
import { anError, aWarning, type Problem } from '../problem.ts';
import { hasSameWords, ifPrivate, type Compared } from './compared.ts';
import { isRedactionOf, isSameOrRedacted } from '../../language/private-data/redaction.ts';

/** The updates of an incident that were public at a moment. */
export function publishedUpdates({ updates }: Pick<Incident, 'updates'>, now: Instant): Update[] {
  return updates.filter(({ at }) => at <= now);
}

/** Published updates that are gone, or that say something else without a note. */
export function compareUpdates({ before, after, now }: Compared): Problem[] {
  const found = new Map(after.incidents.map((incident) => [incident.id, incident]));
  return before.incidents.flatMap((incident) => {
    const next = found.get(incident.id);
    // An incident that is gone is one problem, and not one for each of its files.
    if (!next) return [];
    const updates = new Map(next.updates.map((update) => [update.stem, update]));
    const published = publishedUpdates(incident, now);
    return [
      ...published.flatMap((update) => {
        const same = updates.get(update.stem);
        return same
          ? [...compareUpdate(update, same, now), ...compareScopes(update, same, before)]
          : [gone(update)];
      }),
      ...checkOrder(published, next.updates),
    ];
  });
}

/** Updates that are put in before one that is out: its bulletin would get another number. */
function checkOrder(published: readonly Update[], updates: readonly Update[]): Problem[] {
  const known = new Set(published.map(({ stem }) => stem));
  const newest = published.at(-1);
  return updates
    .filter(({ at, stem }) => newest !== undefined && at < newest.at && !known.has(stem))
    .map(({ at, file }) =>
      aWarning({
        code: 'published/renumbers',
        file,
        path: ['at'],
        message: `is ${showMoment(at)}, before an update that is published already, so later bulletins would get other numbers`,
        fix: 'Write the time at which you publish it, and name the file after it.',
      }),
    );
}

function gone({ file, at }: Update): Problem {
  return anError({
    code: 'published/update-gone',
    file,
    message: `this update was published at ${showMoment(at)}, and is deleted or its file has another name`,
    fix: 'Bring the file back under its old name. If it was wrong, add a correction to it, or write a new update.',
  });
}

function compareUpdate(before: Update, after: Update, now: Instant): Problem[] {
  const changedNotes = compareNotes(before, after, now);
  return [
    ...compareTime(before, after),
    ...changedNotes,
    ...(changedNotes.length > 0 ? [] : compareWords(before, after)),
    ...compareTranslations(before, after),
    ...checkNewNotes(before, after, now),
  ];
}

function compareTime({ at }: Update, after: Update): Problem[] {
  if (at === after.at) return [];
  return [
    anError({
      code: 'published/time-changed',
      file: after.file,
      path: ['at'],
      message: `is ${showMoment(after.at)}, and the update was published with ${showMoment(at)}`,
      fix: 'Write the old time back. If it was wrong, say so in an entry under "corrections".',
    }),
  ];
}

function compareNotes(before: Update, after: Update, now: Instant): Problem[] {
  return before.corrections
    .filter((was) => was.at <= now && !after.corrections.some((one) => isSameOrRedacted(one, was)))
    .map(({ at }) =>
      anError({
        code: 'published/correction-changed',
        file: after.file,
        path: ['corrections'],
        message: `the correction of ${showMoment(at)} was published, and is changed or gone`,
        fix: `Write it back as Git has it. If it was wrong too, add another correction below it. ${ifPrivate}`,
      }),
    );
}

/** All that an update says: facts first, then words, as they stand in its file. */
const facts = [
  'phase',
  'setback',
  'next',
  'ended',
  'window',
  'affects',
  'expected',
  'safe',
  'access',
  'backlog',
  'alerts',
  'causes',
  'doNow',
  'known',
  'unknown',
  'doing',
  'patientHelp',
  'help',
  'approvedBy',
] as const satisfies readonly (keyof Update)[];

const texts = {
  summary: 'the summary',
  forPatients: 'the words for patients',
  forPractices: 'the words for practices',
} as const;

function compareWords(before: Update, after: Update): Problem[] {
  const fields = facts.filter((field) => !isSameOrRedacted(after[field], before[field]));
  const words = (Object.keys(texts) as (keyof typeof texts)[]).filter(
    (part) => !hasSameWords(before[part], after[part]) && !isRedactionOf(after[part], before[part]),
  );
  const changed = [...fields.map((field) => `"${field}"`), ...words.map((part) => texts[part])];
  if (changed.length === 0 || newCorrections(before, after).length > 0) return [];
  const [first] = fields;
  return [
    anError({
      code: 'published/silent-change',
      file: after.file,
      ...(first && { path: [first] }),
      message: `${listOf(changed)} of this update ${changed.length === 1 ? 'was' : 'were'} published and ${changed.length === 1 ? 'differs' : 'differ'} now, and no note says so`,
      fix: 'Write back what was there, and write a new update if things have changed. If it was wrong from the start, add an entry under "corrections" that says what was wrong.',
    }),
  ];
}

function compareTranslations(before: Update, after: Update): Problem[] {
  return Object.entries(before.translations)
    .filter(([language]) => !after.translations[language])
    .map(([, { file }]) =>
      anError({
        code: 'published/translation-gone',
        file,
        message: 'this translation was published, and is deleted or its file has another name',
        fix: 'Bring the file back under its old name. Its words may be changed.',
      }),
    );
}

/** A note with an old date would look as if it had stood there all the time. */
function checkNewNotes(before: Update, after: Update, now: Instant): Problem[] {
  return newCorrections(before, after)
    .filter(({ at }) => at < now - dayMs)
    .map((one) =>
      aWarning({
        code: 'published/old-correction',
        file: after.file,
        path: ['corrections', after.corrections.indexOf(one), 'at'],
        message: `is ${showMoment(one.at)}, more than a day ago, as if people had read this correction since then`,
        fix: 'Write the time at which you make it.',
      }),
    );
}

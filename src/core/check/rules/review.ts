import type { Note, Progress, Recommendation, Review } from '../../model/review.ts';
import type { Incident } from '../../model/incident.ts';
import { dayMs, type Instant } from '../../time/instant.ts';
import { dayKey, showDate, showMoment } from '../../time/london.ts';
import type { CheckedContent, ReviewOfIncident } from '../checked.ts';
import type { CodeIn } from '../catalogue/catalogue.ts';
import { anError, type Problem } from '../problem.ts';

type Path = NonNullable<Problem['path']>;

/** A review's dates, its recommendations' ids, and what the notes say against the state. */
export function checkReview({ content, reviews, today }: CheckedContent): Problem[] {
  const incidents = new Map(content.incidents.map((incident) => [incident.id, incident]));
  return [
    ...content.incidents.flatMap(checkPromise),
    ...reviews.flatMap((one) => {
      const wrong = checkPublication(one, incidents.get(one.incidentId), today);
      // If that date is wrong, no other date can be held against it.
      return [...checkIds(one), ...(wrong.length > 0 ? wrong : checkRecommendations(one, today))];
    }),
  ];
}

function checkPromise({ file, reviewPromised }: Incident): Problem[] {
  const { at = 0, by } = reviewPromised ?? {};
  if (by === undefined || dayKey(by) >= dayKey(at)) return [];
  return [
    anError({
      code: 'review/promise',
      file,
      path: ['reviewPromised', 'by'],
      message: `is ${showDate(by)}, before the promise itself, ${showMoment(at)}`,
      fix: 'Correct "by" or "at".',
    }),
  ];
}

/** A day of grace, as for updates: the publication of tomorrow may be prepared. */
function isInFuture(date: Instant, today: Instant): boolean {
  return date > today + dayMs;
}

function checkPublication(
  { review: { file, published } }: ReviewOfIncident,
  incident: Incident | undefined,
  today: Instant,
): Problem[] {
  if (isInFuture(published, today)) {
    return [
      anError({
        code: 'review/in-the-future',
        file,
        path: ['published'],
        message: `is ${showDate(published)}: it is in the future, and nobody would see this review until then`,
        fix: 'Correct the date, or add the review on the day before it is published.',
      }),
    ];
  }
  if (!incident || dayKey(published) >= dayKey(incident.began)) return [];
  return [
    anError({
      code: 'review/before-incident',
      file,
      path: ['published'],
      message: `is ${showDate(published)}, before the incident began, ${showMoment(incident.began)}`,
      fix: 'Correct the date here, or "began" in incident.md.',
    }),
  ];
}

function checkIds({ review: { file, recommendations } }: ReviewOfIncident): Problem[] {
  const first = new Map<string, number>();
  return recommendations.flatMap(({ id }, index) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    if (other === undefined) return [];
    return anError({
      code: 'review/same-id',
      file,
      path: ['recommendations', index, 'id'],
      message: `"${id}" is already the id of recommendation no. ${other + 1}`,
      fix: 'Give it an id that no other recommendation of this review has.',
    });
  });
}

function checkRecommendations({ review }: ReviewOfIncident, today: Instant): Problem[] {
  return review.recommendations.flatMap((recommendation, index) =>
    checkRecommendation(review, recommendation, ['recommendations', index], today),
  );
}

function checkRecommendation(
  { file, published }: Review,
  { due, state, notes }: Recommendation,
  path: Path,
  today: Instant,
): Problem[] {
  return [
    ...(due === undefined ? [] : checkDue(due, file, [...path, 'due'], published)),
    ...checkState(state, notes, file, [...path, 'state']),
    ...notes.flatMap((note, index) => {
      const wrong = wrongDate(note, notes.slice(0, index), published, today);
      if (!wrong) return [];
      return anError({
        code: `review/${wrong.code}`,
        file,
        path: [...path, 'notes', index, 'date'],
        message: wrong.message,
        fix: wrong.fix,
      });
    }),
  ];
}

function checkDue(due: Instant, file: string, path: Path, published: Instant): Problem[] {
  if (due >= published) return [];
  return [
    anError({
      code: 'review/due-before-publication',
      file,
      path,
      message: `is ${showDate(due)}, before the review was published, ${showDate(published)}`,
      fix: 'Correct the year or the day, or "published".',
    }),
  ];
}

/** The state stands beside the notes that tell how it came about: both must say the same. */
function checkState(state: Progress, notes: readonly Note[], file: string, path: Path): Problem[] {
  const saying = notes.filter((note) => note.state).toSorted((a, b) => a.date - b.date);
  const newest = saying.at(-1);
  if (!newest || newest.state === state) return [];
  return [
    anError({
      code: 'review/other-state',
      file,
      path,
      message: `is "${state}", but the note of ${showDate(newest.date)} says "${newest.state}"`,
      fix: `Write state: ${newest.state}, or add a note with its date, its text and state: ${state}`,
    }),
  ];
}

function wrongDate(
  { date }: Note,
  before: readonly Note[],
  published: Instant,
  today: Instant,
): (Pick<Problem, 'message' | 'fix'> & { code: CodeIn<'review'> }) | undefined {
  if (date < published) {
    return {
      code: 'note-before-publication',
      message: `is ${showDate(date)}, before the review was published, ${showDate(published)}`,
      fix: 'Correct the year or the day, or "published".',
    };
  }
  if (isInFuture(date, today)) {
    return {
      code: 'note-in-the-future',
      message: `is ${showDate(date)}: it is in the future, and a note says what has happened`,
      fix: 'Correct the date.',
    };
  }
  if (before.some((other) => other.date === date)) {
    return {
      code: 'note-twice',
      message: `is ${showDate(date)}, and another note of this recommendation has that date too`,
      fix: 'Put both texts into one note.',
    };
  }
  return undefined;
}

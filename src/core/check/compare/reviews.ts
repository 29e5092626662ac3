import type { Incident } from '../../model/incident.ts';
import type { Recommendation, Review } from '../../model/review.ts';
import { reviewStateAt } from '../../state/review-state.ts';
import { showDate } from '../../time/london.ts';
import type { CodeIn } from '../catalogue/catalogue.ts';
import { anError, type Problem } from '../problem.ts';
import { isRedactionOf, isSameOrRedacted } from '../../language/private-data/redaction.ts';
import { ifPrivate, withoutBreaks, type Compared } from './compared.ts';

/** Published reviews that are gone, and findings, recommendations and notes that are changed or gone. */
export function compareReviews({ before, after, now }: Compared): Problem[] {
  const found = new Map(after.incidents.map((incident) => [incident.id, incident]));
  return before.incidents.flatMap((incident) => {
    const next = found.get(incident.id);
    const published = reviewStateAt(incident, now)?.review;
    if (!published || !next) return [];
    return next.review ? compareReview(published, next.review) : [gone(published, next)];
  });
}

function gone({ file, published }: Review, { id }: Incident): Problem {
  return anError({
    code: 'published/review-gone',
    file,
    message: `this review was published on ${showDate(published)}, and is deleted or moved`,
    fix: `Bring the file back as incidents/${id}/review.md.`,
  });
}

function compareReview(before: Review, after: Review): Problem[] {
  const { file } = after;
  const problems: Problem[] = [];
  const report = (code: CodeIn<'published'>, path: Problem['path'], message: string, fix: string) =>
    problems.push(
      anError({ code: `published/${code}`, file, ...(path && { path }), message, fix }),
    );
  if (before.published !== after.published) {
    report(
      'review-date',
      ['published'],
      `is ${showDate(after.published)}, and the review was published on ${showDate(before.published)}`,
      'Write the old day back.',
    );
  }
  const isKept = (was: string) => after.findings.some((one) => isSameOrRedacted(one, was));
  if (!before.findings.every(isKept)) {
    report(
      'finding-changed',
      ['findings'],
      'a finding that was published is changed or gone',
      `Write it back. If it was wrong, add a finding below it that says what is right. ${ifPrivate}`,
    );
  }
  if (!isContinued(before.text, after.text)) {
    report(
      'review-text',
      undefined,
      'the text of this review was published, and is changed or shorter',
      `Write it back, and add at its end what is to be added or put right. ${ifPrivate}`,
    );
  }
  return [...problems, ...compareRecommendations(before, after)];
}

/** Whether a text goes on from the one before, what was taken out of it aside. */
function isContinued(before: string, after: string): boolean {
  const [was, is] = [withoutBreaks(before), withoutBreaks(after)];
  if (is.startsWith(was)) return true;
  // What was added begins with a paragraph of its own.
  const paragraphs = after.trim().split(/\n{2,}/);
  return paragraphs.some((_, index) =>
    isRedactionOf(paragraphs.slice(0, index + 1).join('\n\n'), before),
  );
}

function compareRecommendations(before: Review, after: Review): Problem[] {
  const { file } = after;
  return before.recommendations.flatMap((was): Problem[] => {
    const index = after.recommendations.findIndex(({ id }) => id === was.id);
    const is = after.recommendations[index];
    const path = ['recommendations', index];
    if (!is) {
      return [
        anError({
          code: 'published/recommendation-gone',
          file,
          path: ['recommendations'],
          message: `the recommendation "${was.id}" was published, and is gone or has another id`,
          fix: `Write it back with id: ${was.id}\nIf nobody will do it, write state: rejected and a reason.`,
        }),
      ];
    }
    const lost = was.notes.find((note) => !is.notes.some((one) => isSameOrRedacted(one, note)));
    if (lost) {
      return [
        anError({
          code: 'published/note-changed',
          file,
          path: [...path, 'notes'],
          message: `the note of ${showDate(lost.date)} was published, and is changed or gone`,
          fix: `Write it back as Git has it. If it was wrong, add a note of today that says so. ${ifPrivate}`,
        }),
      ];
    }
    if (is.notes.length > was.notes.length || isSameOrRedacted(stated(is), stated(was))) return [];
    return [
      anError({
        code: 'published/recommendation-changed',
        file,
        path,
        message: `the recommendation "${was.id}" was published and says something else now, and no note says so`,
        fix: 'Write back what was there, or add an entry under its "notes" with the day and what has changed.',
      }),
    ];
  });
}

/** All of a recommendation but its notes. */
function stated({ what, owner, due, state, reason }: Recommendation) {
  return { what, owner, due, state, reason };
}

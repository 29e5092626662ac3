import type { Note, Recommendation, Review } from '../../src/core/model/review.ts';
import { parseDay, type Instant } from '../../src/core/time/instant.ts';

/** A day for a test, as content has it: 2025-07-28. Throws on a text that is none. */
export function day(text: string): Instant {
  const instant = parseDay(text);
  if (instant === undefined) throw new Error(`${text} is no day`);
  return instant;
}

export function aNote(date: string, fields: Partial<Note> = {}): Note {
  return { date: day(date), text: `What happened by ${date}.`, ...fields };
}

export function aRecommendation(
  id: string,
  due: string,
  fields: Partial<Recommendation> = {},
): Recommendation {
  return {
    id,
    what: `Do ${id}.`,
    owner: 'Head of IT',
    due: day(due),
    state: 'accepted',
    notes: [],
    ...fields,
  };
}

export function aReview(
  published: string,
  recommendations: Recommendation[],
  fields: Partial<Review> = {},
): Review {
  return {
    file: 'incidents/an-incident/review.md',
    published: day(published),
    author: 'A reviewer',
    findings: ['Something was found.'],
    recommendations,
    sources: [],
    text: '',
    ...fields,
  };
}

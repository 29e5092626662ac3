import type { Incident } from '../model/incident.ts';
import type { Note, Progress, Recommendation, Review } from '../model/review.ts';
import { parseDay, type Instant } from '../time/instant.ts';
import { dayKey } from '../time/london.ts';

/** Where one recommendation stands. */
export interface RecommendationState {
  recommendation: Recommendation;
  progress: Progress;
  /** Neither done nor rejected, and its day is over. */
  isOverdue: boolean;
  /** Those that are out, oldest first. */
  notes: readonly Note[];
}

/** Where a review stands. Only a review that is out has a state. */
export interface ReviewState {
  review: Review;
  /** In the review's own order. */
  recommendations: readonly RecommendationState[];
  /** The day of the newest note, else that of its publication. */
  changed: Instant;
}

/** A review that was promised and is not out yet. */
export interface ReviewPromise {
  by?: Instant | undefined;
  isLate: boolean;
}

/** The state of a review at `now`, or undefined before the London day of its publication. */
export function reviewStateAt(
  { review }: Pick<Incident, 'review'>,
  now: Instant,
): ReviewState | undefined {
  if (!review) return undefined;
  const today = startOfDay(now);
  if (review.published > today) return undefined;
  const recommendations = review.recommendations.map((one) => recommendationStateAt(one, today));
  const days = recommendations.flatMap(({ notes }) => notes.map(({ date }) => date));
  return { review, recommendations, changed: Math.max(review.published, ...days) };
}

/** What is promised at `now`, or undefined before the promise and once it is kept. */
export function reviewPromiseAt(
  { review, reviewPromised }: Pick<Incident, 'review' | 'reviewPromised'>,
  now: Instant,
): ReviewPromise | undefined {
  if (!reviewPromised || reviewPromised.at > now) return undefined;
  const today = startOfDay(now);
  if (review && review.published <= today) return undefined;
  const { by } = reviewPromised;
  return { by, isLate: by !== undefined && by < today };
}

export function isFinished({ progress }: Pick<RecommendationState, 'progress'>): boolean {
  return progress === 'done' || progress === 'rejected';
}

/** Days are midnights in UTC in the content, so that they compare with this one. */
function startOfDay(now: Instant): Instant {
  return parseDay(dayKey(now)) ?? now;
}

function recommendationStateAt(
  recommendation: Recommendation,
  today: Instant,
): RecommendationState {
  const { due } = recommendation;
  const all = recommendation.notes.toSorted((a, b) => a.date - b.date);
  const notes = all.filter(({ date }) => date <= today);
  const progress = progressAt(recommendation.state, all, notes);
  const isOverdue = due !== undefined && due < today && !isFinished({ progress });
  return { recommendation, progress, isOverdue, notes };
}

/** A note may say what came of it. Before the first that does, a recommendation is accepted. */
function progressAt(state: Progress, all: readonly Note[], notes: readonly Note[]): Progress {
  if (all.every((note) => note.state === undefined)) return state;
  return notes.findLast((note) => note.state)?.state ?? 'accepted';
}

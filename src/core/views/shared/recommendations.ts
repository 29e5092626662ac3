import { toldToPractices } from '../../state/state.ts';
import type { SiteContext } from '../site-context.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { RecommendationState, ReviewState } from '../../state/review-state.ts';

/** An incident whose review is out. */
export interface Reviewed {
  state: IncidentState;
  review: ReviewState;
}

/** Every review that is out, of the newest incident first. Exercises stay out. */
export function allReviews({ state }: Pick<SiteContext, 'state'>): Reviewed[] {
  return toldToPractices(state).flatMap((one) =>
    one.review ? { state: one, review: one.review } : [],
  );
}

/** A recommendation with the incident that it comes from. */
export interface Recommended extends Reviewed {
  one: RecommendationState;
}

/** Every recommendation of some reviews, in their order. */
export function recommendationsOf(reviews: readonly Reviewed[]): Recommended[] {
  return reviews.flatMap(({ state, review }) =>
    review.recommendations.map((one) => ({ state, review, one })),
  );
}

import type { SiteContext } from '../site-context.ts';
import type { Progress } from '../../model/review.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import {
  isFinished,
  type RecommendationState,
  type ReviewPromise,
} from '../../state/review-state.ts';
import { showDate } from '../../time/london.ts';
import { countOf } from '../../language/count.ts';
import { words } from '../../language/english.ts';
import type { Tag, Tone } from './tag.ts';

const progressTone: Record<Progress, Tone> = {
  accepted: 'neutral',
  'in-progress': 'planned',
  done: 'good',
  rejected: 'neutral',
};

export const progressTag = (progress: Progress): Tag => ({
  text: words.progress[progress],
  tone: progressTone[progress],
});

export const overdueTag: Tag = { text: 'Overdue', tone: 'bad' };

/** How far a recommendation is: one tag, and another if it is overdue. */
export function progressTags({ progress, isOverdue }: RecommendationState): Tag[] {
  return isOverdue ? [overdueTag, progressTag(progress)] : [progressTag(progress)];
}

/** 6 recommendations: 2 done, 3 open, 1 overdue. Each is counted once: what is overdue is not among the open. */
export function describeProgress(all: readonly RecommendationState[]): string {
  if (all.length === 0) return 'There are no recommendations.';
  const count = (is: (one: RecommendationState) => boolean) => all.filter(is).length;
  const parts = (
    [
      ['done', count(({ progress }) => progress === 'done')],
      ['open', count((one) => !isFinished(one) && !one.isOverdue)],
      ['overdue', count(({ isOverdue }) => isOverdue)],
      ['rejected', count(({ progress }) => progress === 'rejected')],
    ] as const
  ).filter(([, some]) => some > 0);
  const list = parts.map(([word, some]) => `${some} ${word}`).join(', ');
  return `${countOf(all.length, 'recommendation')}: ${list}.`;
}

/** One line on an incident's review. A promise leads nowhere yet. */
export interface ReviewLine {
  text: string;
  href?: string | undefined;
  isLate: boolean;
}

/** Nothing if there is no review and none is promised. */
export function describeReview(
  { incident, review, reviewPromise }: IncidentState,
  { addresses }: SiteContext,
): ReviewLine | undefined {
  if (review) {
    return {
      text: `Review: ${describeDone(review.recommendations)}`,
      href: addresses.path.review(incident.id),
      isLate: false,
    };
  }
  return reviewPromise && { text: describePromise(reviewPromise), isLate: reviewPromise.isLate };
}

/** 3 of 5 recommendations done */
export function describeDone(all: readonly RecommendationState[]): string {
  if (all.length === 0) return 'no recommendations';
  const done = all.filter(({ progress }) => progress === 'done').length;
  return `${done} of ${countOf(all.length, 'recommendation')} done`;
}

function describePromise({ by, isLate }: ReviewPromise): string {
  if (by === undefined) return 'A review is promised';
  return isLate
    ? `A review was promised by ${showDate(by)}, and is late`
    : `A review is promised by ${showDate(by)}`;
}

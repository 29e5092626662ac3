import type { SiteContext } from '../site-context.ts';
import type { Link } from '../shared/link.ts';
import { dateOnly, type Moment } from '../shared/moment.ts';
import { describeProgress, progressTag, progressTags } from '../shared/review.ts';
import { describeSources, type SourceView } from '../shared/sources.ts';
import type { Tag } from '../shared/tag.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { RecommendationState, ReviewState } from '../../state/review-state.ts';
import { renderInline, renderMarkdown } from '../../language/markdown.ts';

export interface ReviewView {
  title: string;
  isExercise: boolean;
  published: Moment;
  author: string;
  incident: Link;
  summary: string;
  /** HTML, each. */
  findings: string[];
  recommendations: RecommendationView[];
  /** HTML. */
  text: string;
  sources: SourceView[];
}

export interface RecommendationView {
  anchor: string;
  /** Its place among the others: 2 of 6 */
  place: string;
  what: string;
  tags: Tag[];
  owner: string;
  due?: Moment | undefined;
  /** Empty unless it is rejected. */
  reason: string;
  /** Newest first; `text` is HTML. */
  notes: { date: Moment; tag?: Tag | undefined; text: string }[];
}

/** One incident's review: what was found, what is recommended, and how far that is. */
export function projectReview(
  { incident }: IncidentState,
  { review, recommendations }: ReviewState,
  { addresses }: SiteContext,
): ReviewView {
  return {
    title: incident.title,
    isExercise: incident.kind === 'exercise',
    published: dateOnly(review.published),
    author: review.author,
    incident: { text: incident.title, href: addresses.path.incident(incident.id) },
    summary: describeProgress(recommendations),
    findings: review.findings.map(renderInline),
    recommendations: recommendations.map((one, index) => ({
      ...recommendationOf(one),
      place: `${index + 1} of ${recommendations.length}`,
    })),
    text: renderMarkdown(review.text),
    sources: describeSources(review.sources),
  };
}

function recommendationOf(state: RecommendationState): Omit<RecommendationView, 'place'> {
  const { id, what, owner, due, reason = '' } = state.recommendation;
  return {
    anchor: `r-${id}`,
    what,
    tags: progressTags(state),
    owner,
    due: due === undefined ? undefined : dateOnly(due),
    reason: state.progress === 'rejected' ? reason : '',
    notes: state.notes.toReversed().map(({ date, text, state: progress }) => ({
      date: dateOnly(date),
      tag: progress && progressTag(progress),
      text: renderInline(text),
    })),
  };
}

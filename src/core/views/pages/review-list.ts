import { markedTitle } from '../shared/incident-title.ts';
import type { SiteContext } from '../site-context.ts';
import { progresses } from '../../model/review.ts';
import type { Link } from '../shared/link.ts';
import { dateOnly, type Moment } from '../shared/moment.ts';
import { allReviews, recommendationsOf, type Recommended } from '../shared/recommendations.ts';
import {
  describeDone,
  describeProgress,
  describeReview,
  progressTags,
  type ReviewLine,
} from '../shared/review.ts';
import type { Tag } from '../shared/tag.ts';
import { isFinished } from '../../state/review-state.ts';
import { compareText } from '../../language/compare.ts';
import { number } from '../../language/count.ts';
import { words } from '../../language/english.ts';

export interface ReviewListView {
  summary: string;
  /** The most pressing first: overdue, then open by day, then finished. */
  rows: RecommendationRow[];
  /** That the table is cut, and where the rest is. Empty if it is whole. */
  cut: string;
  /** What there is to choose from, each as it stands in the rows. */
  choices: { name: string; label: string; options: Choice[] }[];
  reviews: { incident: Link; published: Moment; done: string }[];
  /** Where the older reviews are, if there are more. */
  older?: Link | undefined;
  promised: { incident: Link; line: ReviewLine }[];
  table: string;
  feed: Link;
}

export interface RecommendationRow {
  what: Link;
  incident: Link;
  incidentId: string;
  owner: string;
  due?: Moment | undefined;
  tags: Tag[];
  /** The states that this row is found under: in-progress overdue */
  states: string;
}

interface Choice {
  value: string;
  text: string;
}

/** So many rows and reviews fit into a page that is read after one round trip. */
export const maxRows = 60;
export const maxReviews = 30;

/** What was recommended after all incidents, and how far it is. */
export function projectReviews(context: SiteContext): ReviewListView {
  const { path } = context.addresses;
  const reviews = allReviews(context);
  const all = recommendationsOf(reviews).toSorted(comparePressing);
  const shown = all.slice(0, maxRows);
  return {
    summary: describeProgress(all.map(({ one }) => one)),
    rows: shown.map((one) => rowOf(one, context)),
    cut:
      all.length > maxRows
        ? `The table shows the ${maxRows} most pressing of ${number(all.length)}. The file has them all.`
        : '',
    choices: choicesOf(shown),
    reviews: reviews.slice(0, maxReviews).map(({ state: { incident }, review }) => ({
      incident: { text: markedTitle(incident), href: path.review(incident.id) },
      published: dateOnly(review.review.published),
      done: describeDone(review.recommendations),
    })),
    older:
      reviews.length > maxReviews
        ? {
            text: `${number(reviews.length - maxReviews)} older: each is linked in the history of incidents`,
            href: path.incidents(),
          }
        : undefined,
    promised: context.state.incidents
      .flatMap((one) => {
        const line = one.reviewPromise && describeReview(one, context);
        const { id, title } = one.incident;
        return line ? { incident: { text: title, href: path.incident(id) }, line } : [];
      })
      .slice(0, maxReviews),
    table: path.reviewsTable(),
    feed: { text: 'Reviews', href: path.reviewsFeed() },
  };
}

function comparePressing(a: Recommended, b: Recommended): number {
  return (
    rankOf(a) - rankOf(b) ||
    dueOf(a) - dueOf(b) ||
    compareText(a.state.incident.id, b.state.incident.id)
  );
}

function rankOf({ one }: Recommended): number {
  if (one.isOverdue) return 0;
  return isFinished(one) ? progresses.indexOf(one.progress) : 1;
}

function dueOf({ one }: Recommended): number {
  return one.recommendation.due ?? Number.MAX_SAFE_INTEGER;
}

function rowOf(
  { state: { incident }, one }: Recommended,
  { addresses }: SiteContext,
): RecommendationRow {
  const { id, what, owner, due } = one.recommendation;
  return {
    what: { text: what, href: addresses.path.recommendation(incident.id, id) },
    incident: { text: markedTitle(incident), href: addresses.path.incident(incident.id) },
    incidentId: incident.id,
    owner,
    due: due === undefined ? undefined : dateOnly(due),
    tags: progressTags(one),
    states: one.isOverdue ? `${one.progress} overdue` : one.progress,
  };
}

function choicesOf(shown: readonly Recommended[]): ReviewListView['choices'] {
  const states = new Set<string>(shown.map(({ one }) => one.progress));
  const owners = new Set(shown.map(({ one }) => one.recommendation.owner));
  const incidents = new Map(
    shown.map(({ state: { incident } }) => [incident.id, markedTitle(incident)]),
  );
  return [
    {
      name: 'state',
      label: 'State',
      options: [
        ...(shown.some(({ one }) => one.isOverdue) ? [{ value: 'overdue', text: 'Overdue' }] : []),
        ...progresses
          .filter((progress) => states.has(progress))
          .map((progress) => ({ value: progress, text: words.progress[progress] })),
      ],
    },
    {
      name: 'owner',
      label: 'Owner',
      options: [...owners].toSorted(compareText).map((owner) => ({ value: owner, text: owner })),
    },
    {
      name: 'incident',
      label: 'Incident',
      options: [...incidents]
        .toSorted(([a], [b]) => compareText(b, a))
        .map(([value, text]) => ({ value, text })),
    },
  ];
}

import type { Board } from '../board.ts';
import { allReviews, type Reviewed } from '../parts/recommendations.ts';
import type { RecommendationState } from '../state/review-state.ts';
import type { Instant } from '../time/instant.ts';
import { dayKey, showDate } from '../time/london.ts';
import { compareText } from '../words/compare.ts';
import { countOf } from '../words/count.ts';
import { words } from '../words/english.ts';
import { html, trusted, type Html } from '../words/html.ts';
import { renderInline, renderMarkdown } from '../words/markdown.ts';

/** As every feed of this site is: see FeedView in feed.ts, which a projection must not import. */
interface ReviewFeedView {
  title: string;
  description: string;
  /** Whole addresses. */
  page: string;
  self: string;
  built?: Instant | undefined;
  items: ReviewFeedItem[];
}

interface ReviewFeedItem {
  /** Of the incident's id, the recommendation's id and the note's day: the host and the words may change. */
  guid: string;
  title: string;
  link: string;
  /** The midnight with which its day begins, in UTC. */
  at: Instant;
  description: string;
  /** HTML, whole. */
  content: string;
}

/** An item for each review that is out, as it was published, and one for each note since. Newest first. */
export function projectReviewFeed(board: Board): ReviewFeedView {
  const { site } = board.content;
  const { whole } = board.addresses;
  const items = allReviews(board)
    .flatMap((one) => [
      publication(one, board),
      ...one.review.recommendations.flatMap((state) => notesOf(one, state, board)),
    ])
    .toSorted((a, b) => b.at - a.at || compareText(b.guid, a.guid));
  const what = 'Reviews of incidents, and what is done about their recommendations';
  return {
    title: `${site.demonstration ? 'Demonstration: ' : ''}Reviews, ${site.publisher.name}`,
    description: site.demonstration
      ? `${site.demonstration.notice} ${what}.`
      : `${what}, from ${site.publisher.name}.`,
    page: whole.reviews(),
    self: whole.reviewsFeed(),
    built: items[0]?.at,
    items,
  };
}

/** It stays as it was: how far the recommendations are is told by the notes. */
function publication({ state, review: { review } }: Reviewed, board: Board): ReviewFeedItem {
  const { incident } = state;
  const counts = `${countOf(review.findings.length, 'finding')} and ${countOf(review.recommendations.length, 'recommendation')}`;
  return {
    guid: `${incident.id}/review`,
    title: `Review: ${incident.title}`,
    link: board.addresses.whole.review(incident.id),
    at: review.published,
    description: `${counts}, by ${review.author}.`,
    content: whole(
      board,
      html`<h2>Findings</h2>
        <ul>
          ${review.findings.map((text) => html`<li>${trusted(renderInline(text))}</li>`)}
        </ul>
        ${
          review.recommendations.length > 0 &&
          html`<h2>Recommendations</h2>
            <ol>
              ${review.recommendations.map(
                ({ what, owner, due }) =>
                  html`<li>
                    ${what} Owner: ${owner}.${due !== undefined && ` Due: ${showDate(due)}.`}
                  </li>`,
              )}
            </ol>`
        }
        ${trusted(renderMarkdown(review.text))}`,
    ),
  };
}

function notesOf(
  { state: { incident } }: Reviewed,
  { recommendation: { id, what, owner }, notes }: RecommendationState,
  board: Board,
): ReviewFeedItem[] {
  return notes.map(({ date, text, state }) => {
    const mark = state ? words.progress[state] : 'Note';
    return {
      guid: `${incident.id}/review/${id}/${dayKey(date)}`,
      title: `${mark}: ${what}`,
      link: board.addresses.whole.recommendation(incident.id, id),
      at: date,
      description: text,
      content: whole(
        board,
        html`<p>${trusted(renderInline(text))}</p>
          <p>${mark}, ${showDate(date)}. Owner: ${owner}.</p>
          <p>A recommendation after: ${incident.title}.</p>`,
      ),
    };
  });
}

function whole({ content: { site } }: Board, content: Html): string {
  const { demonstration } = site;
  const mark =
    demonstration && html`<p><strong>Demonstration.</strong> ${demonstration.notice}</p>`;
  return html`${mark}${content}`.text;
}

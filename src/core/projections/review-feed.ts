import type { Board } from '../board.ts';
import { makeFeed, makeItem, type FeedItem, type FeedView } from '../parts/feed.ts';
import { allReviews, type Reviewed } from '../parts/recommendations.ts';
import type { RecommendationState } from '../state/review-state.ts';
import { dayKey, showDate } from '../time/london.ts';
import { compareText } from '../words/compare.ts';
import { countOf } from '../words/count.ts';
import { words } from '../words/english.ts';
import { html, trusted } from '../words/html.ts';
import { renderInline, renderMarkdown } from '../words/markdown.ts';

/** An item for each review that is out, as it was published, and one for each note since. Newest first. */
export function projectReviewFeed(board: Board): FeedView {
  const { whole } = board.addresses;
  const items = allReviews(board)
    .flatMap((one) => [
      publication(one, board),
      ...one.review.recommendations.flatMap((state) => notesOf(one, state, board)),
    ])
    .toSorted((a, b) => b.at - a.at || compareText(b.guid, a.guid));
  return makeFeed(board, {
    title: 'Reviews of incidents, and what is done about their recommendations',
    page: whole.reviews(),
    self: whole.reviewsFeed(),
    history: whole.reviews(),
    items,
  });
}

/** It stays as it was: how far the recommendations are is told by the notes. */
function publication({ state, review: { review } }: Reviewed, board: Board): FeedItem {
  const { incident } = state;
  const counts = `${countOf(review.findings.length, 'finding')} and ${countOf(review.recommendations.length, 'recommendation')}`;
  return makeItem(board, {
    guid: `${incident.id}/review`,
    categories: ['Review'],
    title: `Review: ${incident.title}`,
    link: board.addresses.whole.review(incident.id),
    at: review.published,
    description: `${counts}, by ${review.author}.`,
    body: html`<h2>Findings</h2>
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
  });
}

function notesOf(
  { state: { incident } }: Reviewed,
  { recommendation: { id, what, owner }, notes }: RecommendationState,
  board: Board,
): FeedItem[] {
  return notes.map(({ date, text, state }) => {
    const mark = state ? words.progress[state] : 'Note';
    return makeItem(board, {
      categories: ['Recommendation'],
      guid: `${incident.id}/review/${id}/${dayKey(date)}`,
      title: `${mark}: ${what}`,
      link: board.addresses.whole.recommendation(incident.id, id),
      at: date,
      description: text,
      body: html`<p>${trusted(renderInline(text))}</p>
        <p>${mark}, ${showDate(date)}. Owner: ${owner}.</p>
        <p>A recommendation after: ${incident.title}.</p>`,
    });
  });
}

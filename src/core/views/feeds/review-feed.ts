import { markedTitle } from '../shared/incident-title.ts';
import { withDomain } from '../../model/id-domain.ts';
import type { SiteContext } from '../site-context.ts';
import { makeFeed, makeItem, type FeedItem, type FeedView } from '../shared/feed.ts';
import { allReviews, type Reviewed } from '../shared/recommendations.ts';
import type { RecommendationState } from '../../state/review-state.ts';
import { dayKey, showDate } from '../../time/london.ts';
import { compareText } from '../../language/compare.ts';
import { countOf } from '../../language/count.ts';
import { words } from '../../language/english.ts';
import { html, trusted } from '../../language/html.ts';
import { renderInline, renderMarkdown } from '../../language/markdown.ts';

/** An item for each review that is out, as it was published, and one for each note since. Newest first. */
export function projectReviewFeed(context: SiteContext): FeedView {
  const { whole } = context.addresses;
  const items = allReviews(context)
    .flatMap((one) => [
      publication(one, context),
      ...one.review.recommendations.flatMap((state) => notesOf(one, state, context)),
    ])
    .toSorted((a, b) => b.at - a.at || compareText(b.guid, a.guid));
  return makeFeed(context, {
    title: 'Reviews of incidents, and what is done about their recommendations',
    page: whole.reviews(),
    self: whole.reviewsFeed(),
    history: whole.reviews(),
    items,
  });
}

/** It stays as it was: how far the recommendations are is told by the notes. */
function publication({ state, review: { review } }: Reviewed, context: SiteContext): FeedItem {
  const { incident } = state;
  const counts = `${countOf(review.findings.length, 'finding')} and ${countOf(review.recommendations.length, 'recommendation')}`;
  return makeItem(context, {
    guid: withDomain(`${incident.id}/review`, context.content.site, review.published),
    categories: ['Review'],
    title: `Review: ${markedTitle(incident)}`,
    link: context.addresses.whole.review(incident.id),
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
  context: SiteContext,
): FeedItem[] {
  return notes.map(({ date, text, state }) => {
    const mark = state ? words.progress[state] : 'Note';
    return makeItem(context, {
      categories: ['Recommendation'],
      guid: withDomain(`${incident.id}/review/${id}/${dayKey(date)}`, context.content.site, date),
      title: `${mark}: ${what}`,
      link: context.addresses.whole.recommendation(incident.id, id),
      at: date,
      description: text,
      body: html`<p>${trusted(renderInline(text))}</p>
        <p>${mark}, ${showDate(date)}. Owner: ${owner}.</p>
        <p>A recommendation after: ${markedTitle(incident)}.</p>`,
    });
  });
}

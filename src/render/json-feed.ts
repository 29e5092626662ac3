import { generateJsonFeed } from 'feedsmith';
import { toIso } from '../core/time/instant.ts';
import type { FeedView } from '../core/views/shared/feed.ts';

/** A feed as JSON Feed 1.1. Ids are the same as in RSS. */
export function writeJsonFeed({ title, description, page, self, publisher, items }: FeedView) {
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: page,
    feed_url: self,
    language: 'en-GB',
    authors: [{ name: publisher }],
    items: items.map(
      ({ guid, title: of, link, at, description: summary, content, categories }) => ({
        id: guid,
        url: link,
        title: of,
        summary,
        content_html: content,
        date_published: toIso(at),
        tags: [...categories],
      }),
    ),
  });
  return JSON.stringify(feed);
}

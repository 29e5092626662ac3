import { createHash } from 'node:crypto';
import { generateAtomFeed } from 'feedsmith';
import type { FeedView } from '../core/views/shared/feed.ts';

/** A feed as Atom (RFC 4287). Ids are addresses there, so a guid becomes a name-based UUID (RFC 9562, section 5.5). */
export function writeAtom(feed: FeedView): string {
  const { title, description, page, self, history, built = 0, publisher, items } = feed;
  return generateAtomFeed(
    {
      id: self,
      title: { value: title },
      subtitle: { value: description },
      updated: new Date(built),
      authors: [{ name: publisher }],
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
        { href: page, rel: 'alternate', type: 'text/html' },
        ...(history === undefined ? [] : [{ href: history, rel: 'archives', type: 'text/html' }]),
      ],
      entries: items.map((item) => ({
        id: idOf(item.guid),
        title: { value: item.title },
        links: [{ href: item.link, rel: 'alternate', type: 'text/html' }],
        published: new Date(item.at),
        updated: new Date(item.at),
        summary: { value: item.description },
        content: { value: item.content, type: 'html' },
        categories: item.categories.map((term) => ({ term })),
      })),
    },
    { strict: true },
  );
}

/** The namespace of addresses. Source: RFC 9562, section 6.6. */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** Always the same for the same guid. */
export function idOf(guid: string): string {
  const bytes = createHash('sha1').update(namespace).update(guid).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

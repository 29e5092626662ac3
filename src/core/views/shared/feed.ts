import type { SiteContext } from '../site-context.ts';
import type { Site } from '../../model/site.ts';
import { memoize } from '../../cache/memoize.ts';
import type { Instant } from '../../time/instant.ts';
import { html, type Html } from '../../language/html.ts';

/** A feed with its newest items, as many as it can carry. */
export interface FeedView {
  title: string;
  description: string;
  publisher: string;
  /** Whole addresses. */
  page: string;
  self: string;
  /** The page with the whole history, if older items are left out. A whole address. */
  history?: string | undefined;
  /** The newest item's time; nothing for an empty feed, so that no clock is in it. */
  built?: Instant | undefined;
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** Never changes, not even when the site moves. */
  guid: string;
  title: string;
  link: string;
  at: Instant;
  /** Plain text. */
  description: string;
  /** HTML, whole. */
  content: string;
  categories: readonly string[];
}

/** What a feed is made of. `page`, `self` and `history` are whole addresses. */
export interface FeedParts {
  title: string;
  page: string;
  self: string;
  /** Where to read what the feed has no room for. */
  history: string;
  /** If it is less than what every feed may have. */
  maxBytes?: number;
  /** Newest first. They are asked for one by one, only as long as there is room. */
  items: Iterable<FeedItem>;
}

/** The largest feed. Readers fetch a feed whole, again and again. */
export const maxFeedBytes = 100_000;
/** A longer item says what it is about and where the rest is, or it would drive all others out. */
const maxItemBytes = maxFeedBytes / 4;
/** The tags of an item and of a feed, and of one category: a little more than they really are. */
const itemTagsBytes = 250;
const feedTagsBytes = 1000;
const categoryTagsBytes = 21;

/** One item. `body` is HTML that stands alone. A demonstration's or an exercise's mark is on what programs show of it. */
export function makeItem(
  { content: { site } }: SiteContext,
  { body, isExercise, ...fields }: Omit<FeedItem, 'content'> & { body: Html; isExercise?: boolean },
): FeedItem {
  const { demonstration } = site;
  const mark = [
    isExercise && html`<p><strong>EXERCISE.</strong> This is practice. Nothing here is real.</p>`,
    demonstration && html`<p><strong>Demonstration.</strong> ${demonstration.notice}</p>`,
  ];
  const flag = isExercise ? 'EXERCISE: ' : demonstrationMark(site);
  const item = { ...fields, title: `${flag}${fields.title}` };
  const whole = { ...item, content: withoutIndents(html`${mark}${body}`.text) };
  if (itemBytes(whole) <= maxItemBytes) return whole;
  const short = html`<p>${item.description}</p>
    <p><a href="${item.link}">Read all of it</a></p>`;
  return { ...item, content: withoutIndents(html`${mark}${short}`.text) };
}

function demonstrationMark({ demonstration }: Site): string {
  return demonstration ? 'Demonstration: ' : '';
}

/** A tenth of the bytes is how our templates are indented. What is in <pre> stays as it is. */
function withoutIndents(text: string): string {
  if (!text.includes('<pre')) return trimLines(text);
  return text
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, index) => (index % 2 === 0 ? trimLines(part) : part))
    .join('\n');
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A feed's title where it stands alone, in a program: whose it is, and whether it is a demonstration. */
export function feedTitle(title: string, site: Site): string {
  return `${demonstrationMark(site)}${title}, ${site.publisher.name}`;
}

/** A feed of the newest items that fit. It says where the whole history is. */
export function makeFeed({ content: { site } }: SiteContext, parts: FeedParts): FeedView {
  const { page, self, history, maxBytes = maxFeedBytes } = parts;
  const { demonstration, publisher } = site;
  const title = feedTitle(parts.title, site);
  const about = demonstration
    ? `${demonstration.notice} ${parts.title}.`
    : `${parts.title}, from ${publisher.name}.`;
  const more = `${about} Only the newest are here. The whole history: ${history}`;
  const room = maxBytes - feedTagsBytes - [title, more, page, self, history].reduce(addXmlBytes, 0);
  const { items, isWhole } = takeNewest(parts.items, room);
  return {
    title,
    description: isWhole ? about : more,
    publisher: publisher.name,
    page,
    self,
    history: isWhole ? undefined : history,
    built: items[0]?.at,
    items,
  };
}

/** The first items that fit, without a gap. The newest always does. */
function takeNewest(
  some: Iterable<FeedItem>,
  room: number,
): { items: FeedItem[]; isWhole: boolean } {
  const items: FeedItem[] = [];
  let left = room;
  for (const item of some) {
    left -= itemBytes(item);
    if (left < 0 && items.length > 0) return { items, isWhole: false };
    items.push(item);
  }
  return { items, isWhole: true };
}

/** How many bytes of XML an item takes, at most. Measured once, for all the feeds that it is in. */
const itemBytes = memoize(({ guid, title, link, description, content, categories }: FeedItem) =>
  [guid, title, link, description, content, ...categories].reduce(
    addXmlBytes,
    itemTagsBytes + categories.length * categoryTagsBytes,
  ),
);

/** The bytes of a text in UTF-8, with the five characters of XML as entities. */
function addXmlBytes(sum: number, text: string): number {
  let bytes = sum;
  for (let index = 0; index < text.length; index++) bytes += xmlBytesOf(text.charCodeAt(index));
  return bytes;
}

/** Of one UTF-16 unit. A pair of them, for a rare character, takes four bytes: two each. */
function xmlBytesOf(unit: number): number {
  if (unit < 0x80) return entityBytes[unit] ?? 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

const entityBytes: Readonly<Record<number, number>> = Object.fromEntries(
  Object.entries({ '&': 5, '<': 4, '>': 4, '"': 6, "'": 6 }).map(([character, bytes]) => [
    character.charCodeAt(0),
    bytes,
  ]),
);

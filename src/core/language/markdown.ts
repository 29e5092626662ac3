import MarkdownIt, { type Token } from 'markdown-it';
import { makeLruCache } from '../cache/lru-cache.ts';
import { unseenCharacter } from '../model/unseen.ts';
import { isolateLatin } from './bidi.ts';

/**
 * The one renderer of an author's free text. Raw HTML is shown as text, quotes
 * and hyphens stay as they are typed, and links go to http(s), mailto and tel
 * only: anything else stays text.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'image',
  // A line of dashes or equals signs below a sentence is a line, and makes no heading of it.
  'lheading',
]);
markdown.validateLink = (address) => /^(?:https?|mailto|tel):/i.test(address.trim());

const unseenCharacters = new RegExp(unseenCharacter.source, 'gu');

/** What nobody may type could still be written as an entity, &#x202e; say: it stays out of every form of a text. */
function leaveOutUnseen(tokens: readonly Token[]): void {
  for (const token of tokens) {
    token.content = token.content.replace(unseenCharacters, '');
    // The language of a program's lines, which no page uses.
    token.info = '';
    const title = token.attrGet('title');
    if (title !== null) token.attrSet('title', String(title).replace(unseenCharacters, ''));
    leaveOutUnseen(token.children ?? []);
  }
}
markdown.core.ruler.push('leave-out-unseen', ({ tokens }) => {
  leaveOutUnseen(tokens);
});

markdown.renderer.rules.text = (tokens, index, _options, env) =>
  isolateLatin(tokens[index]?.content ?? '', (env as unknown as Direction).direction);

// A wide table scrolls by itself, by finger and by keyboard, and the page stays where it is.
markdown.renderer.rules['table_open'] = () => '<div class="app-table" tabindex="0"><table>\n';
markdown.renderer.rules['table_close'] = () => '</table></div>\n';

interface Direction {
  direction: 'ltr' | 'rtl';
}

/** Page, bulletin, e-mail, feed and record say the same, one soon after another. */
const recentTexts = makeLruCache<string>(500);
const recentLines = makeLruCache<string>(2000);

/**
 * HTML of a text. Its headings begin with the third level (###), whatever was
 * typed: the page has the first two. Lower them by `lowerHeadingsBy`.
 */
export function renderMarkdown(
  text: string,
  lowerHeadingsBy = 0,
  direction: 'ltr' | 'rtl' = 'ltr',
): string {
  const key = `${lowerHeadingsBy} ${direction} ${text}`;
  return recentTexts(key, () => render(text, lowerHeadingsBy, direction));
}

export type { Token };

/** What an entity such as &nbsp; shows, or itself if it is none. */
export function decodeEntity(entity: string): string {
  return markdown.utils.unescapeAll(entity);
}

/** A text taken apart, for forms that are no HTML. */
export function parseMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

/** The same for one line. */
export function parseMarkdownLine(text: string): Token[] {
  return markdown.parseInline(text, {});
}

function render(text: string, lowerHeadingsBy: number, direction: 'ltr' | 'rtl'): string {
  const tokens = parseMarkdown(text);
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    const level = Math.max(3, Number(token.tag.slice(1)));
    token.tag = `h${Math.min(6, level + lowerHeadingsBy)}`;
  }
  return markdown.renderer.render(tokens, markdown.options, { direction } satisfies Direction);
}

/** HTML of one line, without a paragraph around it. */
export function renderInline(text: string): string {
  return recentLines(text, () =>
    markdown.renderInline(text, { direction: 'ltr' } satisfies Direction),
  );
}

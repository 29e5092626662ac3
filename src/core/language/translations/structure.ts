import { parseMarkdown, type Token } from '../markdown.ts';

/** What a Markdown text is built of. Two languages must have the same. */
export interface Structure {
  paragraphs: number;
  headings: number;
  'list items': number;
}

export function structureOf(text: string): Structure {
  const count = (type: string) =>
    parseMarkdown(text).filter((token) => token.type === type && !token.hidden).length;
  return {
    paragraphs: count('paragraph_open'),
    headings: count('heading_open'),
    'list items': count('list_item_open'),
  };
}

/** Where the links of a Markdown text lead, sorted; one that is there twice is there twice. */
export function linksIn(text: string): string[] {
  const all = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => [
      ...(token.type === 'link_open' ? [String(token.attrGet('href') ?? '')] : []),
      ...all(token.children ?? []),
    ]);
  return all(parseMarkdown(text)).toSorted();
}

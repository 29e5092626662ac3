import { parseMarkdown, parseMarkdownLine, type Token } from './markdown.ts';

/**
 * An author's free text as plain text: paragraphs with an empty line between
 * them, lists with - or numbers, and the address of a link after its words.
 */
export function plainText(markdown: string): string {
  let text = '';
  /** The lists that are open: the number of the next item, or nothing where items have none. */
  const lists: { next?: number }[] = [];
  for (const token of parseMarkdown(markdown)) {
    switch (token.type) {
      case 'inline':
        text += lineOf(token);
        break;
      case 'bullet_list_open':
        lists.push({});
        break;
      case 'ordered_list_open':
        lists.push({ next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'list_item_open':
        text += '  '.repeat(lists.length - 1) + markerOf(lists.at(-1));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        if (lists.length === 0) text = `${text.trimEnd()}\n\n`;
        break;
      case 'paragraph_close':
        text += lists.length > 0 ? '\n' : '\n\n';
        break;
      case 'heading_close':
        text += '\n\n';
        break;
      case 'th_close':
      case 'td_close':
        text += '  ';
        break;
      case 'tr_close':
        text = `${text.trimEnd()}\n`;
        break;
      case 'table_close':
        text += '\n';
        break;
      case 'fence':
      case 'code_block':
        text += `${token.content}\n`;
        break;
      case 'hr':
        text += '---\n\n';
        break;
    }
  }
  return text.trimEnd();
}

/** The same for one line. */
export function plainLine(markdown: string): string {
  return parseMarkdownLine(markdown).map(lineOf).join('');
}

function markerOf(list: { next?: number } | undefined): string {
  if (list?.next === undefined) return '- ';
  return `${list.next++}. `;
}

function lineOf({ children }: Token): string {
  let text = '';
  let link = { href: '', start: 0 };
  for (const token of children ?? []) {
    switch (token.type) {
      case 'text':
      case 'code_inline':
        text += token.content;
        break;
      case 'softbreak':
        text += ' ';
        break;
      case 'hardbreak':
        text += '\n';
        break;
      case 'link_open':
        link = { href: String(token.attrGet('href') ?? ''), start: text.length };
        break;
      case 'link_close':
        text += addressAfter(text.slice(link.start), link.href);
        break;
    }
  }
  return text;
}

/** Nobody needs to read twice where a link leads. */
export function addressAfter(words: string, href: string): string {
  if (href.startsWith('tel:')) {
    const digits = (text: string) => text.replace(/\D/g, '').replace(/^44/, '0');
    return digits(words).includes(digits(href)) ? '' : ` (${href.slice('tel:'.length)})`;
  }
  const isSaid = href === words || href === `mailto:${words}`;
  return isSaid ? '' : ` <${href}>`;
}

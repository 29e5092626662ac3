import { escapeHtml } from './html.ts';

/**
 * Text that anybody may have typed, in GitHub's Markdown as itself: it makes no
 * link, list, table or tag, and calls nobody. A mention is looked for after
 * Markdown is rendered, so an @ is followed by a space of no width.
 * Source: GitHub Flavored Markdown Spec, 2.4 "Backslash escapes".
 */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replaceAll('@', '@&#8203;');
}

/** Text in lines as it is, to copy: between more backticks than it has itself. */
export function block(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/** Words as they go out, line by line. They wrap, and each line runs in its own direction. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${inline(line)}`)
    .join('\\\n');
}

/** Folded away behind a few words. `body` is Markdown. */
export function folded(summary: string, body: string): string {
  const words = escapeHtml(summary).replaceAll('@', '@&#8203;');
  return `<details><summary>${words}</summary>\n\n${body}\n\n</details>`;
}

/** Cells are Markdown without line breaks. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${inline(item)}`).join('\n');
}

/** What GitHub takes as a step's summary. Source: GitHub Docs, "Workflow commands", "Adding a job summary". */
export const maxSummaryBytes = 1024 * 1024;

const cut =
  'There is more than GitHub can show here. Run `npm run preview-changes` on a computer to read all of it.';

/** Blocks of Markdown with an empty line between, as many as there is room for, and a sentence if some are left out. */
export function joinBlocks(blocks: readonly string[], maxBytes = maxSummaryBytes): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  const room = maxBytes - size(cut) - 2;
  const kept: string[] = [];
  let bytes = 0;
  for (const text of blocks.filter((one) => one !== '')) {
    bytes += size(text) + 2;
    if (bytes > room) return `${[...kept, cut].join('\n\n')}\n`;
    kept.push(text);
  }
  return `${kept.join('\n\n')}\n`;
}

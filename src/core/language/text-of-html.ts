/** What characters stand for in HTML that we made ourselves. */
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** The lines of HTML that this program rendered: one for each paragraph and list item, a mark before items. */
export function linesOfHtml(html: string): string[] {
  return html
    .replace(/<li\b[^>]*>/g, '\n• ')
    .replace(/<\/?(?:p|li|ul|ol|h\d|br|div|tr)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#39|\w+);/g, (code, name: string) => characters[name] ?? code)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '•');
}

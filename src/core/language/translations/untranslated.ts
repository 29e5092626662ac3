/** So many words of English in a row are no chance: names and terms have fewer. */
const runLength = 4;

/** The words of a text in small letters, without signs and addresses. */
function wordsOf(text: string): string[] {
  const words = text.replace(/\S*\w[./]\w\S*/g, ' ').toLowerCase();
  return words.match(/\p{L}[\p{L}\p{M}']*/gu) ?? [];
}

/**
 * The words of the English that a translation still has: the whole text, if it
 * has two words or more, or a run of four. Empty if it has none.
 */
export function untranslatedIn(translated: string, english: string): string {
  const [own, source] = [wordsOf(translated), wordsOf(english)];
  if (source.length > 1 && own.join(' ') === source.join(' ')) return english;
  const text = ` ${own.join(' ')} `;
  const start = source.findIndex((_, index) => {
    const run = source.slice(index, index + runLength);
    return run.length === runLength && text.includes(` ${run.join(' ')} `);
  });
  return start === -1 ? '' : source.slice(start, start + runLength).join(' ');
}

/**
 * Sentences, list items and headings of a Markdown text, and where each begins.
 * Marks are blanked out, so that places stay as they are.
 */
export function sentencesOf(text: string): { sentence: string; start: number }[] {
  const plain = text
    .replace(/[*_`[\]]/g, ' ')
    .replace(/(?<=\S) *\n(?![\n\s#>-]|\d+\.)/g, (gap) => ' '.repeat(gap.length));
  const sentences = plain.matchAll(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*/g);
  return [...sentences].map(({ 0: sentence, index }) => ({ sentence, start: index }));
}

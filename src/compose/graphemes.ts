/** What people take for one letter, told by the browser: the package's own tables weigh as much as a page. */
export default class GraphemeSplitter {
  readonly #segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

  splitGraphemes(text: string): string[] {
    return [...this.#segmenter.segment(text)].map(({ segment }) => segment);
  }
}

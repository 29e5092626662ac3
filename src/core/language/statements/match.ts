/** Some words of a text and where they begin, in UTF-16 units. */
export interface PhraseMatch {
  index: number;
  words: string;
}

/** What the first of some patterns that fits finds; undefined if none does. */
export function firstMatch(patterns: readonly RegExp[], text: string): PhraseMatch | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    // A pattern may end within a word: people read it whole.
    const [rest = ''] = /^\w*/.exec(text.slice(match.index + match[0].length)) ?? [];
    return { index: match.index, words: `${match[0]}${rest}`.trim() };
  }
  return undefined;
}

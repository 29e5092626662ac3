/** The first of some wordings, the best first, that fits; the last, shortest one if none does. */
export function chooseWording<Wording>(
  wordings: readonly Wording[],
  fits: (wording: Wording) => boolean,
): Wording {
  const chosen = wordings.find(fits) ?? wordings.at(-1);
  if (chosen === undefined) throw new Error('There is no wording to choose from');
  return chosen;
}

/** All the parts, then all but the last, down to the first `least` of them. */
export function shorten<Part>(parts: readonly Part[], least: number): Part[][] {
  const count = Math.max(0, parts.length - least) + 1;
  return Array.from({ length: count }, (_, dropped) => parts.slice(0, parts.length - dropped));
}

/** Sentences in one line. Empty ones leave no gap. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

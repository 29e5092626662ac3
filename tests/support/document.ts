interface Fence {
  language: string;
  text: string;
}

/** What stands between the fences of a document, in order; without the indentation of a list that it is in. */
export function fencesIn(document: string): Fence[] {
  return [...document.matchAll(/^( *)```(\w*)\n([^]*?)^\1```/gm)].map(
    ([, indentation = '', language = '', text = '']) => ({
      language,
      text: text.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
    }),
  );
}

/** The one of a language that begins so. Throws if there is none. */
export function fenceIn(document: string, language: string, beginning: string): string {
  const found = fencesIn(document).find(
    (fence) => fence.language === language && fence.text.includes(beginning),
  );
  if (!found) throw new Error(`There is no ${language} with ${beginning}`);
  return found.text;
}

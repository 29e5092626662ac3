/** The name of a language in another one, such as "Polish" of pl. Undefined if the tag names none. */
export function languageName(tag: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
}

let tagsByName: Map<string, string> | undefined;

/** The tag of a language by its English name, whatever its capitals. Undefined if it is none. */
export function languageTag(name: string): string | undefined {
  tagsByName ??= new Map(
    codes().flatMap((tag) => {
      const known = languageName(tag, 'en');
      return known === undefined ? [] : [[known.toLowerCase(), tag] as const];
    }),
  );
  return tagsByName.get(name.trim().toLowerCase());
}

/** Every pair of letters: the tags of the languages that most people speak are two letters long. */
function codes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

import { makeLruCache } from '../../cache/lru-cache.ts';
import type { Language } from '../../model/language.ts';

/** What a language is written in, and the letters that its file lists. */
type Writing = Pick<Language, 'locale' | 'letters'>;

const scripts = makeLruCache<string>(100);

/** The script of a language, such as Latn or Arab. */
export function scriptOf(locale: string): string {
  return scripts(locale, () => new Intl.Locale(locale).maximize().script ?? 'Latn');
}

const inScript = new Map<string, RegExp>();

function isIn(script: string): RegExp {
  const known = inScript.get(script) ?? new RegExp(`\\p{Script_Extensions=${script}}`, 'u');
  inScript.set(script, known);
  return known;
}

const lettersOf = makeLruCache<ReadonlySet<string>>(100);

/** Names and addresses may stand in Latin letters in every language. */
const plainLatin = /[A-Za-z]/;

/**
 * The letters of a text that its language does not have, each once: of another
 * script, or of its script but not among its own, as an Arabic ي in Urdu.
 */
export function strangeLettersIn(text: string, { locale, letters }: Writing): string[] {
  const script = isIn(scriptOf(locale));
  const own = lettersOf(letters, () => new Set(letters.normalize('NFC').toLowerCase()));
  const strange = (letter: string) =>
    !plainLatin.test(letter) &&
    (!script.test(letter) || (own.size > 0 && !own.has(letter.toLowerCase())));
  return [...new Set(text.normalize('NFC').match(/\p{L}/gu) ?? [])].filter(strange);
}

/** Whether more of a text's letters are Latin than of its own script. Addresses and what stands in brackets do not count. */
export function isMostlyLatin(text: string, { locale }: Writing): boolean {
  const script = scriptOf(locale);
  if (script === 'Latn') return false;
  const words = text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\([^)]*\)/g, '')
    .replace(/\S*\w\.\w\S*/g, '');
  const letters = words.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => plainLatin.test(letter)).length;
  return latin > letters.length - latin;
}

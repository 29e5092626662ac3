import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import { compareText } from '../../language/compare.ts';
import type { Translator } from '../../language/translator.ts';

/** A link to the same page in another language, worded in that language. */
export interface LanguageLink {
  text: string;
  href: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** The other languages of a page. `addressIn` makes the page's address in a language. */
export function languageLinks(
  translators: SiteContext['translators'],
  { language: current }: Translator,
  addressIn: (language: string) => string,
): LanguageLink[] {
  return translators
    .map(({ language }) => language)
    .filter(({ id }) => id !== current.id)
    .map(({ id, name, direction }) => ({
      text: name,
      href: addressIn(id),
      language: id,
      direction,
    }));
}

/** The front doors in other languages, for a page that is in one language only. */
export function otherFronts(
  { translators, addresses }: SiteContext,
  translator: Translator,
): { label: string; languages: LanguageLink[] } {
  return {
    label: translator.text('page.languages'),
    languages: languageLinks(translators, translator, addresses.path.front),
  };
}

/**
 * The same page in every language, for search engines: its own too, and English
 * as the one for whoever reads none of them. Empty if there is no other.
 * Source: Google Search Central, "Localized versions of your pages".
 */
export function alternatesOf(
  page: string,
  { language }: Translator,
  others: readonly LanguageLink[],
): { language: string; href: string }[] {
  if (others.length === 0) return [];
  const all = [
    { language: language.id, href: page },
    ...others.map(({ language: id, href }) => ({ language: id, href })),
  ].toSorted((a, b) => compareText(a.language, b.language));
  const inEnglish = all.find((one) => one.language === english);
  return [...all, ...(inEnglish ? [{ ...inEnglish, language: 'x-default' }] : [])];
}

import type { SiteContext } from '../site-context.ts';
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

import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import type { Link } from '../shared/link.ts';

export interface NotFoundView {
  /** It stands at every address that is none, so it is in every language at once. English is apart. */
  languages: {
    language: string;
    direction: 'ltr' | 'rtl';
    title: string;
    links: Link[];
  }[];
}

/** What is shown where there is no page. */
export function projectNotFound({ translators, addresses: { path } }: SiteContext): NotFoundView {
  return {
    languages: translators
      .filter(({ language }) => language.id !== english)
      .map(({ language, text }) => ({
        language: language.id,
        direction: language.direction,
        title: `${text('message.sentence', { words: text('page.notFound') })} ${text('page.typed')}`,
        links: [
          { text: text('page.allNotices'), href: path.front(language.id) },
          { text: text('front.find'), href: path.practices(language.id) },
        ],
      })),
  };
}

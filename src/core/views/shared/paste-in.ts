import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import type { Practice } from '../../model/practice.ts';
import { html } from '../../language/html.ts';
import type { Translator } from '../../language/translator.ts';
import type { Link } from './link.ts';

/** What a practice pastes into its own website to show how it stands. */
export interface PasteIn {
  /** The embed alone, to look at. */
  embed: Link;
  /** HTML to paste, one line each. */
  lines: { id: string; name: string; line: string }[];
  /** How to show another language. Empty when there is none. */
  otherLanguages: string;
}

/**
 * The frame's height in pixels. It holds the embed at its longest, 280 pixels wide, because a frame
 * cannot grow without a script. tests/browser/embed.test.ts measures it.
 */
export const embedHeightPx = { english: 560, otherLanguage: 800 } as const;

/** The lines to paste, in the language of the translator. */
export function pasteIn(
  { code }: Practice,
  { addresses: { path, whole }, practiceTranslators }: SiteContext,
  { language, text }: Translator,
): PasteIn {
  const isEnglish = language.id === english;
  const title = text('page.find');
  // The page around it has another language.
  const lang = isEnglish ? '' : html` lang="${language.id}"`;
  const heightPx = isEnglish ? embedHeightPx.english : embedHeightPx.otherLanguage;
  const others = practiceTranslators.map((one) => one.language.id).filter((id) => id !== english);
  const [such] = others;
  return {
    embed: { text: 'See how it looks', href: path.embed(code, language.id) },
    lines: [
      {
        id: 'paste-frame',
        name: 'A box that always shows the newest',
        line: html`<iframe${lang} src="${whole.embed(code, language.id)}" title="${title}" width="100%" height="${heightPx}" loading="lazy" style="border:0"></iframe>`
          .text,
      },
      {
        id: 'paste-link',
        name: 'A link, where a box is not allowed',
        line: html`<a${lang} href="${whole.practice(code, language.id)}">${title}</a>`.text,
      },
    ],
    otherLanguages: such
      ? `For another language, add its code to the address, such as ${whole.embed(code, such)} for ${such}. Change the height to ${embedHeightPx.otherLanguage}.${others.length > 1 ? ` The codes are ${others.join(', ')}.` : ''}`
      : '',
  };
}

import { english } from '../../model/language.ts';
import { isOfThisEnglish, type Update } from '../../model/update.ts';
import { renderMarkdown } from '../../language/markdown.ts';
import type { Translator } from '../../language/translator.ts';

/** An officer's own words: HTML, the language it is in, and remarks on its translation. */
export interface FreeTextView {
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  remarks: string[];
}

/** The update's words for patients, in the reader's language if somebody has translated just these. */
export function freeTextOf(update: Update, { text, date, language }: Translator): FreeTextView {
  const inEnglish = {
    html: renderMarkdown(update.forPatients),
    language: english,
    direction: 'ltr' as const,
  };
  if (language.id === english) return { ...inEnglish, remarks: [] };
  const translation = update.translations[language.id];
  if (!translation) return { ...inEnglish, remarks: [text('notice.textInEnglish')] };
  if (!isOfThisEnglish(translation, update)) {
    return { ...inEnglish, html: '', remarks: [text('notice.olderTranslation')] };
  }
  const { translatedBy, reviewedBy } = translation;
  const by = text('notice.translatedBy', { name: translatedBy, date: date(translation.date).text });
  return {
    html: renderMarkdown(translation.text, 0, language.direction),
    language: language.id,
    direction: language.direction,
    remarks: reviewedBy ? [by] : [by, text('page.machineMade')],
  };
}

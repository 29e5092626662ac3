import { readyIn } from '../../language/ready-sentences.ts';
import { english, type Language } from '../../model/language.ts';
import { isOfThisEnglish, type Update } from '../../model/update.ts';
import { renderMarkdown } from '../../language/markdown.ts';
import type { Translator } from '../../language/translator.ts';

/** An officer's own words: HTML, the language it is in, and remarks on its translation. */
export interface FreeTextView {
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  remarks: string[];
  /** What is said with ready sentences, in the reader's language, by paragraph. */
  ready: string[];
}

/** The update's words for patients, in the reader's language if somebody has translated just these. */
export function freeTextOf(
  update: Update,
  { text, date, language }: Translator,
  source: Language,
): FreeTextView {
  const inEnglish = {
    html: renderMarkdown(update.forPatients),
    language: english,
    direction: 'ltr' as const,
  };
  if (language.id === english) return { ...inEnglish, remarks: [], ready: [] };
  const own = { language: language.id, direction: language.direction };
  const translation = update.translations[language.id];
  const isCurrent = translation !== undefined && isOfThisEnglish(translation, update);
  if (!isCurrent) {
    const { paragraphs: ready, isWhole } = readyIn(update.forPatients, update.at, source, language);
    if (isWhole) return { ...own, html: '', remarks: [], ready };
    return translation
      ? { ...inEnglish, html: '', remarks: [text('notice.olderTranslation')], ready }
      : { ...inEnglish, remarks: [text('notice.textInEnglish')], ready };
  }
  const { translatedBy, reviewedBy } = translation;
  const by = text('notice.translatedBy', { name: translatedBy, date: date(translation.date).text });
  return {
    html: renderMarkdown(translation.text, 0, language.direction),
    ...own,
    remarks: reviewedBy ? [by] : [by, text('page.machineMade')],
    ready: [],
  };
}

import { dropAccents, isGsm, makePunctuationPlain } from '../../language/gsm-letters.ts';

/**
 * What GOV.UK Notify sends of a text. Its letters are GSM-7 and those that
 * Welsh needs. Curly quotes, dashes and odd spaces become plain ones; another
 * Latin letter loses its accent; any other script becomes question marks.
 * Source: GOV.UK Notify, guidance "Text message character limits", and how
 * notifications-utils makes a text sendable.
 */
export function asNotifySends(text: string): string {
  return [...text]
    .map((character) => (isKept(character) ? character : replace(character)))
    .join('');
}

const welsh = new Set('ÀÈÌÒÙẀỲàèìòùẁỳÁÉÍÓÚẂÝáéíóúẃýÄËÏÖÜẄŸäëïöüẅÿÂÊÎÔÛŴŶâêîôûŵŷ');

function isKept(character: string): boolean {
  return welsh.has(character) || isGsm(character);
}

function replace(character: string): string {
  const punctuation = makePunctuationPlain(character);
  if (punctuation !== character) return punctuation;
  const base = dropAccents(character);
  return base !== character && isKept(base) ? base : '?';
}

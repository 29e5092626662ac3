import { exceptions, shortWords, smallWords } from './name-exceptions.ts';

/**
 * A name out of the capitals of the official list: ST MARY'S MED.CTR is St
 * Mary's Medical Centre. A name that has small letters already is kept.
 */
export function writeName(capitals: string): string {
  const text = capitals.replace(/\s+/g, ' ').trim();
  if (/[a-z]/.test(text)) return text;
  const words = setApart(text).split(' ');
  return words
    .map((word, index) => writeWord(word, index === 0 || begins(words[index - 1] ?? '')))
    .join(' ');
}

/** Punctuation as people write it, so that words stand apart. */
function setApart(text: string): string {
  return text
    .replaceAll('_', ' ')
    .replace(/((?:\b[A-Z]\.){2,})(?=[A-Z]{2})/g, '$1 ')
    .replace(/([A-Z]{2,})\.(?=[A-Z])/g, '$1 ')
    .replace(/([A-Z]{2,})\.(?=[\s,)]|$)/g, '$1')
    .replace(/([A-Z]{4,})&(?=[A-Z]{4,})/g, '$1 & ')
    .replace(/\s*,\s*/g, ', ')
    .replace(/(?<=\w)\(/g, ' (')
    .replace(/\)(?=\w)/g, ') ')
    .replace(/ -(?=\w)|(?<=\w)- /g, ' - ')
    .replace(/[\s,-]+$/, '')
    .replace(/\s+/g, ' ');
}

/** Whether a new part of the name begins after this word. */
function begins(before: string): boolean {
  return /[-,:@/(]$/.test(before);
}

function writeWord(word: string, isFirst: boolean): string {
  const [, opening = '', core = '', closing = ''] = /^(\(*)(.*?)([),]*)$/.exec(word) ?? [];
  return opening + writeCore(core, isFirst || opening !== '') + closing;
}

function writeCore(core: string, isFirst: boolean): string {
  const exception = Object.hasOwn(exceptions, core) ? exceptions[core] : undefined;
  if (exception) return exception;
  if (smallWords.has(core)) return isFirst ? capitalise(core) : core.toLowerCase();
  if (/^.+-.+$/.test(core)) return writeParts(core, '-', isFirst);
  if (/^.+\/.+$/.test(core)) return writeParts(core, '/', true);
  if (/\d/.test(core)) return writeNumbered(core);
  if (isInitials(core)) return core;
  return capitalise(core);
}

/** Bradford-on-Avon: small words stay small between others; after a slash all begin anew. */
function writeParts(core: string, separator: '-' | '/', isFirst: boolean): string {
  const parts = core.split(separator);
  const isInside = (index: number) =>
    separator === '-' &&
    index > 0 &&
    (index < parts.length - 1 || (parts.length === 2 && parts[1] !== 'THE'));
  return parts
    .map((part, index) => writeCore(part, index === 0 ? isFirst : !isInside(index)))
    .join(separator);
}

/** 4th; postcodes and codes in capitals; a word with a number at its end as a word. */
function writeNumbered(core: string): string {
  if (/^\d+(?:ST|ND|RD|TH)$/.test(core)) return core.toLowerCase();
  return /^[A-Z]{3,}\d/.test(core) ? core.replace(/[A-Z]+/g, capitalise) : core;
}

/** J, D.K., RK, YVS: letters that cannot be read as a word. */
function isInitials(core: string): boolean {
  if (/^(?:[A-Z]\.?)+$/.test(core) && core.includes('.')) return true;
  const letters = core.replace(/[^A-Z]/g, '');
  if (letters.length <= 1) return true;
  if (letters.length === 2) return !shortWords.has(letters);
  return letters.length <= 5 && !/[AEIOU]|(?<=.)Y/.test(letters);
}

/** Mary's, O'Connell, McKenzie. */
function capitalise(word: string): string {
  const small = word.charAt(0) + word.slice(1).toLowerCase();
  return small
    .replace(
      /^([OD]')([a-z])(?=[a-z]{2})/,
      (_all, start: string, letter: string) => start + letter.toUpperCase(),
    )
    .replace(
      /^(Mc)([a-z])(?=[a-z]{2})/,
      (_all, start: string, letter: string) => start + letter.toUpperCase(),
    );
}

import jsToXliff12 from 'xliff/jsToXliff12';
import xliff12ToJs from 'xliff/xliff12ToJs';
import type { Content, Document, Resource } from 'xliff';
import type { Unit } from '../../core/language/translations/units.ts';
import { plainBreaks, type ExchangeFormat, type Returned } from './unit-format.ts';

/**
 * XLIFF 1.2, which translators' programs and Weblate read. What stands in
 * braces is protected; a plural is not, because each language has its own forms.
 */
export const xliff: ExchangeFormat = {
  name: 'xliff',
  ending: 'xlf',
  write: (units, { language }) => {
    const files = Map.groupBy(units, ({ file }) => file);
    const resources = Object.fromEntries(
      [...files].map(([file, some]) => [
        file,
        Object.fromEntries(some.map((unit) => [unit.id, resourceOf(unit)])),
      ]),
    );
    const whole = { resources, sourceLanguage: 'en', targetLanguage: language };
    // Line breaks inside a text count, so the library may not put any there itself.
    const text = jsToXliff12(whole, { indent: '' }, () => undefined);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replaceAll(/(?=<(?:file |trans-unit |\/file>|\/xliff>))/g, '\n')}\n`;
  },
  read: (text) => {
    const read = parse(text);
    const units = Object.values(read.resources).flatMap((file) =>
      Object.entries(file).map(([id, resource]) => returnedOf(id, resource)),
    );
    return { language: read.targetLanguage ?? '', units };
  },
};

function resourceOf({
  id,
  form,
  english,
  translated,
  standing,
  notes,
  maxLetters,
}: Unit): Resource {
  const isMessage = form === 'message' && !english.includes(', plural,');
  return {
    source: isMessage ? protect(english) : english,
    ...(translated !== '' && { target: isMessage ? protect(translated) : translated }),
    note: notes,
    additionalAttributes: {
      resname: id,
      approved: standing === 'reviewed' ? 'yes' : 'no',
      'xml:space': 'preserve',
      ...(maxLetters !== undefined && { maxwidth: String(maxLetters), 'size-unit': 'char' }),
    },
  };
}

/** A text with its placeholders as elements that a translator can move and not change. */
function protect(text: string): Content {
  const parts = text.split(/(\{\w+\})/).filter((part) => part !== '');
  if (parts.length === 1 && !/^\{\w+\}$/.test(text)) return text;
  return parts.map((part) =>
    /^\{\w+\}$/.test(part) ? { Span: { id: part.slice(1, -1), contents: part } } : part,
  );
}

function parse(text: string): Document {
  try {
    let read: Document | undefined;
    const options = { captureSpacesBetweenElements: true };
    xliff12ToJs(text, options, (error, document) => {
      if (error) throw error;
      read = document;
    });
    if (!read) throw new Error('nothing is in it');
    return read;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('\n');
    throw new Error(`This is no XLIFF 1.2 file that can be read: ${sentence}`, { cause: error });
  }
}

function returnedOf(id: string, resource: Resource): Returned {
  return {
    id: resource.additionalAttributes?.['resname'] ?? id,
    english: plainBreaks(wordsOf(resource.source)),
    translated: plainBreaks(wordsOf(resource.target)),
    isChecked: resource.additionalAttributes?.['approved'] === 'yes',
  };
}

/** A text with its placeholders in braces again. */
function wordsOf(content: Content | undefined): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(wordsOf).join('');
  const [element] = Object.values(content);
  if (!element) return '';
  return element.contents === undefined ? `{${element.id ?? ''}}` : wordsOf(element.contents);
}

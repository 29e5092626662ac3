import PO from 'pofile';
import type { Unit } from '../../core/language/translations/units.ts';
import { plainBreaks, type ExchangeFormat } from './unit-format.ts';

/**
 * gettext. "fuzzy" is what nobody has checked. Plurals stay ICU messages, which
 * the flag says. Source of the flag: Weblate's documentation, "Customizing behavior using flags".
 */
export const po: ExchangeFormat = {
  name: 'po',
  ending: 'po',
  write: (units, { language }) => {
    const file = new PO();
    file.headers = {
      'Project-Id-Version': 'Noticeboard',
      Language: language,
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=UTF-8',
      'Content-Transfer-Encoding': '8bit',
    };
    file.items = units.map(itemOf);
    return `${file.toString()}\n`;
  },
  read: (text) => {
    if (!/^msgid /m.test(text)) throw new Error('This is no PO file: it has no msgid.');
    const { headers, items } = PO.parse(text);
    const language = headers.Language;
    if (!language) throw new Error('This PO file does not say its language.');
    return {
      language,
      units: items
        .filter(({ obsolete }) => !obsolete)
        .map(({ msgctxt = '', msgid, msgstr, flags }) => ({
          id: msgctxt,
          english: plainBreaks(msgid),
          translated: plainBreaks(msgstr[0] ?? ''),
          isChecked: flags['fuzzy'] !== true,
        })),
    };
  },
};

function itemOf({ id, file, form, english, translated, standing, notes, maxLetters }: Unit) {
  const item = new PO.Item();
  item.msgctxt = id;
  item.msgid = english;
  item.msgstr = [translated];
  item.extractedComments = [...notes];
  item.references = [file];
  item.flags = {
    ...(translated !== '' && standing !== 'reviewed' && { fuzzy: true }),
    ...(form === 'message' && { 'icu-message-format': true }),
    ...(maxLetters !== undefined && { [`max-length:${maxLetters}`]: true }),
  };
  return item;
}

import { readFileSync } from 'node:fs';
import { parseLanguage } from '../../src/content/parse-file.ts';
import { makeAddresses } from '../../src/core/addresses.ts';
import type { Board } from '../../src/core/board.ts';
import type { Content } from '../../src/core/model/content.ts';
import { stateAt } from '../../src/core/state/state.ts';
import { makeTranslator, type Translator } from '../../src/core/words/translator.ts';
import { at } from './builders.ts';

/** The real English texts. */
export function anEnglishTranslator(): Translator {
  const file = 'languages/en.yaml';
  const text = readFileSync(`content/${file}`, 'utf8');
  const { value } = parseLanguage({ file, text, place: { holds: 'language', id: 'en' } });
  if (!value) throw new Error(`content/${file} has problems`);
  return makeTranslator(value);
}

/** A board below /base of https://example.org, at a moment. */
export function aBoard(content: Content, now: string): Board {
  const english = anEnglishTranslator();
  return {
    content,
    state: stateAt(content, at(now)),
    addresses: makeAddresses('https://example.org', '/base'),
    translators: [english],
    english,
  };
}

import { readFileSync } from 'node:fs';
import { parseLanguage } from '../../src/content/parse-file.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { makeSiteContext } from '../../src/core/views/make-site-context.ts';
import type { Content } from '../../src/core/model/content.ts';
import { makeTranslator, type Translator } from '../../src/core/language/translator.ts';
import { at } from './builders.ts';

/** The real English texts. */
export function anEnglishTranslator(): Translator {
  const file = 'languages/en.yaml';
  const text = readFileSync(`content/${file}`, 'utf8');
  const { value } = parseLanguage({ file, text, role: { holds: 'language', id: 'en' } });
  if (!value) throw new Error(`content/${file} has problems`);
  return makeTranslator(value);
}

/** A context below /base of https://example.org, at a moment, in English. */
export function aSiteContext(content: Content, now: string): SiteContext {
  const { language } = anEnglishTranslator();
  return makeSiteContext({ ...content, languages: [language] }, at(now), {
    site: 'https://example.org',
    base: '/base',
  });
}

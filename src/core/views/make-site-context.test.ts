import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample.ts';
import { makeSiteContext } from './make-site-context.ts';

const { content, now } = readSample();
const place = { site: 'https://example.org', base: '/base' };

it("practices' pages are in every language, unless the publisher leaves them in English", () => {
  const every = makeSiteContext(content, now, place);
  expect(every.practiceTranslators).toHaveLength(content.languages.length);
  expect(every.addresses.path.practice('X1', 'ur')).toBe('/base/practices/X1/ur/');

  const site = { ...content.site, practicePages: 'english' as const };
  const english = makeSiteContext({ ...content, site }, now, place);
  expect(english.practiceTranslators).toEqual([english.english]);
  expect(english.addresses.path.practice('X1', 'ur')).toBe('/base/practices/X1/');
  expect(english.addresses.whole.notice('a', 'ur')).toBe('https://example.org/base/notices/a/ur/');
});

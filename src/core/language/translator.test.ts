import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample.ts';
import { at } from '../../../tests/support/builders.ts';
import { english } from '../model/language.ts';
import { makeTranslator } from './translator.ts';

const source = readSample().content.languages.find(({ id }) => id === english);
if (!source) throw new Error('The sample has no English');

it('ends a sentence with one full stop, whatever it ends with', () => {
  const { text } = makeTranslator(source);
  expect(text('page.publishedBy', { name: 'Example Ltd.' })).toBe('Published by Example Ltd.');
  expect(text('page.publishedBy', { name: 'Example' })).toBe('Published by Example.');
});

it('does so where a day ends with a full stop of its own, as in Ukrainian', () => {
  const { text, phrase, date } = makeTranslator({
    ...source,
    locale: 'uk',
    time: { ...source.time, moment: '{time}, {date}' },
  });
  const moment = at('2025-08-01T17:00:00+01:00');
  const day = date(moment).text;
  expect(day).toMatch(/2025 р\.$/);
  expect(text('notice.translatedBy', { name: 'An agency', date: day })).toMatch(/[^.]\.$/);
  const parts = phrase('time.updated', { time: moment });
  const said = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  expect(said).toMatch(/2025 р\.$/);
});

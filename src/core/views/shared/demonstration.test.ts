import { expect, it } from 'vitest';
import { readSample } from '../../../../tests/support/sample.ts';
import { describeDemonstration } from './demonstration.ts';

const { context, content } = readSample();

it("says in every language of the sample that its updates are invented, in the language's own words", () => {
  const said = context.translators.map(
    (translator) => describeDemonstration(content.site, translator)?.notice,
  );
  expect(said).toHaveLength(content.languages.length);
  expect(said.every(Boolean)).toBe(true);
  expect(new Set(said).size).toBe(said.length);
});

it('leaves the sentence out in a language that it is not written in, and says nothing on a live site', () => {
  const [english] = context.translators;
  const polish = context.translators.find(({ language }) => language.id === 'pl');
  if (!english || !polish) throw new Error('The sample has no Polish');
  const demonstration = { notice: 'Invented.' };
  expect(describeDemonstration({ ...content.site, demonstration }, english)).toEqual({
    label: english.text('page.demonstration'),
    notice: 'Invented.',
  });
  expect(describeDemonstration({ ...content.site, demonstration }, polish)).toEqual({
    label: polish.text('page.demonstration'),
    notice: '',
  });
  expect(describeDemonstration({ ...content.site, demonstration: undefined }, english)).toBe(
    undefined,
  );
});

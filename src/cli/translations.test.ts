import { expect, it } from 'vitest';
import { describeRefused, describeUnchecked } from './translations.ts';

it('names each text that is refused, counts it once, and says once what to do', () => {
  const fix = 'Copy each address from the English, letter by letter.';
  const said = describeRefused({
    refused: [
      { id: 'practice.elsewhere', message: 'has the addresses none', fix },
      { id: 'practice.elsewhere', message: 'is too long' },
      { id: 'guidance/urgent-111 short', message: 'has the addresses none', fix },
    ],
  });
  expect(said.split('\n')).toEqual([
    '2 texts cannot be taken in:',
    '  practice.elsewhere: has the addresses none',
    '  practice.elsewhere: is too long',
    '  guidance/urgent-111 short: has the addresses none',
    'What to do:',
    `  ${fix}`,
  ]);
});

it('says which texts nobody marked as checked, so that no reviewer is named in vain', () => {
  const unit = { english: 'Find', translated: 'Szukaj', isChecked: true };
  const units = [
    { ...unit, id: 'find.button' },
    { ...unit, id: 'find.hint', isChecked: false },
    { ...unit, id: 'find.more', translated: '', isChecked: false },
  ];
  expect(describeUnchecked({ language: 'pl', units })).toMatch(
    /: 1 text, such as find\.hint\. .* npm run review -- pl /,
  );
  expect(describeUnchecked({ language: 'pl', units: units.slice(0, 1) })).toBe('');
});

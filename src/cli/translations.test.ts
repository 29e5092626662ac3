import { expect, it } from 'vitest';
import { describeRefused } from './translations.ts';

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

import { expect, test } from 'vitest';
import { listOf, midSentence } from './count.ts';

test.each([
  ['Messages between you and your surgery', 'messages between you and your surgery'],
  ['E-mail to your surgery', 'e-mail to your surgery'],
  ['NHS 111 online', 'NHS 111 online'],
  ['SystmOne', 'SystmOne'],
  ['accuRx', 'accuRx'],
  ['Sieć, która łączy usługi NHS', 'sieć, która łączy usługi NHS'],
])('in the middle of a sentence "%s" is "%s"', (words, expected) => {
  expect(midSentence(words)).toBe(expected);
});

test.each([
  [['Airedale'], 'Airedale'],
  [['Airedale', 'Craven'], 'Airedale and Craven'],
  [['Airedale', 'Bradford North', 'Craven'], 'Airedale, Bradford North and Craven'],
  [['Blood tests and test results', 'phones'], 'Blood tests and test results, and phones'],
  [['Craven', 'Medway and West Kent'], 'Craven, and Medway and West Kent'],
])('a list of %j is "%s"', (words, expected) => {
  expect(listOf(words)).toBe(expected);
});

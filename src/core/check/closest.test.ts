import { expect, test } from 'vitest';
import { closestWord } from './closest.ts';
import { toId } from '../language/to-id.ts';

test.each([
  ['majr-outage', 'major-outage'],
  ['Degraded', 'degraded'],
  ['titel', 'title'],
  ['smms', 'sms'],
  ['eps', undefined],
  ['emis', undefined],
  ['x', undefined],
  ['', undefined],
  ['constructor', undefined],
])('"%s" was meant to be %s', (word, meant) => {
  expect(closestWord(word, ['major-outage', 'degraded', 'title', 'sms'])).toBe(meant);
});

test('there is no nearest word without any', () => {
  expect(closestWord('title', [])).toBeUndefined();
});

test.each([
  ['SystmOne', 'systmone'],
  ['NHS 111 online', 'nhs-111-online'],
  [' EMIS_Web! ', 'emis-web'],
  ['…', ''],
])('"%s" becomes the id "%s"', (name, id) => {
  expect(toId(name)).toBe(id);
});

import { expect, test } from 'vitest';
import { mark } from '../../core/views/placeholder.ts';
import { fillMarks, findMarks } from './fill-marks.ts';

const fillings = new Map([
  ['iso', Buffer.from('2025-08-01')],
  ['page.made:ur', Buffer.from('بنا')],
]);
function fill(text: string): string {
  const body = Buffer.from(text);
  return Buffer.concat(fillMarks(body, findMarks(body), (name) => fillings.get(name))).toString();
}

test.each([
  ['nothing', 'nothing'],
  [`a ${mark('iso')} b ${mark('iso')}`, 'a 2025-08-01 b 2025-08-01'],
  [`${mark('iso')}${mark('iso')}`, '2025-08-012025-08-01'],
  [`اب ${mark('page.made:ur')} ج`, 'اب بنا ج'],
  ['half of one: \u007fiso', 'half of one: \u007fiso'],
])('%j', (text, filled) => {
  expect(fill(text)).toBe(filled);
});

test('a mark that nobody knows is a fault of the program', () => {
  expect(() => fill(mark('what'))).toThrow('Nothing is known to fill in for what');
});

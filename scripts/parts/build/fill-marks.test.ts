import { expect, test } from 'vitest';
import { fillMarks, findMarks } from './fill-marks.ts';

const fillings = new Map([
  ['iso', Buffer.from('2025-08-01')],
  ['page.made:ur', Buffer.from('بنا')],
]);
function fill(text: string): string {
  const body = Buffer.from(text);
  return Buffer.concat(fillMarks(body, findMarks(body), fillings)).toString();
}

test.each([
  ['nothing', 'nothing'],
  ['a %%made:iso%% b %%made:iso%%', 'a 2025-08-01 b 2025-08-01'],
  ['اب %%made:page.made:ur%% ج', 'اب بنا ج'],
  ['100%% of %%made:what%% and %%made:iso%%', '100%% of %%made:what%% and 2025-08-01'],
  ['%%made:iso', '%%made:iso'],
  ['%%made:%%made:iso%%', '%%made:2025-08-01'],
])('%s', (text, filled) => {
  expect(fill(text)).toBe(filled);
});

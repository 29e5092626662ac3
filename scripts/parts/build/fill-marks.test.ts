import { expect, test } from 'vitest';
import { fillMarks } from './fill-marks.ts';

const fillings = new Map([
  ['iso', Buffer.from('2025-08-01')],
  ['page.made:ur', Buffer.from('بنا')],
]);
const fill = (text: string) => fillMarks(Buffer.from(text), fillings).toString();

test.each([
  ['nothing', 'nothing'],
  ['a %%made:iso%% b %%made:iso%%', 'a 2025-08-01 b 2025-08-01'],
  ['اب %%made:page.made:ur%% ج', 'اب بنا ج'],
  ['100%% of %%made:what%% and %%made:iso%%', '100%% of %%made:what%% and 2025-08-01'],
  ['%%made:iso', '%%made:iso'],
])('%s', (text, filled) => {
  expect(fill(text)).toBe(filled);
});

import { expect, test } from 'vitest';
import { asNotifySends } from './notify.ts';

test.each([
  ['plain English stays', 'Call 111. £5 [a]', 'Call 111. £5 [a]'],
  ['curly quotes and dashes become plain', '“Call” – it’s…', '"Call" - it\'s...'],
  [
    'Polish loses its accents, but for those that Welsh has',
    'Zażółć gęślą jaźń, Łódź',
    'Zazólc gesla jazn, Lódz',
  ],
  ['Slovak and Romanian lose theirs', 'žiť ďaleko, sunați', 'zit daleko, sunati'],
  ['Welsh keeps its own', 'dŵr, tŷ', 'dŵr, tŷ'],
  ['Urdu is destroyed', 'فوری 111', '???? 111'],
  ['Bengali is destroyed, its signs too', 'কি 111', '?? 111'],
  ['a mark that nobody sees goes', 'a\u200bb', 'ab'],
])('%s', (_name, text, sent) => {
  expect(asNotifySends(text)).toBe(sent);
});

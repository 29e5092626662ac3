import { expect, test } from 'vitest';
import { placeholder } from '../views/placeholder.ts';
import { email, line, webAddress } from './field.ts';

// A build's own marks are made of such a character: whoever could type one, could change a page.
test.each([
  ['a line', line(80), 'What', ''],
  ['a web address', webAddress, 'https://example.org/', ''],
  ['an e-mail address', email, 'a', '@example.org'],
])('%s holds no character that cannot be seen', (_name, field, start, end) => {
  expect(field.safeParse(start + end).success).toBe(true);
  for (const one of [placeholder('iso'), '\u0000', '\u202e', '\ufeff']) {
    expect(field.safeParse(`${start}${one}a${end}`).success).toBe(false);
  }
});

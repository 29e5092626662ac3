import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample.ts';
import { english, textsOf } from '../model/language.ts';
import { placeholdersOf } from './message.ts';
import { placeholders } from './placeholders.ts';

it('the names that the program fills in are those of the English texts', () => {
  const language = readSample().content.languages.filter(({ id }) => id === english);
  const found = language
    .flatMap(textsOf)
    .map(([key, text]): [string, unknown] => [key, placeholdersOf(text, 'en-GB')]);
  expect(placeholders).toEqual(
    Object.fromEntries(found.filter(([, names]) => String(names) !== '')),
  );
});

import { expect, it } from 'vitest';
import { checkExample } from '../../../../tests/support/problem-examples.ts';
import { contentRows } from '../catalogue/catalogue.ts';

it('says by how much a text message is too long', () => {
  const row = new Map(contentRows).get('kit/too-long');
  const problems = row ? checkExample('kit/too-long', row, 'wrong') : [];
  expect(problems.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(
      /^its text message has \d{3} characters in [3-9] parts, and 306 in 2 are the most, in Polish$/,
    ),
  );
});

import { expect, it } from 'vitest';
import { at } from '../../tests/support/builders.ts';
import { readFiles } from '../content/read-files.ts';
import { review } from './review.ts';

const files = readFiles('content');
const site = files.texts.get('site.yaml') ?? '';
const fewer = site.replace(/^languages: .*$/m, 'languages: [pl]');
const unoffered = { ...files, texts: new Map([...files.texts, ['site.yaml', fewer]]) };
const today = at('2025-08-02T12:00:00+01:00');

it('counts the texts of languages that the site does not offer yet, and says so', () => {
  const { lines } = review([], unoffered, today);
  expect(lines.find((line) => line.startsWith('pl'))).not.toContain('site.yaml');
  expect(lines.find((line) => line.startsWith('ro'))).toMatch(
    /^ro {2}\d+ \w+ \(site\.yaml does not offer it\)$/,
  );
});

it('takes nobody for the reviewer of their own words', () => {
  const args = ['ro', 'page', '--translated', 'An agency', '--reviewed', 'an agency '];
  expect(() => review(args, unoffered, today)).toThrow('a second person must review it');
});

it('takes the review of one of them, and changes its record alone', () => {
  const args = ['ro', 'page', '--translated', 'An agency', '--reviewed', 'A medical translator'];
  expect([...review(args, unoffered, today).changed.keys()]).toEqual(['languages/ro.state.yaml']);
});

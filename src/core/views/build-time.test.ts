import { expect, test } from 'vitest';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import { aContent, anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { placeholderEnd } from './placeholder.ts';
import { placeholderTime, fillingsOf, makeBuildTime, oldAfter } from './build-time.ts';

const open = aContent([anIncident('a', [anUpdate('2025-07-28T09:00:00+01:00')])]);

test.each([
  ['an hour, while something is open', open, false, '60'],
  ['never, while nothing is open', aContent(), false, '0'],
  ['in no way, where the clock stands still', open, true, ''],
])('a page is old after %s', (_name, content, isClockFixed, minutes) => {
  const { state } = aSiteContext(content, '2025-07-28T10:00:00+01:00');
  expect(oldAfter(content.site, state, isClockFixed)).toBe(minutes);
});

test('every placeholder that a page can leave has a filling, of the later moment', () => {
  const { english } = aSiteContext(open, '2025-07-28T10:00:00+01:00');
  const later = fillingsOf(makeBuildTime(at('2025-07-28T11:00:00+01:00'), '45'), [english]);
  const fill = (left: string) => later.get(left.split(placeholderEnd)[1] ?? '');
  expect(fill(placeholderTime.oldAfter())).toBe('45');
  expect(fill(placeholderTime.iso())).toBe('2025-07-28T10:00:00.000Z');
  const old = fill(placeholderTime.phrase(english, 'page.old').join(''));
  expect(old).toMatch(/^This page was made at <time/);
  expect(old).toContain('datetime="2025-07-28T10:00:00.000Z"');
});

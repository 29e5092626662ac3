import { expect, it, test } from 'vitest';
import { aBoard } from '../../tests/support/board.ts';
import { aContent, anIncident, anUpdate, at } from '../../tests/support/builders.ts';
import { blankStamp, fillStamps, makeStamp, oldAfter } from './stamp.ts';

const open = aContent([anIncident('a', [anUpdate('2025-07-28T09:00:00+01:00')])]);

test.each([
  ['an hour, while something is open', open, false, '60'],
  ['never, while nothing is open', aContent(), false, '0'],
  ['in no way, where the clock stands still', open, true, ''],
])('a page is old after %s', (_name, content, isClockFixed, minutes) => {
  const { state } = aBoard(content, '2025-07-28T10:00:00+01:00');
  expect(oldAfter(content.site, state, isClockFixed)).toBe(minutes);
});

it('leaves marks that are filled in when a page is written, however old its other words are', () => {
  const { english } = aBoard(open, '2025-07-28T10:00:00+01:00');
  const kept = `<p data-limit="${blankStamp.oldAfter()}">${blankStamp.phrase(english, 'page.old').join('')}</p>`;
  const later = makeStamp(at('2025-07-28T11:00:00+01:00'), '45');
  const filled = fillStamps(kept, later, [english]);
  expect(filled).toMatch(/^<p data-limit="45">This page was made at <time/);
  expect(filled).toContain('datetime="2025-07-28T10:00:00.000Z"');
  expect(filled).not.toMatch(/[\uE0B0\uE0B1]/);
});

import { describe, expect, it } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { readSample } from '../../../tests/support/sample.ts';
import { makeSiteContext } from '../views/make-site-context.ts';
import { nextChangeByClock } from './next-change.ts';

const { content } = readSample();

function changeAfter(now: string): number | undefined {
  const { state } = makeSiteContext(content, at(now), {
    site: 'https://status.example.org',
    base: '/',
  });
  return nextChangeByClock(state, content.incidents);
}

describe('the next change by the clock', () => {
  it.each([
    ['a day ends', '2025-10-20T12:00:00+01:00', '2025-10-21T00:00:00+01:00'],
    ['a day of 25 hours ends', '2025-10-26T00:00:00+01:00', '2025-10-27T00:00:00+00:00'],
    ['a day of 23 hours ends', '2026-03-29T00:00:00+00:00', '2026-03-30T00:00:00+01:00'],
    ['an update that waits is published', '2025-06-03T07:00:00+01:00', '2025-06-03T10:00:00+01:00'],
    ['planned work begins', '2025-08-09T19:00:00+01:00', '2025-08-09T20:00:00+01:00'],
  ])('%s', (_name, now, change) => {
    expect(changeAfter(now)).toBe(at(change));
  });

  it('is not known while an incident is open', () => {
    expect(changeAfter('2025-08-01T17:30:00+01:00')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { anIncident, anUpdate, at } from '../../../tests/support/builders.ts';
import { readSample } from '../../../tests/support/sample.ts';
import { nextChangeByClock } from './next-change.ts';
import { stateAt } from './state.ts';

const { content } = readSample();

function changeAfter(now: string): number | undefined {
  return nextChangeByClock(stateAt(content, at(now)), content.incidents);
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

  it.each([
    ['planned work moves to another window', '2025-07-28T20:00:00+01:00'],
    ['that window ends', '2025-07-28T21:00:00+01:00'],
    ['what was promised is late', '2025-07-28T22:00:00+01:00'],
    ['a correction is published', '2025-07-28T23:00:00+01:00'],
  ])('%s', (_name, change) => {
    const [from, to, next, corrected] = [20, 21, 22, 23].map((hour) =>
      at(`2025-07-28T${hour}:00:00+01:00`),
    ) as [number, number, number, number];
    const update = anUpdate('2025-07-28T09:00:00+01:00', {
      ...{ next, window: { from, to } },
      corrections: [{ at: corrected, what: 'A word.' }],
    });
    const now = at(change) - 60_000;
    expect(nextChangeByClock({ open: [], now }, [anIncident('a', [update])])).toBe(at(change));
  });

  it('is not known while an incident is open', () => {
    expect(changeAfter('2025-08-01T17:30:00+01:00')).toBeUndefined();
  });
});

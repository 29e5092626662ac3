import { describe, expect, test } from 'vitest';
import { anEffect, anUpdate, at } from '../../../tests/support/builders.ts';
import type { Update } from '../model/update.ts';
import { waitOf } from './waits.ts';

const hours = { weekends: 'next-working-morning', bankHolidays: ['2025-08-25'] } as const;
const down = { affects: [anEffect(['records'], { everywhere: true }, 'major-outage')] };
const friday = '2025-08-22T16:00:00+01:00';
const update = (time: string, next: string, fields: Partial<Update> = down) =>
  anUpdate(time, { next: at(next), ...fields });

describe('the next update may wait', () => {
  test.each<[string, Update[], ReturnType<typeof waitOf>]>([
    ['over a weekend and a bank holiday', [update(friday, '2025-08-26T09:00:00+01:00')], 'weekend'],
    [
      'and no longer than the morning after',
      [update(friday, '2025-08-26T16:00:00+01:00')],
      undefined,
    ],
    ['until midday', [update(friday, '2025-08-26T12:00:00+01:00')], 'weekend'],
    ['and not past it', [update(friday, '2025-08-26T12:01:00+01:00')], undefined],
    [
      'without a reason from a Sunday to the next morning',
      [update('2025-08-17T16:00:00+01:00', '2025-08-18T09:00:00+01:00')],
      undefined,
    ],
    ['for nothing that is promised', [anUpdate(friday)], undefined],
    ['for nothing that is said', [], undefined],
    ['and over no working day', [update(friday, '2025-08-27T09:00:00+01:00')], undefined],
    [
      'without a reason if it comes by the next day',
      [update(friday, '2025-08-23T09:00:00+01:00')],
      undefined,
    ],
    [
      'for a week once nothing has changed for two',
      [
        update('2025-08-01T09:00:00+01:00', '2025-08-02T09:00:00+01:00'),
        update('2025-08-08T09:00:00+01:00', '2025-08-09T09:00:00+01:00'),
        update('2025-08-15T09:00:00+01:00', '2025-08-22T09:00:00+01:00'),
      ],
      'weekly',
    ],
    [
      'for a week whatever had changed before the two',
      [
        update('2025-07-25T09:00:00+01:00', '2025-07-26T09:00:00+01:00', {}),
        update('2025-08-01T09:00:00+01:00', '2025-08-02T09:00:00+01:00'),
        update('2025-08-15T09:00:00+01:00', '2025-08-22T09:00:00+01:00'),
      ],
      'weekly',
    ],
    [
      'and not if it has got better meanwhile',
      [
        update('2025-08-01T09:00:00+01:00', '2025-08-02T09:00:00+01:00', {
          affects: [anEffect(['records'], { everywhere: true }, 'degraded')],
        }),
        update('2025-08-15T09:00:00+01:00', '2025-08-22T09:00:00+01:00'),
      ],
      undefined,
    ],
    [
      'and not if something has',
      [
        update('2025-08-01T09:00:00+01:00', '2025-08-02T09:00:00+01:00', {}),
        update('2025-08-15T09:00:00+01:00', '2025-08-22T09:00:00+01:00'),
      ],
      undefined,
    ],
    [
      'nor for longer than a week',
      [
        update('2025-08-01T09:00:00+01:00', '2025-08-02T09:00:00+01:00'),
        update('2025-08-15T09:00:00+01:00', '2025-08-23T09:00:00+01:00'),
      ],
      undefined,
    ],
  ])('%s', (_name, updates, wait) => {
    expect(waitOf(updates, hours)).toBe(wait);
  });

  test('over no weekend where its publisher does not say so', () => {
    expect(waitOf([update(friday, '2025-08-26T09:00:00+01:00')], undefined)).toBeUndefined();
  });
});

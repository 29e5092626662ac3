import { expect, it } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { fileStem } from '../time/london.ts';
import { freeIncidentId, freeMinute, slugOf } from './file-names.ts';

it.each([
  ['Data-centre failure, Craven', 'data-centre-failure-craven'],
  ["GPs' phones – château", 'gps-phones-chateau'],
  ['../../etc/passwd', 'etc-passwd'],
  ['???', 'incident'],
  ['مشكلة', 'incident'],
  [`${'word '.repeat(20)}`, 'word-word-word-word-word-word-word-word-word-word'],
  ['x'.repeat(90), 'x'.repeat(50)],
])('makes of "%s" the slug %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('never picks a folder or a file that is taken', () => {
  const began = at('2025-08-01T17:30:00+01:00');
  const files = [
    'incidents/2025-08-01-a/incident.md',
    'incidents/2025-08-01-a/2025-08-01T1730.md',
    'incidents/2025-08-01-a/2025-08-01T1731.ur.md',
    'incidents/2025-08-01-a-2/review.md',
  ];
  expect(freeIncidentId(began, 'A', files)).toBe('2025-08-01-a-3');
  expect(fileStem(freeMinute(began + 59_000, '2025-08-01-a', files))).toBe('2025-08-01T1732');
  expect(fileStem(freeMinute(began, '2025-08-01-b', files))).toBe('2025-08-01T1730');
});

import { expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate } from '../../../../tests/support/builders.ts';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import { placeGrid } from './place-grid.ts';
import { systemGroups } from './system-groups.ts';

const began = '2025-07-28T09:00:00+01:00';
const later = '2025-07-28T12:00:00+01:00';
const gridOf = (...incidents: Parameters<typeof aContent>[0] & object) =>
  placeGrid(aSiteContext(aContent(incidents), later));
const outage = anIncident('a', [
  anUpdate(began, { affects: [anEffect(['phones'], { areas: ['south'] }, 'major-outage')] }),
]);

it('has a row for each place on calm days, and says of each that all works', () => {
  const { rows, calm, others } = gridOf();
  expect(rows.map(({ cells }) => cells.map(({ tag }) => tag.text))).toEqual(
    rows.map(() => ['All systems work']),
  );
  expect(rows.length).toBeGreaterThan(1);
  expect([calm, others]).toEqual(['', '']);
});

it('puts places with problems first, and counts the practices in each cell', () => {
  const [first] = gridOf(outage).rows;
  expect(first).toMatchObject({ area: { text: 'South' }, count: '2 affected, of 2' });
  expect(first?.cells.map(({ tag, count }) => `${tag.text} ${count}`.trim())).toContain(
    'Not working 2 practices',
  );
  expect(first?.cells.reduce((sum, { span }) => sum + span, 0)).toBe(gridOf(outage).groups.length);
});

it('and groups of systems say at how many practices the worst is true', () => {
  const texts = systemGroups(aSiteContext(aContent([outage]), later)).map(({ tag }) => tag.text);
  expect(texts).toContain('Not working at 2');
});

import { expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  withLine,
} from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';
import { at } from '../../tests/support/builders.ts';

const valid = contentFiles();
const { first, second } = paths;

/** The first update with corrections at these times. */
function withCorrections(file: string, ...times: string[]) {
  const entries = times.map((time) => `\n  - at: '${time}'\n    what: It was wrong.`).join('');
  return withLine(valid, file, 'phase:', `phase: investigating\ncorrections:${entries}`);
}

it('reads corrections in order', () => {
  const files = withCorrections(first, '2025-07-28T10:00:00+01:00', '2025-07-28T11:00:00+01:00');
  const { context } = checkSources(
    { texts: files, problems: [] },
    { today: at('2025-07-29T12:00:00+01:00') },
  );
  expect(context?.content.incidents[0]?.updates[0]?.corrections).toEqual([
    { at: at('2025-07-28T10:00:00+01:00'), what: 'It was wrong.' },
    { at: at('2025-07-28T11:00:00+01:00'), what: 'It was wrong.' },
  ]);
});

it('errors if a correction is older than its update, as after copying one', () => {
  expect(show(withCorrections(second, '2025-07-28T10:00:00+01:00'))).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-29T0930.md:5 >   - at: '2025-07-28T10:00:00+01:00'
    corrections no. 1, at: is 10am on Monday 28 July 2025, before this update, 9:30am on Tuesday 29 July 2025.
    Correct the time. If it was copied from an older update, take it out."
  `);
});

it('errors if corrections are not in order', () => {
  expect(show(withCorrections(first, '2025-07-28T11:00:00+01:00', '2025-07-28T10:00:00+01:00')))
    .toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-28T0900.md:7 >   - at: '2025-07-28T10:00:00+01:00'
    corrections no. 2, at: is 10am on Monday 28 July 2025, before the correction above it, 11am on Monday 28 July 2025.
    Put the oldest correction first, or correct the time."
  `);
});

it('errors if a correction is dated in the future', () => {
  expect(show(withCorrections(first, '2026-07-28T11:00:00+01:00'))).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-28T0900.md:5 >   - at: '2026-07-28T11:00:00+01:00'
    corrections no. 1, at: is 11am on Tuesday 28 July 2026: it is in the future, and nobody would see this correction until then.
    Write the time at which you make it."
  `);
});

it('errors if a correction says nothing', () => {
  const files = withLine(
    valid,
    first,
    'phase:',
    `phase: investigating\ncorrections:\n  - at: '2025-07-28T10:00:00+01:00'`,
  );
  expect(problemsOf(files)).toMatchObject([{ path: ['corrections', 0, 'what'] }]);
  expect(show(files)).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-28T0900.md:5 >   - at: '2025-07-28T10:00:00+01:00'
    corrections no. 1, what: is missing.
    Write it like this: what: Surgeries in Craven open at 8:30am, not at 8am."
  `);
});

import { expect, it } from 'vitest';
import { aWarning } from '../problem.ts';
import { beStrictWithNew } from './stricter.ts';

it('makes an error of what may not begin anew, in new files alone', () => {
  const warning = aWarning({ code: 'file/bracket-list', file: 'a.md', message: 'a', fix: 'b' });
  const other = aWarning({ code: 'kit/left-out', file: 'a.md', message: 'a', fix: 'b' });
  const severities = (isNew: boolean) =>
    beStrictWithNew([warning, other], () => isNew).map(({ severity }) => severity);
  expect(severities(true)).toEqual(['error', 'warning']);
  expect(severities(false)).toEqual(['warning', 'warning']);
});

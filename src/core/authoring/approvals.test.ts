import { describe, expect, it } from 'vitest';
import { anUpdate } from '../../../tests/support/builders.ts';
import { approve } from './approvals.ts';

const time = '2025-07-29T09:00:00+01:00';
const last = anUpdate(time, {
  known: ['A cable was cut.', 'It is not a cyber attack.'],
  approvedBy: { cause: 'duty director', cyber: 'duty director' },
});

describe('an approval', () => {
  it('is carried on with a statement that is said again, whatever else is new', () => {
    const update = anUpdate(time, { known: ['A cable was cut.', 'Engineers are there.'] });
    expect(approve(update, last)).toEqual({
      approvedBy: { cause: 'duty director' },
      notes: [],
      problems: [],
    });
  });

  it('is left out, with a word, where there is a new statement', () => {
    const update = anUpdate(time, { known: ['A cable was cut.'], summary: 'The firewall failed.' });
    expect(approve(update, last)).toMatchObject({
      approvedBy: {},
      notes: [expect.stringContaining('(cause: duty director) is left out')],
    });
  });

  it('stays with a correction although no rule finds what it is of', () => {
    const was = anUpdate(time, { approvedBy: { cause: 'duty director' } });
    const right = anUpdate(time, { summary: 'It ended at 8am.' });
    const asCorrection = { isCorrection: true };
    expect(approve(right, was, [], asCorrection).approvedBy).toEqual({ cause: 'duty director' });
    expect(approve(right, was).approvedBy).toEqual({});
    const stated = anUpdate(time, { summary: 'The firewall failed.' });
    expect(approve(stated, was, [], asCorrection).approvedBy).toEqual({});
  });

  it('is what the form says', () => {
    const update = anUpdate(time, { known: ['The firewall failed.'] });
    const answers = ['- Cause: medical director', 'data: a role'];
    expect(approve(update, undefined, answers).approvedBy).toEqual({
      cause: 'medical director',
      data: 'a role',
    });
    expect(approve(update, undefined, ['the director']).problems).toMatchObject([
      { field: 'approvedBy', message: '"the director" does not say who approved what' },
    ]);
  });
});

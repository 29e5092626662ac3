import { expect, test } from 'vitest';
import { worstAccess } from './access.ts';
import { worstExpectation } from './guidance.ts';
import { worstLevel } from './level.ts';

test.each([
  [[], 'open'],
  [['closed', 'open-with-disruption'], 'closed'],
  [['open-with-disruption', 'closed'], 'closed'],
  [['urgent-only', 'open'], 'urgent-only'],
] as const)('of the kinds of access %j the worst is %s, wherever it stands', (some, worst) => {
  expect(worstAccess(some)).toBe(worst);
});

test.each([
  [[], 'operational'],
  [['degraded', 'under-maintenance'], 'degraded'],
  [['major-outage', 'partial-outage'], 'major-outage'],
  [['partial-outage', 'major-outage'], 'major-outage'],
] as const)('of the levels %j the worst is %s', (some, worst) => {
  expect(worstLevel(some)).toBe(worst);
});

test.each([
  [['usual', 'delays'], 'delays'],
  [['another-way', 'usual'], 'another-way'],
] as const)('of what patients may expect, %j, the worst is %s', (some, worst) => {
  expect(worstExpectation(some)).toBe(worst);
});

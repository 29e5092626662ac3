import { expect, it } from 'vitest';
import { at } from '../../../tests/support/builders.ts';
import { makesSense } from './asked-fields.ts';

it.each([
  ['19:59', false],
  ['20:00', true],
  ['23:30', true],
  ['06:59', true],
  ['07:00', false],
  ['12:00', false],
])('asks at %s whether texts go out at night: %s', (time, isAsked) => {
  const now = at(`2025-07-28T${time}:00+01:00`);
  expect(makesSense('urgent', { incident: 'new' }, undefined, now)).toBe(isAsked);
});

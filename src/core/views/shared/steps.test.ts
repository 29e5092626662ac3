import { expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

const of = (phase: Parameters<typeof stepsOf>[1]['phase'], isCancelled = false) =>
  stepsOf('incident', { phase, isCancelled }).map(({ text, is }) => `${text}: ${is}`);

it('names the phases before, now and ahead', () => {
  expect(of('identified')).toEqual([
    'Investigating: done',
    'Cause known: now',
    'Fix being watched: ahead',
    'Recovering: ahead',
    'Resolved: ahead',
  ]);
});

it('goes back after a setback', () => {
  expect(of('investigating')[0]).toBe('Investigating: now');
});

it('has nothing to say of what was published by mistake, or called off', () => {
  expect(of('withdrawn')).toEqual([]);
  expect(stepsOf('maintenance', { phase: 'completed', isCancelled: true })).toEqual([]);
});

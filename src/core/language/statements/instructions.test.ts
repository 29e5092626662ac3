import { expect, test } from 'vitest';
import { contradictions, findInstructions, ownInstruction } from './instructions.ts';

const clash = (own: string, answer: string) =>
  contradictions(findInstructions(own), findInstructions(answer)).length > 0;

test.each([
  [
    'Do not come to your appointment on Monday unless your surgery confirms it.',
    'If you already have an appointment, go to it unless your surgery tells you not to.',
  ],
  ['Do not call your surgery.', 'Call your GP surgery when it is open.'],
  ['Go to your surgery.', 'Do not go to your surgery.'],
  ['Please do not order a repeat prescription.', 'Order your prescriptions as early as you can.'],
  ['Do not go to A&E.', 'If it gets worse, go to A&E.'],
])('%s is against: %s', (own, answer) => {
  expect(clash(own, answer)).toBe(true);
});

test.each([
  [
    'Go to your appointment.',
    'If you already have an appointment, go to it unless your surgery tells you not to.',
  ],
  ['Do not call 111.', 'Call your surgery.'],
  ['Your surgery may cancel your appointment.', 'Go to your appointment.'],
  ['Go to 111.nhs.uk.', 'Do not call 111.'],
])('%s is not against: %s', (own, answer) => {
  expect(clash(own, answer)).toBe(false);
});

test.each([
  ['Come to your appointment early.', 'Call your surgery.', 'appointment', true],
  ['Go to your appointment.', 'Go to your appointment.', 'appointment', false],
  ['Ask for your test results next week.', 'Wait for your results.', 'results', true],
  ['Ask about your results next week.', 'Call 111.', 'medicine', false],
  ['Test results are late.', 'Call 111.', 'results', false],
  ['Order your repeat prescription early.', 'Ask a pharmacy.', 'medicine', true],
])('%s beside %s, which answers %s: %s', (own, approved, task, is) => {
  const found = ownInstruction(findInstructions(own), findInstructions(approved), task);
  expect(found !== undefined).toBe(is);
});

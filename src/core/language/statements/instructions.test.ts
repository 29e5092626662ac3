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
  ['Do not call your surgery.', 'Go to your surgery.'],
  ['Do not go to A&E unless you need to.', 'If it gets worse, go to A&E.'],
  ['If you have an appointment, wait.', 'Do not go to your appointment.'],
  ['If it is urgent, go to it.', 'Do not go to your appointment.'],
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
  ['Do not order medicine.', 'Order medicine.', 'medicine', true],
  ['Collect your prescription.', 'Order your prescription.', 'medicine', true],
  ['Order your prescription.', 'Order your test results.', 'medicine', true],
])('%s beside %s, which answers %s: %s', (own, approved, task, is) => {
  const found = ownInstruction(findInstructions(own), findInstructions(approved), task);
  expect(found !== undefined).toBe(is);
});

test.each([
  ['Wait. Please do not order your prescription.', 'order', 'medicine', true, 6],
  ['Wait. Order your prescription.', 'order', 'medicine', false, 6],
  ['If you have an appointment, please do not come to it.', 'attend', 'appointment', true, 0],
  ['If you have an appointment, do not come to it.', 'attend', 'appointment', true, 0],
  ['If you have a prescription, collect it.', 'collect', 'medicine', false, 0],
  ['You must not then call your surgery.', 'call', 'surgery', true, 0],
])('"%s" tells to %s, with %s, or forbids it: %s', (text, deed, object, isForbidden, index) => {
  expect(findInstructions(text)).toEqual([
    { deed, object, isForbidden, index, sentence: text.slice(index) },
  ]);
});

test('what is told and forbidden is told with both sentences', () => {
  const [own, other] = ['Do not call 111. Go to A&E.', 'Call 111. Do not go to A&E.'].map(
    findInstructions,
  );
  expect(
    contradictions(own ?? [], other ?? []).map((pair) => pair.map(({ sentence }) => sentence)),
  ).toEqual([
    ['Do not call 111.', 'Call 111.'],
    ['Go to A&E.', 'Do not go to A&E.'],
  ]);
});

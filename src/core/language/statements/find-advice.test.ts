import { describe, expect, test } from 'vitest';
import { findAdvice, makeRoute, makeSurgeryRoute } from './find-advice.ts';

/** Made in each test, and the same each time: see the last one. */
const routes = () => [
  makeRoute('surgery phones', ['call your surgery', 'call us']),
  makeRoute('111 phones', ['call 111', '111 by phone']),
  makeRoute('111 online', ['111.nhs.uk', '111 online']),
  makeRoute('surgery website', ['use the online form']),
  makeRoute('patchs', ['use PATCHS', 'Airmid']),
  makeRoute('texts', ['reply to our text', 'text 64446']),
  makeSurgeryRoute('surgery'),
];
/** The routes that a text sends patients to, each with the words that do. */
const routesIn = (text: string) =>
  findAdvice(text, routes()).map(({ route, words }) => `${route.id}: ${words}`);

describe('patients are sent', () => {
  test.each([
    [
      'to a phone',
      'Call your surgery.',
      ['surgery phones: Call your surgery', 'surgery: Call your surgery'],
    ],
    ['to 111', 'Call 111.', ['111 phones: Call 111']],
    ['to 111 online', 'Go to 111.nhs.uk.', ['111 online: 111.nhs.uk']],
    [
      'to a website of a surgery',
      'Use the online form of your surgery.',
      ['surgery website: Use the online form'],
    ],
    ['to something by its name', 'You can use PATCHS.', ['patchs: use PATCHS']],
    [
      'to something by its name alone, after a verb',
      'Order it through Airmid.',
      ['patchs: Airmid'],
    ],
    [
      'to something by its name alone, before a verb',
      'With Airmid you can order it.',
      ['patchs: Airmid'],
    ],
    [
      'to something by the words of its service',
      'Please reply to our text.',
      ['texts: reply to our text'],
    ],
    ['to something by its number', 'Text 64446 today.', ['texts: Text 64446']],
    ['to a surgery', 'Go to your surgery.', ['surgery: Go to your surgery']],
    ['in the second half of a sentence', 'It is down, but call 111.', ['111 phones: call 111']],
    ['by a question that is none', 'Why not call 111?', ['111 phones: call 111']],
    ['by words over the end of a line', 'Call\n**111**.', ['111 phones: Call 111']],
    [
      'with what is closed said of something else',
      'Call 111 when your surgery is closed.',
      ['111 phones: Call 111'],
    ],
    [
      'though another half of the sentence forbids something',
      'Do not wait, and call 111.',
      ['111 phones: call 111'],
    ],
    [
      'once a route, by the first sentence that does',
      'Call 111. Ring 111.',
      ['111 phones: Call 111'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(routesIn(text)).toEqual(expected);
  });
});

describe('patients are not sent', () => {
  test.each([
    ['by a name alone', 'Airmid is slow.'],
    ['by a question', 'Can you call 111?'],
    ['where it is forbidden', 'Do not call 111.'],
    ['where another way is named instead', 'Wait instead of calling 111.'],
    ['where it does not work', 'You may call 111, which is not working.'],
    ['where it fails before the words', 'It is out of order to call 111.'],
    ['by news of it', '111 online is slow.'],
    ['to what comes back later', 'Call 111 once it works again.'],
    ['by what staff do', 'Your surgery calls you.'],
    ['by what colleagues do', 'Our staff call 111.'],
    ['by words that lead to somebody else', 'Call us at the hospital.'],
    ['by calling another number than that of a surgery', 'Phone 999.'],
  ])('%s', (_name, text) => {
    expect(routesIn(text)).toEqual([]);
  });

  test('by sentences that speak to somebody else', () => {
    const text = 'Staff: call 111. Patients: ring 111.';
    const [, calls] = routes();
    if (!calls) throw new Error('the routes have changed');
    const found = findAdvice(text, [calls], (sentence) => !sentence.startsWith('Staff'));
    expect(found).toMatchObject([{ words: 'ring 111', index: text.indexOf('ring') }]);
  });
});

test('the same words are the same route, and others are another one', () => {
  expect(makeRoute('a', ['call 111'])).toBe(makeRoute('a', ['call 111']));
  expect(makeRoute('a', ['call us'])).not.toBe(makeRoute('a', ['call 111']));
  expect(makeSurgeryRoute('b')).toBe(makeSurgeryRoute('b'));
});

import { describe, expect, test } from 'vitest';
import { findAdvice, makeRoute, makeSurgeryRoute } from './find-advice.ts';

/** What the site of a test offers. Of its own for each text, so that no test is answered by what another one made. */
const routesFor = (text: string) => [
  makeRoute(`surgery phones for ${text}`, ['call your surgery', 'call us']),
  makeRoute(`111 phones for ${text}`, ['call 111', '111 by phone']),
  makeRoute(`111 online for ${text}`, ['111.nhs.uk', '111 online']),
  makeRoute(`surgery website for ${text}`, ['use the online form']),
  makeRoute(`patchs for ${text}`, ['use PATCHS', 'Airmid']),
  makeRoute(`texts for ${text}`, ['reply to our text', 'text 64446']),
  makeSurgeryRoute(`surgery for ${text}`),
];
/** The routes that a text sends patients to, each with the words that do. */
const routesIn = (text: string) =>
  findAdvice(text, routesFor(text)).map(
    ({ route, words }) => `${route.id.split(' for ')[0]}: ${words}`,
  );

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
    const [, calls] = routesFor(text);
    if (!calls) throw new Error('the routes have changed');
    const found = findAdvice(text, [calls], (sentence) => !sentence.startsWith('Staff'));
    expect(found).toMatchObject([{ words: 'ring 111', index: text.indexOf('ring') }]);
  });
});

describe('a route that is advised by', () => {
  test.each<[string, string, string | undefined]>([
    ['CALL US', 'Ring your GP.', 'Ring your GP'],
    ['call the duty doctor', 'Ring your GP.', undefined],
    ['call nhs 111', 'Ring 111.', 'Ring 111'],
    ['call 1112', 'Ring 111.', undefined],
    ['call 0111', 'Ring 111.', undefined],
    ['111 by phone', 'Ring 111.', undefined],
    ['111 by phone', 'The queue of 111 by phone is long.', undefined],
    ['111.NHS.uk', 'Go to 111 online.', '111 online'],
    ['the surgery website', 'Use our website.', 'Use our website'],
    ["the surgery's website", 'Use our website.', 'Use our website'],
    ['practice website', 'Use our website.', 'Use our website'],
    ['online consultation', 'Use our website.', 'Use our website'],
    ['a website', 'Use our website.', undefined],
    ['open Airmid', 'Order in Airmid.', 'Airmid'],
    ['open Airmid', 'News of Airmid.', undefined],
    ['HELPLINE 64446', 'It is the helpline 64446.', 'helpline 64446'],
    ['answer our text', 'Please answer our text.', 'answer our text'],
    ['answer our text', 'Please use our texts.', undefined],
  ])('"%s" is told by "%s": %s', (phrase, text, words) => {
    const [one] = findAdvice(text, [makeRoute(`${phrase} in ${text}`, [phrase])]);
    expect(one?.words).toBe(words);
  });

  test('several words is told by any of them', () => {
    const route = makeRoute('several', ['the front page', 'call 111', 'the app']);
    const wordsIn = (text: string) => findAdvice(text, [route])[0]?.words;
    expect(wordsIn('Ring 111.')).toBe('Ring 111');
    expect(wordsIn('Use the app.')).toBe('the app');
    expect(wordsIn('Use the front page.')).toBe('the front page');
    expect(wordsIn('Ring your surgery.')).toBeUndefined();
  });

  test('a phone and a website of one name is told by either', () => {
    const route = makeRoute('both', ['call 111', '111 online']);
    const wordsIn = (text: string) => findAdvice(text, [route])[0]?.words;
    expect(wordsIn('Ring 111.')).toBe('Ring 111');
    expect(wordsIn('Go to 111.nhs.uk.')).toContain('111.nhs.uk');
  });
});

test('the same words are the same route, and others are another one', () => {
  expect(makeRoute('a', ['call 111'])).toBe(makeRoute('a', ['call 111']));
  expect(makeRoute('a', ['call us'])).not.toBe(makeRoute('a', ['call 111']));
  expect(makeSurgeryRoute('b')).toBe(makeSurgeryRoute('b'));
});

import { expect, test } from 'vitest';
import { aContent } from '../../../../tests/support/builders.ts';
import { allowedIn } from './allowed.ts';
import { findPrivateData } from './find-private-data.ts';

const allowed = allowedIn(aContent());
/** Kinds, and where in the source each stands. */
const found = (source: string, publicly = allowed) =>
  findPrivateData(source, publicly).map(({ kind, index, found: words }) => [kind, index, words]);

test.each<[string, string, ReturnType<typeof found>]>([
  [
    'is found in the order of the text',
    'LS1 4AP, 07700 900461',
    [
      ['postcode', 0, 'LS1 4AP'],
      ['mobile', 9, '07700 900461'],
    ],
  ],
  ['is read as a reader sees it', 'On **077**00 900461', [['mobile', 5, '07700 900461']]],
  ['is found behind a link', 'Ask [us](mailto:sam@gmail.com)', [['email', 9, 'sam@gmail.com']]],
  [
    'is found behind a link in capitals',
    'Ask [us](MAILTO:sam@gmail.com)',
    [['email', 9, 'sam@gmail.com']],
  ],
  [
    'is found behind a link to a mobile',
    'Ask [us](tel:07700900461)',
    [['mobile', 9, '07700900461']],
  ],
  [
    'is told once where the link shows it as it is',
    'On [07700900461](tel:07700900461)',
    [['mobile', 4, '07700900461']],
  ],
  [
    'is told once where two links lead to it',
    '[a](tel:07700900461) [b](tel:07700900461)',
    [['mobile', 25, '07700900461']],
  ],
  [
    'is a landline that the words before the link make private',
    'His home: [call](tel:01274123456)',
    [['landline', 17, '01274123456']],
  ],
  ['is no landline that nothing makes private', 'Hospital: [call](tel:01274123456)', []],
  ['is no landline in an address of the web', 'His home: [x](https://e.org/01274123456)', []],
  [
    'is told for the text and for the link where they differ',
    'On 07700 900461 or [b](tel:07700900462)',
    [
      ['mobile', 3, '07700 900461'],
      ['mobile', 23, '07700900462'],
    ],
  ],
  [
    'is told for each of two links',
    '[a](tel:07700900461) [b](tel:07700900462)',
    [
      ['mobile', 4, '07700900461'],
      ['mobile', 25, '07700900462'],
    ],
  ],
  [
    'is no landline that only words after the link make private',
    '[call](tel:01274123456) his home',
    [],
  ],
])('what belongs to a person %s', (_name, source, expected) => {
  expect(found(source)).toEqual(expected);
});

test('what one content allows, another does not', () => {
  const mine = { ...allowed, postcodes: new Set(['LS14AP']) };
  expect(found('LS1 4AP')).toHaveLength(1);
  expect(found('LS1 4AP', mine)).toEqual([]);
  expect(found('LS1 4AP', { ...allowed })).toHaveLength(1);
});

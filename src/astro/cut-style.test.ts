import { expect, it } from 'vitest';
import type { MadeRule } from '../styles/sheets.ts';
import { makeCutter } from './cut-style.ts';

const rule = (selectors: [string, string][], body: string, ...around: string[]): MadeRule => [
  around,
  selectors,
  body,
];
const print = '@media print';

it.each<[string, MadeRule[], string]>([
  ['a rule whose class the page has', [rule([['.a', '.a']], 'top:0')], '.a{top:0}'],
  ['no rule whose class it lacks', [rule([['.b', '.b']], 'top:0')], ''],
  [
    'no rule of which it has only a part',
    [
      rule(
        [
          ['.a .b', '.a .b'],
          ['p.b', 'p .b'],
        ],
        'top:0',
      ),
    ],
    '',
  ],
  [
    'of several selectors only those that it has',
    [
      rule(
        [
          ['.b', '.b'],
          ['.a:hover', '.a'],
        ],
        'top:0',
      ),
    ],
    '.a:hover{top:0}',
  ],
  [
    'a rule that asks for a part of a class',
    [rule([['[class^=fi]', '*fi']], 'top:0')],
    '[class^=fi]{top:0}',
  ],
  ['no rule that asks for a part that no class has', [rule([['[class^=no]', '*no']], 'top:0')], ''],
  ['a rule that asks for nothing', [rule([['*', '']], 'top:0')], '*{top:0}'],
  ['a rule that is no style', [rule([], '@font-face{}')], '@font-face{}'],
  [
    'neighbours with the same selector as one',
    [rule([['p', 'p']], 'top:0'), rule([['p', 'p']], 'left:0')],
    'p{top:0;left:0}',
  ],
  [
    'neighbours with the same condition in one',
    [
      rule([['p', 'p']], 'top:0', print),
      rule([['.b', '.b']], 'top:0'),
      rule([['.a', '.a']], 'top:0', print),
      rule([['.a', '.a']], 'top:1px'),
    ],
    '@media print{p{top:0}.a{top:0}}.a{top:1px}',
  ],
  [
    'conditions in conditions',
    [
      rule([['p', 'p']], 'top:0', '@media a', '@supports b'),
      rule([['p', 'p']], 'top:0', '@media a'),
    ],
    '@media a{@supports b{p{top:0}}}@media a{p{top:0}}',
  ],
  [
    'what only the script puts in',
    [rule([['.by-script', '.by-script']], 'top:0')],
    '.by-script{top:0}',
  ],
])('keeps %s', (_what, made, style) => {
  const script = 'one.className="by-script"';
  expect(makeCutter(made)({ body: '<p class="a first">.b</p>', script })).toBe(style);
});

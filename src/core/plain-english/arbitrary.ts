import fc from 'fast-check';
import type { Audience } from './finding.ts';

export const audiences: readonly Audience[] = ['patients', 'practices'];

const pieces = [
  '17:30|12pm|12 noon|5.30pm|5 p.m.|5pm|9-11am|09:00-17:00|24:00|at 9:30|noon|between|the|The|on',
  '1st August|2nd August|4-8 Aug|28 July - 2 August|01/08/2025|2025-08-01|Mon|Mon-Fri|May|March|2-3 days',
  '01274000000|01274 000000|+44 (0)1274 000000|don’t|Can’t you|it’s|We’re|DON’T',
  'medication|Chemist|chemist|seek advice|ring 111|telephone the surgery|your GP practice|casualty',
  'A & E|letters & results|e.g.|i.e.|etc.|an additional|approximately|prior to|in order to',
  'We apologise for any inconvenience caused|utilise|attend your appointment|SystmOne|DO NOT USE',
  '.|!|"|“|”|*now*|**bold**|_|`|`code`|[here](https://a.uk)|(|)|#|- item|1. item|> |\\|a.uk/17:30',
].flatMap((row) => row.split('|'));

const gaps = [' ', ' ', ' ', ', ', '. ', '\n', '\n\n', '  \n', '\n- '];

/** Texts made of what the rules look for, in any order, and texts made of anything. */
export const anyMarkdown = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...gaps)), { maxLength: 15 })
      .map((some) => some.flat().join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

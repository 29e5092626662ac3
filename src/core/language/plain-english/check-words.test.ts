import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyFixes } from './apply-fixes.ts';
import { checkWords } from './check-words.ts';
import type { Audience } from './finding.ts';
import { goodParagraphs } from './good-paragraphs.ts';
import { readText } from './reading.ts';

const audiences: readonly Audience[] = ['patients', 'practices'];

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
const anyMarkdown = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...gaps)), { maxLength: 15 })
      .map((some) => some.flat().join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

describe('what looks like a fault and is none', () => {
  test.each([
    ['a month that is a verb', 'May 12 surgeries close? They may. In March we march.'],
    ['a number before a month', 'In August 12 surgeries move. 4-8 March House is open.'],
    ['hours and days of the week as such', 'We are open 24/7, and 111 is as well.'],
    ['a ratio', 'The ratio is 1:1, and 10:30 in the plan.'],
    ['money and versions', 'It costs £5.30 or £17.30. Version 5.30 is out.'],
    ['codes', 'See X10108, INC01274000000 and RO76.'],
    ['days that are none', 'Wait 30/60/90 days.'],
    ['a moment for machines', 'It says 2025-07-28T16:00:00+01:00.'],
    ['a name with a word in it', 'Boots Chemist and Smith & Sons are open.'],
    ['A&E', 'Go to A&E.'],
    ['possessives', 'The surgeries’ phones and its doors are fine.'],
    ['code', 'Type `don’t at 17:30` and ``a ` 5 pm``.'],
    ['fenced code', '```\ndon’t at 17:30\n```'],
    ['the target of a link', '[A page](https://a.uk/don’t/17:30-5pm "5 pm").'],
    ['the target of a reference', '[A page][one]\n\n[one]: https://a.uk/17:30'],
    ['an address', 'See <https://a.uk/17:30> and https://a.uk/medication?at=17:30, please.'],
    ['an e-mail address', 'Write to chemist@don-t.example.org.'],
    ['the name of a website', 'See chemist.co.uk or www.utilise.org/EPS.'],
    ['words in quotation marks', 'It says “We don’t open at 17:30”, or "medication", or ‘it’s’.'],
    ['marks that are no italics', 'It is a_b_c, 2 * 3 * 4 and \\*so\\*. Name: ______'],
    ['lines of a list', '* one\n* two\n* three'],
    ['short forms in a row', 'NHS GP IT at BD1 1AA.'],
  ])('%s', (_name, text) => {
    expect(checkWords(text, { audience: 'patients' })).toEqual([]);
  });
});

const good = audiences.flatMap((audience) =>
  goodParagraphs[audience].map((text) => ({ audience, text })),
);

test(`${good.length} good paragraphs give no finding at all`, () => {
  console.log(`${good.length} good paragraphs were read.`);
  const findings = good.flatMap(({ audience, text }) => checkWords(text, { audience }));
  expect(findings).toEqual([]);
  expect(good.length).toBeGreaterThanOrEqual(60);
});

describe('a finding', () => {
  it('says where, what is wrong and what to type', () => {
    expect(checkWords('Come at\n**5 pm**.', { audience: 'patients' })).toEqual([
      {
        code: 'words/time-spelling',
        severity: 'error',
        index: 10,
        found: '5 pm',
        message: '"5 pm" has spaces, full stops, capitals or a zero that the time does not need',
        fix: 'Write "5pm".',
        replacement: '5pm',
      },
    ]);
  });

  it('has no replacement where a person must decide', () => {
    const [finding] = checkWords('Now it’s open.', { audience: 'patients' });
    expect(finding).not.toHaveProperty('replacement');
  });

  it('is less strict with staff', () => {
    const text = 'Utilise SystmOne prior to the outage!';
    const codesFor = (audience: (typeof audiences)[number]) =>
      checkWords(text, { audience }).map(({ code, severity }) => `${severity} ${code}`);
    expect(codesFor('patients')).toEqual([
      'error words/utilise',
      'warning words/systmone',
      'error words/prior-to',
      'warning words/it-jargon',
      'warning words/exclamation-mark',
    ]);
    expect(codesFor('practices')).toEqual(['warning words/utilise', 'warning words/prior-to']);
  });
});

describe('invariants of findings', () => {
  it('reading a text keeps every place', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const { prose, words } = readText(text);
        expect([prose.length, words.length]).toEqual([text.length, text.length]);
      }),
    );
  });

  it('each stands where it says, in the order of the text', () => {
    fc.assert(
      fc.property(anyMarkdown, fc.constantFrom(...audiences), (text, audience) => {
        const findings = checkWords(text, { audience });
        expect(findings.filter(({ found, index }) => !text.startsWith(found, index))).toEqual([]);
        const places = findings.map(({ index }) => index);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('a mended text stays as it is when it is mended again', () => {
    fc.assert(
      fc.property(anyMarkdown, fc.constantFrom(...audiences), (text, audience) => {
        const mend = (words: string) => applyFixes(words, checkWords(words, { audience }));
        expect(mend(mend(text))).toBe(mend(text));
      }),
      { numRuns: 500 },
    );
  });

  it('no link, code or address is changed by mending', () => {
    const safe = '[a](https://a.uk/don’t/17:30) `5 pm` medication@chemist.example.org';
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const whole = `${safe}\n\n${text}`;
        const mended = applyFixes(whole, checkWords(whole, { audience: 'patients' }));
        expect(mended.startsWith(safe)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it, test } from 'vitest';
import { checkExample } from '../../../../tests/support/problem-examples.ts';
import { replaceFields } from '../../../../tests/support/put-fields.ts';
import { checkWords, rules } from '../../language/plain-english/check-words.ts';
import type { Audience } from '../../language/plain-english/finding.ts';
import { measure } from '../../language/plain-english/measure.ts';
import { contentRows, pageOf } from './catalogue.ts';
import type { Spot } from './row.ts';

/** Spots in which an example is fields, which others can take the place of. */
const fieldSpots: readonly Spot[] = [
  'update',
  'dated-update',
  'planned-update',
  'incident',
  'planned-work',
  'review',
  'site',
  'service',
  'answer',
  'translated-answer',
];

/** The fields that a fix says to write, letter by letter: those that follow "write", "such as" or a colon. */
function fieldsIn(fix: string): string | undefined {
  const field = /(?:^|[Ww]rite |: |such as )(\w+:(?: .+|(?:\n +\S.*)+))$/m.exec(
    fix.replaceAll(/^ +(?=\w+:)/gm, ''),
  );
  return field?.[1]?.replace(/(?:\. |, or ).*/, '').replace(/^(\w+: [\w-]+)\.$/, '$1');
}

const rows = contentRows.map(([code, row]) => ({ code, row }));
const found = ({ code, severity }: { code: string; severity: string }) => `${severity} ${code}`;

describe.each(rows)('$code', ({ code, row }) => {
  it('is found in the wrong example, and is as grave as the row says', () => {
    expect(checkExample(code, row, 'wrong').map(found)).toContain(`${row.severity} ${code}`);
  });

  it('is not found in the right example, and nothing else is', () => {
    expect(checkExample(code, row, 'right').map(found)).toEqual([]);
  });
});

/** An example with fields in the place of those of the same names. Nothing if they stand deeper than the example shows. */
function apply(example: string, edit: string, depth: number): string | undefined {
  if (depth < 2) return replaceFields(example, edit);
  const [name = ''] = edit.split(':');
  const line = new RegExp(`(?<=^ +(?:- )?)${name}: .*$`, 'm');
  return line.test(example) ? example.replace(line, () => edit) : undefined;
}

const edits = rows.flatMap(({ code, row }) => {
  if (!fieldSpots.includes(row.in) || row.published !== undefined) return [];
  const problem = checkExample(code, row, 'wrong').find((one) => one.code === code);
  // What stands in another file is not of this example.
  if (problem?.fix.includes('in incident.md') && row.in === 'update') return [];
  const edit = fieldsIn(problem?.fix ?? '');
  const mended = edit && apply(row.wrong, edit, problem?.path?.length ?? 0);
  return mended ? [{ code, row: { ...row, wrong: mended }, edit }] : [];
});

it.each(edits)('$code is gone when what its fix says is written: $edit', ({ code, row }) => {
  const left = checkExample(code, row, 'wrong').map((one) => one.code);
  expect(left.filter((one) => one === code || /^(?:field|front-matter|file)\//.test(one))).toEqual(
    [],
  );
});

it('fixes of more than twenty kinds are tried so', () => {
  expect(edits.length).toBeGreaterThan(20);
});

describe.each(rules.map((rule) => ({ code: rule.code, rule })))('$code', ({ code, rule }) => {
  const audiences = Object.entries(rule.severity) as [Audience, string][];

  it.each(audiences)('is found in the wrong example, for %s', (audience, severity) => {
    expect(checkWords(rule.wrong, { audience }).map(found)).toContain(`${severity} ${code}`);
  });

  it.each(audiences)(
    'is not found in the right example, and nothing else is, for %s',
    (audience) => {
      expect(checkWords(rule.right, { audience }).map(found)).toEqual([]);
    },
  );
});

test('every code has one row, and a page of its own', () => {
  const pages = [...rows, ...rules].map(({ code }) => pageOf(code));
  expect(new Set(pages).size).toBe(pages.length);
});

test('every page is written as we ask others to write', () => {
  const texts = [
    ...rows.flatMap(({ code, row }) =>
      [row.what, row.why, row.fix].map((text) => ({ code, text })),
    ),
    ...rules.map(({ code, why: text }) => ({ code, text })),
  ];
  const long = texts.filter(({ text }) => measure(text).longestSentenceWords > 20);
  const unplain = texts.flatMap(({ code, text }) =>
    checkWords(text, { audience: 'practices' }).map(({ message }) => `${code}: ${message}`),
  );
  const unended = texts.filter(({ text }) => !/[.?]$/.test(text));
  expect([...long, ...unplain, ...unended]).toEqual([]);
});

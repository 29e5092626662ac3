import { describe, expect, it, test } from 'vitest';
import { checkExample } from '../../../../tests/support/problem-examples.ts';
import { checkWords, rules } from '../../language/plain-english/check-words.ts';
import type { Audience } from '../../language/plain-english/finding.ts';
import { measure } from '../../language/plain-english/measure.ts';
import { contentRows, pageOf } from './catalogue.ts';

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

import { describe, expect, it, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

/** The line, what is wrong, and the fix. */
function show(text: string): string {
  const { problems } = parseYaml('site.yaml', text);
  const lines = text.split('\n');
  return problems
    .map(({ line = 0, message, fix }) => `${line} > ${lines[line - 1]}\n${message}.\n${fix}`)
    .join('\n\n');
}

describe('a text that cannot be read', () => {
  it('errors at a tab at the start of a line', () => {
    expect(show('title: Status\naffects:\n\t- services: [sms]\nphase: resolved'))
      .toMatchInlineSnapshot(`
        "3 > 	- services: [sms]
        this line begins with a tab.
        Delete the tab and type spaces, as many as the lines beside it have."
      `);
  });

  it('errors where a quotation mark opens that is not closed', () => {
    expect(show('title: "Failure\nphase: resolved\nkind: incident')).toMatchInlineSnapshot(`
      "1 > title: "Failure
      the quotation mark (") that opens here is not closed on the same line.
      Close it, like this: title: "Failure""
    `);
  });

  it('errors there too if the next mark is taken for its end', () => {
    expect(
      show(`at: '2025-07-28T09:00:00+01:00\nphase: resolved\nnext: '2025-07-28T16:00:00+01:00'`),
    ).toMatchInlineSnapshot(`
        "1 > at: '2025-07-28T09:00:00+01:00
        the quotation mark (') that opens here is not closed on the same line.
        Close it, like this: at: '2025-07-28T09:00:00+01:00'"
      `);
    expect(show('card:\n  heading: "Call 111\n  points:\n    - "today"\ntitle: Status'))
      .toMatchInlineSnapshot(`
        "2 >   heading: "Call 111
        the quotation mark (") that opens here is not closed on the same line.
        Close it, like this: heading: "Call 111""
      `);
  });

  it('errors at an apostrophe that ends the text early', () => {
    expect(show(`title: 'GP surgeries' systems'`)).toMatchInlineSnapshot(`
      "1 > title: 'GP surgeries' systems'
      the text goes on after the quotation mark that closes it.
      Put the text in quotes, like this: title: "GP surgeries' systems""
    `);
  });

  it('errors at quotation marks inside quotation marks', () => {
    expect(show('title: "The "big" failure"')).toMatchInlineSnapshot(`
      "1 > title: "The "big" failure"
      the text goes on after the quotation mark that closes it.
      Put the text in quotes, like this: title: 'The "big" failure'"
    `);
  });

  it('errors at a backslash between double marks', () => {
    expect(show('title: "C:\\users"')).toMatchInlineSnapshot(`
      "1 > title: "C:\\users"
      there is a backslash between double quotation marks.
      Put the text in quotes, like this: title: 'C:\\users'"
    `);
  });

  it('errors at a bracket that is not closed', () => {
    expect(show('affects:\n  - services: [sms\n    areas: [craven]\n    level: degraded'))
      .toMatchInlineSnapshot(`
        "2 >   - services: [sms
        the bracket [ that opens here is not closed on the same line.
        Close it, like this: - services: [sms]"
      `);
  });

  it('errors at a colon in the text', () => {
    expect(show('phase: resolved\ntitle: Reason: a broken cable')).toMatchInlineSnapshot(`
      "2 > title: Reason: a broken cable
      there is a colon with a space in the text.
      Put the text in quotes, like this: title: "Reason: a broken cable""
    `);
  });

  it('errors at a field that is there twice', () => {
    expect(show('phase: resolved\nkind: incident\nphase: identified')).toMatchInlineSnapshot(`
      "3 > phase: identified
      the field "phase" is there twice.
      Keep one of the two, and delete the other."
    `);
  });

  it('errors at a field that begins too far to the right', () => {
    expect(show('phase: resolved\n  kind: incident')).toMatchInlineSnapshot(`
      "2 >   kind: incident
      this line begins further to the right than the field that it belongs beside.
      Take spaces away at its start, until it stands exactly below that field."
    `);
  });

  test.each([
    'affects:\n  - services: [sms]\n   level: degraded',
    'affects:\n  - services: [sms]\n      areas: [craven]',
    'affects:\n  - services: [sms]\n  areas: [craven]',
    'affects:\n    services: [sms]\n  - areas: [craven]',
    'phase: resolved\n\n  affects:\n  - services: [sms]',
  ])('errors at lines that are in no column of the others: %j', (text) => {
    expect(show(text).split('\n').slice(1)).toEqual([
      'this line, or the one above, does not begin below the lines that it belongs beside.',
      'Begin lines that belong together in the same column. Each entry of a list begins with a hyphen and a space.',
    ]);
  });

  it('errors at an entry of a list without a colon', () => {
    expect(show('affects:\n  - services [sms]\n    level: degraded')).toMatchInlineSnapshot(`
      "2 >   - services [sms]
      there is no colon with a space after the name of a field.
      Write it like this: - services: [sms]"
    `);
  });

  it('errors at a line that is in no column of the others', () => {
    expect(show('affects:\n  - services: [sms]\n   level: degraded')).toMatchInlineSnapshot(`
      "3 >    level: degraded
      this line, or the one above, does not begin below the lines that it belongs beside.
      Begin lines that belong together in the same column. Each entry of a list begins with a hyphen and a space."
    `);
  });

  it('errors at a colon without a space', () => {
    expect(show('phase:resolved\nkind: incident')).toMatchInlineSnapshot(`
      "1 > phase:resolved
      there is no colon with a space after the name of a field.
      Write it like this: phase: resolved"
    `);
  });

  it('errors at a sentence that goes on in the next line', () => {
    expect(show('works: Records can\nbe read.\nlevel: degraded')).toMatchInlineSnapshot(`
      "2 > be read.
      there is no colon with a space after the name of a field.
      If this goes on from the line above, put both on one line."
    `);
  });

  it('errors at a second document', () => {
    expect(show('title: Status\n---\ntitle: Other')).toMatchInlineSnapshot(`
      "2 > ---
      there is a line of three hyphens.
      Delete this line. This file needs none."
    `);
  });

  test.each(['@home', '`now`', '%', '> 100 surgeries', '[one] and two', '{one} and two', '- one'])(
    'errors at text that begins with a sign: %s',
    (text) => {
      expect(show(`phase: resolved\ntitle: ${text}`)).toBe(
        `2 > title: ${text}\n` +
          `the text begins with ${text[0]}, a sign with a meaning of its own.\n` +
          `Put the text in quotes, like this: title: "${text}"`,
      );
    },
  );

  it('stays short and quick when nothing is closed', () => {
    const { problems } = parseYaml('site.yaml', '['.repeat(30_000));
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems).length).toBeLessThan(1000);
  });
});

describe('text that would be dropped in silence', () => {
  it('errors at an alias', () => {
    expect(show('phase: resolved\ntitle: *now')).toMatchInlineSnapshot(`
      "2 > title: *now
      the sign * has a meaning of its own here, and text would be lost.
      Put the text in quotes, like this: title: "*now""
    `);
  });

  it('errors at bold text in a list', () => {
    expect(show('known:\n  - *urgent* call the hospital')).toMatchInlineSnapshot(`
      "2 >   - *urgent* call the hospital
      the text begins with *, a sign with a meaning of its own.
      Put the text in quotes, like this: - "*urgent* call the hospital""
    `);
  });

  test.each([
    ['&', '&Partners are told'],
    ['!', '!now call'],
    ['!', '!!js/function alert'],
    ['#', 'Ticket #41873'],
    ['#', '#41873'],
  ])('errors at the sign %s in: %s', (sign, text) => {
    expect(show(`phase: resolved\ntitle: ${text}`)).toBe(
      `2 > title: ${text}\n` +
        `the sign ${sign} has a meaning of its own here, and text would be lost.\n` +
        `Put the text in quotes, like this: title: "${text}"`,
    );
  });

  it('takes a sign with a space after it for a remark', () => {
    expect(parseYaml('site.yaml', 'areas: [craven] # or practices\n# all of them').value).toEqual({
      areas: ['craven'],
    });
  });
});

test('times, dates and clock times stay as they are typed', () => {
  const text = 'at: 2025-07-28T09:00:00+01:00\ndate: 2025-06-02\nhours: 19:30';
  expect(parseYaml('site.yaml', text).value).toEqual({
    at: '2025-07-28T09:00:00+01:00',
    date: '2025-06-02',
    hours: '19:30',
  });
});

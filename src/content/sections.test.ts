import { describe, expect, it, test } from 'vitest';
import { parseSections } from './sections.ts';

const summary = 'The connection has failed.';
const patients = '## For patients\n\nYour GP surgery is open.';
const practices = '## For practices\n\nKeep a paper record.';

function body(...parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** The line in a file whose text begins on line 10, what is wrong, and the fix. */
function show(text: string): string {
  const lines = text.split('\n');
  return parseSections('update.md', text, 10)
    .problems.map(
      ({ line = 0, message, fix }) => `${line} > ${lines[line - 10]}\n${message}.\n${fix}`,
    )
    .join('\n\n');
}

describe('the text of an update', () => {
  it('is taken apart', () => {
    const text = body(
      'The connection\n  has failed. ',
      patients,
      '### Medicine\n\nAsk.',
      practices,
    );
    expect(parseSections('update.md', text, 10)).toEqual({
      sections: {
        summary,
        forPatients: 'Your GP surgery is open.\n\n### Medicine\n\nAsk.',
        forPractices: 'Keep a paper record.',
      },
      problems: [],
    });
  });

  it('may have its sections in any order, and headings in code', () => {
    const code = '```\n## not a heading\n```';
    expect(show(body(summary, practices, code, patients))).toBe('');
  });
});

describe('headings', () => {
  it('errors at an unknown one', () => {
    expect(show(body(summary, patients, practices, '## For journalists\n\nNothing.')))
      .toMatchInlineSnapshot(`
        "20 > ## For journalists
        there is no section "For journalists".
        Use ## For patients and ## For practices only. Headings inside them begin with ###."
      `);
  });

  test.each(['#', '##', '###', ' ## '])('errors at one without words: "%s"', (heading) => {
    expect(show(body(summary, patients, practices, heading, 'Nothing.'))).toContain(
      `20 > ${heading}\nthis heading has no words.\n`,
    );
  });

  test.each([
    '## For patient',
    '## for patients',
    '## Patients',
    '### For patients',
    '# For patients',
    '##For patients',
    '## For patients:',
  ])('errors once at the misspelt one "%s"', (heading) => {
    expect(show(body(summary, patients.replace('## For patients', heading), practices))).toBe(
      `12 > ${heading}\nthe heading is "${heading}".\nWrite it just so: ## For patients`,
    );
  });

  it('errors once at one that is missing, although its text makes the summary long', () => {
    expect(show(body(summary, 'Your GP surgery is open.', practices))).toMatchInlineSnapshot(`
      "16 > Keep a paper record.
      the section "For patients" is missing.
      Write this line, and at least one sentence below it: ## For patients"
    `);
  });

  it('errors at one that is there twice', () => {
    expect(show(body(summary, patients, practices, patients))).toMatchInlineSnapshot(`
      "20 > ## For patients
      "For patients" is there twice.
      Put its text into one section."
    `);
  });

  it('errors at one with nothing below it', () => {
    expect(show(body(summary, '## For patients', practices))).toMatchInlineSnapshot(`
      "12 > ## For patients
      "For patients" is empty.
      Write at least one sentence below it."
    `);
  });

  it('errors twice at a text without any', () => {
    expect(show(body(summary))).toMatchInlineSnapshot(`
      "10 > The connection has failed.
      the section "For patients" is missing.
      Write this line, and at least one sentence below it: ## For patients

      10 > The connection has failed.
      the section "For practices" is missing.
      Write this line, and at least one sentence below it: ## For practices"
    `);
  });
});

describe('the summary', () => {
  it('errors if there is none', () => {
    expect(show(body(patients, practices))).toMatchInlineSnapshot(`
      "10 > ## For patients
      there is no summary before the first heading.
      Write one or two sentences for everybody between the second --- and the first heading."
    `);
  });

  it('errors if it is too long', () => {
    expect(show(body('', 'Very long. '.repeat(20), patients, practices))).toMatchInlineSnapshot(`
      "12 > Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. Very long. 
      the summary has 219 characters, and 200 at most can be shown.
      Keep the news in one or two sentences, and move the rest below a heading."
    `);
  });

  it('errors if it has two paragraphs', () => {
    expect(show(body(summary, 'And more.', patients, practices))).toMatchInlineSnapshot(`
      "10 > The connection has failed.
      the summary has more than one paragraph.
      Keep one or two sentences, and move the rest below a heading."
    `);
  });

  it('errors if it has a link', () => {
    expect(show(body('See [111](https://111.nhs.uk/).', patients, practices)))
      .toMatchInlineSnapshot(`
        "10 > See [111](https://111.nhs.uk/).
        the summary has a link, a list or signs such as ** in it, and is shown as plain text.
        Write it as one or two plain sentences."
      `);
  });
});

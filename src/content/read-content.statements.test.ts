import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  textOf,
  withFile,
  withLine,
} from '../../tests/support/content-files.ts';

const valid = contentFiles();
const { first, second } = paths;

describe('a statement that needs approval', () => {
  it('errors where it stands in a field', () => {
    const files = withLine(valid, first, '- The connection', '- It is not a cyber attack.');
    expect(show(files)).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:26 >   - It is not a cyber attack.
      known no. 1: "cyber attack" says whether this was an attack, and nobody is named who approved that.
      Take the sentence out, or have it approved and write who did, as a role:
      approvedBy: {cyber: duty director}"
    `);
  });

  it('errors where it stands in the text, and keeps what is approved already', () => {
    const files = withFile(
      valid,
      second,
      `${textOf(valid, second).trimEnd()}\n\nNothing more is known.\nNo patient data was lost.\n`,
    );
    expect(show(files)).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:28 > No patient data was lost.
      "data was lost" says what became of data, and nobody is named who approved that.
      Take the sentence out, or have it approved and write who did, as a role:
      approvedBy: {cause: duty director, data: information governance lead}"
    `);
  });

  it('errors on its line of a text over several lines', () => {
    const files = withLine(
      valid,
      first,
      'The connection',
      'It is down.\nThis is not a cyber attack.',
    );
    expect(show(files)).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:33 > This is not a cyber attack.
      "cyber attack" says whether this was an attack, and nobody is named who approved that.
      Take the sentence out, or have it approved and write who did, as a role:
      approvedBy: {cyber: duty director}"
    `);
  });

  it('errors again in the next update that repeats it', () => {
    expect(problemsOf(withLine(valid, second, 'approvedBy:'))).toMatchObject([
      { code: 'statement/cause', file: second },
    ]);
  });

  test.each([
    ['summary', 'The connection to the data centre has failed.', undefined],
    ['setback', 'phase:', 'phase: investigating\nsetback: It is not a cyber attack.'],
    ['works', 'works:', 'works: It is not a cyber attack.'],
    ['workaround', '- Hand-write', '- It is not a cyber attack.'],
    ['doNow', '- Cancel routine', '- It is not a cyber attack.'],
    ['unknown', '- When it will', '- Whether it is a cyber attack.'],
    ['doing', '- Engineers are', '- It is not a cyber attack.'],
    ['for patients', 'Your GP surgery is open.', undefined],
    ['for practices', 'Keep a paper', undefined],
    [
      'a correction',
      'doNow:',
      "corrections:\n  - at: '2025-07-28T10:15:00+01:00'\n    what: It is not a cyber attack.\ndoNow:",
    ],
  ])('is found in %s', (_, line, replacement = 'It is not a cyber attack.') => {
    expect(problemsOf(withLine(valid, first, line, replacement))).toMatchObject([
      { code: 'statement/cyber', severity: 'error', file: first, line: expect.any(Number) },
    ]);
  });

  it('is none where the cause is what is not known', () => {
    const files = withLine(valid, first, '- When it will', '- Whether a cable was cut.');
    expect(() => problemsOf(files)).toThrow('would be published');
  });
});

test.each([
  ['title', 'title:', 'title: A cable was cut, so call'],
  ['short', 'short:', 'short: A cable was cut. Call 111.'],
])(
  'errors at a statement in the %s of an answer, which is shown in every incident',
  (_name, start, line) => {
    const answer = withLine(valid, 'guidance/medicine-111/en.md', start, line);
    expect(problemsOf(answer)).toMatchObject([
      { code: 'statement/cause', file: 'guidance/medicine-111/en.md', line: expect.any(Number) },
    ]);
  },
);

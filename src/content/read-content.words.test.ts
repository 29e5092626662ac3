import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  show,
  textOf,
  withFile,
  today,
} from '../../tests/support/content-files.ts';
import { putFields } from '../../tests/support/put-fields.ts';
import { dayMs } from '../core/time/instant.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();
const withWords = (words: string) =>
  withFile(valid, paths.first, `${textOf(valid, paths.first).trimEnd()}\n\n${words}\n`);

it('errors at words that are surely wrong, at their line, with what to type instead', () => {
  expect(show(withWords("We hope for 17:30. Don't wait."))).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-28T0900.md:42 > We hope for 17:30. Don't wait.
    "Don't" is two words in one, and many people misread it.
    Write "Do not".

    incidents/2025-07-27-data-centre/2025-07-28T0900.md:42 > We hope for 17:30. Don't wait.
    "17:30" is on the 24-hour clock.
    Write "5:30pm"."
  `);
});

describe('the words of fields', () => {
  const withFields = (fields: string) => putFields(valid, paths.first, fields, '');

  it('are held to the same rules, each at its own line', () => {
    expect(show(withFields('known:\n  - The link failed.\n  - It failed again at 14:00.')))
      .toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:31 >   - It failed again at 14:00.
      known no. 2: "14:00" is on the 24-hour clock.
      Write "2pm"."
    `);
  });

  const affects =
    'affects:\n  - services: [systmone]\n    everywhere: true\n    level: degraded\n    ';

  test.each([
    ['known:\n  - It failed at 14:00.', ['words/time-24-hour']],
    ["unknown:\n  - Why it doesn't start.", ['words/contraction-not']],
    ['doing:\n  - We test it prior to 5pm.', ['words/prior-to']],
    ["setback: It can't be moved.", ['words/contraction-not']],
    [
      "corrections: [{at: '2025-07-28T10:15:00+01:00', what: Come at 17:30.}]",
      ['words/time-24-hour'],
    ],
    ['doNow:\n  - Call patients before noon.', ['words/time-noon']],
    ['help: {given: [Claim by 17:30.]}', ['words/time-24-hour']],
    [`${affects}works: You can read it until 17:30.`, ['words/time-24-hour']],
    [`${affects}workaround: ["Don't log off."]`, ['words/contraction-not']],
    // Everybody reads what is known: either of the two words is right for some of them.
    ['known:\n  - The GP practice is open.\n  - The GP surgery is open.', []],
    ['doNow:\n  - Tell each GP surgery.', ['words/gp-surgery']],
    // A fragment is no sentence, and needs no end.
    ['known:\n  - SystmOne at 4 practices\nunknown:\n  - When\ndoNow:\n  - Paper forms', []],
  ])('%s', (fields, codes) => {
    const texts = withFields(fields);
    const { problems } = checkSources({ texts, problems: [] }, { today });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

it('warns of the rest, and publishes', () => {
  const words = `Note that ${'very '.repeat(30)}long sentences are hard to read.`;
  const { context, problems } = checkSources({ texts: withWords(words), problems: [] }, { today });
  expect(context).toBeDefined();
  expect(problems.map(({ severity }) => severity)).toContain('warning');
});

it('lets a build pass over the words of what is over, which the check reads', () => {
  const texts = withWords("We hope for 17:30. Don't wait.");
  const resolved = textOf(texts, paths.first)
    .replace(/^phase: .*$/m, 'phase: resolved')
    .replace(/^next: .*\n/m, '')
    .replace(/^(?:affects|access|backlog):\n(?:[ -].*\n)+/gm, '');
  const alone = new Map(
    [...withFile(texts, paths.first, resolved)].filter(([file]) => file !== paths.second),
  );
  const codes = (words: 'all' | 'current') =>
    checkSources({ texts: alone, problems: [] }, { today: today + 60 * dayMs, words }).problems.map(
      ({ code }) => code,
    );
  expect(codes('all')).toContain('words/time-24-hour');
  expect(codes('current')).not.toContain('words/time-24-hour');
});

test.each([
  ['title', 'title: Failure since 14:00 in Craven', 'words/time-24-hour'],
  ['patientTitle', "patientTitle: Some surgeries can't be called", 'words/contraction-not'],
  ['patientTitle', 'patientTitle: Clinicians cannot see records', 'words/clinician'],
])('holds the words of %s to house style, too: %s', (field, line, code) => {
  const files = putFields(valid, paths.incident, line.replaceAll("'", '’'), '');
  const { problems } = checkSources({ texts: files, problems: [] }, { today: today });
  expect(problems.map((one) => [one.code, one.path])).toContainEqual([code, [field]]);
});

import { expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  today,
  withBody,
  withFile,
  withLine,
  withName,
  withoutFile,
  type ContentFiles,
} from '../../tests/support/content-files.ts';
import { compareWithPublished, parsePublished } from './compare-content.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();
const { first, second, incident } = paths;
const folder = first.slice(0, first.lastIndexOf('/'));
const review = `${folder}/review.md`;

const note = (at = '2025-07-29T11:00:00+01:00') =>
  `corrections:\n  - at: '${at}'\n    what: It was wrong.`;
const withNote = (files: ContentFiles, file: string = first, at?: string) =>
  withLine(files, file, 'known:', `${note(at)}\nknown:`);

const reviewed = withFile(
  valid,
  review,
  `---
published: '2025-07-28'
author: Independent reviewer
findings:
  - The second connection had never been tested.
recommendations:
  - id: r1
    what: Test it.
    owner: Head of IT
    due: '2026-03-31'
    state: accepted
    notes:
      - date: '2025-07-28'
        text: The first test is planned.
---
How it was made.
`,
);

/** The problems of a change, each as its code, with a star for a warning, and its place. */
function changes(before: ContentFiles, after: ContentFiles, asked?: string): string[] {
  const setting = { today, asked };
  const published = parsePublished({ texts: before, problems: [] }, setting);
  const { context, problems } = checkSources({ texts: after, problems: [] }, setting);
  if (!published || !context) throw new Error(`not valid: ${JSON.stringify(problems)}`);
  return compareWithPublished(published, context.content, after).map(
    ({ code, severity, file, line, path }) =>
      `${code.replace('published/', '')}${severity === 'warning' ? '*' : ''} ${file.replace(`${folder}/`, '')}${line ? `:${line}` : ''}${path ? ` ${path.join()}` : ''}`,
  );
}

test.each<[string, ContentFiles]>([
  ['nothing', valid],
  ['a remark in the fields', withLine(valid, first, 'phase:', '# A remark.\nphase: investigating')],
  ['other quotes', withLine(valid, first, 'next:', 'next: "2025-07-28T16:00:00+01:00"')],
  [
    'where lines of a text are broken',
    withLine(valid, first, 'Your GP surgery', 'Your GP surgery is open.\nSome things take longer.'),
  ],
  ['words with a new note', withNote(withLine(valid, first, 'Keep a paper', 'Keep two records.'))],
  ['facts with a new note', withNote(withLine(valid, first, '- Cancel', '- Cancel all clinics.'))],
  [
    'a new update',
    withFile(
      valid,
      `${folder}/2025-07-29T1130.md`,
      (valid.get(second) ?? '').replace('T09:30', 'T11:30'),
    ),
  ],
  ['an approved answer', withLine(valid, paths.medicine, 'title:', 'title: Other words')],
  ["an incident's contacts", withLine(valid, incident, 'reference:', 'reference: INC 2')],
  ["an incident's source", withLine(valid, incident, 'publisher:', 'publisher: Another one')],
  [
    "an incident's title with a new note",
    withNote(withLine(valid, incident, 'title:', 'title: X')),
  ],
  [
    "a practice's name",
    withFile(
      valid,
      'practices.csv',
      (valid.get('practices.csv') ?? '').replace('Lumb Mill', 'Lamb Mill'),
    ),
  ],
])('may change: %s', (_what, after) => {
  expect(changes(valid, after)).toEqual([]);
});

test.each<[string, ContentFiles, string[]]>([
  [
    'a fact',
    withLine(valid, first, 'level: degraded', 'level: major-outage'),
    ['silent-change 2025-07-28T0900.md:5 affects'],
  ],
  [
    'a promise',
    withLine(valid, first, 'next:', "next: '2025-07-28T17:00:00+01:00'"),
    ['silent-change 2025-07-28T0900.md:4 next'],
  ],
  [
    'a word for patients',
    withLine(valid, first, 'Your GP surgery', 'Your GP surgery is closed.'),
    ['silent-change 2025-07-28T0900.md'],
  ],
  [
    'the summary',
    withBody(
      valid,
      first,
      'It has failed.\n\n## For patients\n\nYour GP surgery is open. Some things take longer.\n\n## For practices\n\nKeep a paper record of each contact.\n',
    ),
    ['silent-change 2025-07-28T0900.md'],
  ],
  [
    'words, with a note in another update',
    withNote(withLine(valid, first, 'Keep a paper', 'Keep two records.'), second),
    ['silent-change 2025-07-28T0900.md'],
  ],
  [
    'the time of an update',
    withName(
      withLine(valid, second, 'at:', "at: '2025-07-29T09:31:00+01:00'"),
      second,
      `${folder}/2025-07-29T0931.md`,
    ),
    ['update-gone 2025-07-29T0930.md'],
  ],
  [
    'the seconds of its time',
    withLine(valid, second, 'at:', "at: '2025-07-29T09:30:30+01:00'"),
    ['time-changed 2025-07-29T0930.md:2 at'],
  ],
  ['an update that is deleted', withoutFile(valid, second), ['update-gone 2025-07-29T0930.md']],
  [
    'an update before one that is out',
    withFile(
      valid,
      `${folder}/2025-07-29T0900.md`,
      (valid.get(second) ?? '').replace('T09:30', 'T09:00'),
    ),
    ['renumbers* 2025-07-29T0900.md:2 at'],
  ],
  [
    'a note with an old date',
    withNote(
      withLine(valid, first, 'Keep a paper', 'Keep two.'),
      first,
      '2025-07-28T09:05:00+01:00',
    ),
    ['old-correction* 2025-07-28T0900.md:26 corrections,0,at'],
  ],
  [
    'when an incident began',
    withLine(valid, incident, 'began:', "began: '2025-07-27T17:00:00+01:00'"),
    ['incident-changed incident.md:5 began'],
  ],
  [
    'its title',
    withLine(valid, incident, 'title:', 'title: X'),
    ['incident-changed incident.md:2 title'],
  ],
  ['its background', withBody(valid, incident, 'Other words.\n'), ['incident-changed incident.md']],
  [
    'its kind',
    withLine(valid, incident, 'kind:', 'kind: exercise'),
    ['kind-changed incident.md:4 kind'],
  ],
  [
    'its folder',
    new Map(
      [...valid].map(([path, text]) => [path.replace(folder, 'incidents/2025-07-27-other'), text]),
    ),
    ['incident-gone incident.md'],
  ],
  [
    'a practice',
    new Map(
      [...valid].map(([path, text]) => [
        path,
        path === 'practices.csv' ? text.split('\n').slice(0, -2).join('\n') : text,
      ]),
    ),
    ['practice-gone practices.csv'],
  ],
  [
    'a service',
    new Map(
      [...withoutFile(valid, 'services/sms.md')].map(([path, text]) => [
        path,
        path.includes('services/') || path.endsWith('.csv')
          ? text.replace(/ ?\bsms\b/g, '')
          : text.replace('[sms]', '[systmone]'),
      ]),
    ),
    ['silent-change 2025-07-28T0900.md:5 affects', 'service-gone services/sms.md'],
  ],
])('may not change in silence: %s', (_what, after, expected) => {
  expect(changes(valid, after)).toEqual(expected);
});

it('lets a note stand as it is, and takes another', () => {
  const noted = withNote(valid);
  const gone = ['correction-changed 2025-07-28T0900.md:1 corrections'];
  expect(changes(noted, valid)).toEqual(gone);
  expect(changes(noted, withLine(noted, first, 'what: It', 'what: It was right.'))).toEqual([
    'correction-changed 2025-07-28T0900.md:25 corrections',
  ]);
  const again = withLine(
    noted,
    first,
    'what: It',
    "    what: It was wrong.\n  - at: '2025-07-29T11:30:00+01:00'\n    what: That too.",
  );
  expect(changes(noted, again)).toEqual([]);
  expect(changes(noted, withLine(noted, first, 'Keep a paper', 'Keep two.'))).toEqual([
    'silent-change 2025-07-28T0900.md',
  ]);
});

it('lets what is dated later change, and go', () => {
  const before = '2025-07-28T12:00:00+01:00';
  const other = withLine(valid, second, 'A cable', 'A cable was not cut.');
  expect(changes(valid, other, before)).toEqual([]);
  expect(changes(valid, withoutFile(valid, second), before)).toEqual([]);
  expect(changes(valid, other)).toHaveLength(1);
});

it('lets a translation change, and not vanish', () => {
  const urdu = `${folder}/2025-07-29T0930.ur.md`;
  const language = (valid.get('languages/en.yaml') ?? '').replace(/^locale: .*$/m, 'locale: ur');
  const text = (words: string) =>
    `---\ntranslatedBy: A translator\ndate: '2025-07-29'\n---\n\n## English\n\nYour GP surgery is open. Some things take longer.\n\n## Translation\n\n${words}\n`;
  const withUrdu = withFile(valid, urdu, text('ایک'));
  const published = parsePublished({ texts: withUrdu, problems: [] }, { today });
  expect(language).toContain('locale: ur');
  const after = (files: ContentFiles) => {
    const content = parsePublished({ texts: files, problems: [] }, { today })?.content;
    if (!published || !content) throw new Error('not valid');
    return compareWithPublished(published, content, files).map(({ code, file }) => [code, file]);
  };
  expect(after(withFile(valid, urdu, text('دو')))).toEqual([]);
  expect(after(valid)).toEqual([['published/translation-gone', urdu]]);
});

it("lets practices' pages in other languages come, and not go", () => {
  const content = parsePublished({ texts: valid, problems: [] }, { today })?.content;
  if (!content) throw new Error('not valid');
  const withPages = (practicePages: 'english' | 'every-language') => ({
    ...content,
    site: { ...content.site, languages: ['ur'], practicePages },
  });
  const english = withPages('english');
  const all = withPages('every-language');
  const codes = (before: typeof content, after: typeof content) =>
    compareWithPublished({ content: before, now: today }, after, valid).map(({ code }) => code);
  expect(codes(all, english)).toEqual(['published/practice-pages-gone']);
  expect(codes(english, all)).toEqual([]);
});

test.each<[string, [start: string, text: string | undefined], string[]]>([
  ['a finding added', ['recommendations:', '  - One more.\nrecommendations:'], []],
  ['a text that goes on', ['How it', 'How it was made. And by whom.'], []],
  [
    'its finding',
    ['- The second', '- The first connection.'],
    ['finding-changed review.md:4 findings'],
  ],
  ['its text', ['How it', 'Why it was made.'], ['review-text review.md']],
  ['its day', ['published:', "published: '2025-07-27'"], ['review-date review.md:2 published']],
  [
    'a recommendation without a note',
    ['what: Test', 'what: Do not test it.'],
    ['recommendation-changed review.md:7 recommendations,0'],
  ],
  [
    'its note',
    ['text: The first', 'text: The first test is done.'],
    ['note-changed review.md:12 recommendations,0,notes'],
  ],
  ['its id', ['- id: r1', '- id: r2'], ['recommendation-gone review.md:6 recommendations']],
])('holds a published review: %s', (_what, [start, text], expected) => {
  expect(changes(reviewed, withLine(reviewed, review, start, text))).toEqual(expected);
});

it('does not let a published review go', () => {
  expect(changes(reviewed, valid)).toEqual(['review-gone review.md']);
});

it('lets everything go when another publisher begins with a demonstration', () => {
  const site = valid.get('site.yaml') ?? '';
  const demonstration = withFile(
    valid,
    'site.yaml',
    `${site.trimEnd()}\ndemonstration:\n  now: '2025-07-29T12:00:00+01:00'\n  notice: Not real.\n`,
  );
  const other = withoutFile(
    withLine(demonstration, 'site.yaml', 'name:', 'name: Another one'),
    second,
  );
  expect(changes(demonstration, other)).toEqual([]);
  expect(changes(demonstration, withoutFile(demonstration, second))).toHaveLength(1);
  expect(changes(demonstration, withoutFile(valid, second))).toEqual([]);
});

it('says in one sentence what is wrong and what to type', () => {
  const after = withLine(valid, first, 'next:', "next: '2025-07-28T17:00:00+01:00'");
  const published = parsePublished({ texts: valid, problems: [] }, { today });
  const { context } = checkSources({ texts: after, problems: [] }, { today });
  if (!published || !context) throw new Error('not valid');
  const [problem] = compareWithPublished(published, context.content, after);
  expect(`${problem?.message}.\n${problem?.fix}`).toMatchInlineSnapshot(`
    ""next" of this update was published and differs now, and no note says so.
    Write back what was there, and write a new update if things have changed. If it was wrong from the start, add an entry under "corrections" that says what was wrong."
  `);
});

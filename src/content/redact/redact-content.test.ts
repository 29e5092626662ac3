import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  today,
  withFile,
  withLine,
  textOf,
  type ContentFiles,
} from '../../../tests/support/content-files.ts';
import { hasErrors } from '../../core/check/problem.ts';
import { compareWithPublished, parsePublished } from '../compare-content.ts';
import { checkSources } from '../read-content.ts';
import { redactContent } from './redact-content.ts';

const review = `${paths.incident.replace('incident.md', 'review.md')}`;
const named = 'Mr John Smith';

const reviewFile = `---
published: '2025-07-29'
author: The board
findings:
  - Mr John Smith cut the cable.
recommendations:
  - id: a-map
    what: Mark cables on a map, as Mr  John Smith has said.
    owner: Estates
    due: '2025-09-01'
    state: accepted
    notes:
      - date: '2025-07-29'
        text: Mr John Smith draws it.
---
Asked: Mr John Smith.

More.
`;

/** A content that was published before anybody saw what is in it: no check lets it pass. */
function published(): ContentFiles {
  let files = withLine(contentFiles(), paths.incident, 'title:', `title: ${named} cut a cable`);
  const update = textOf(files, paths.second)
    .replace('A cable was cut, and is being mended.', 'A cable was cut by Mr John Smith.')
    .replace('Your GP surgery is open.', 'Your GP surgery is open. Ask **Mr\nJohn** Smith.')
    .replace('  - Engineers lay a new cable.', '  - "Mr\u00a0John Smith lays a new cable."')
    .replace(
      'approvedBy:',
      "corrections:\n  - at: '2025-07-29T10:00:00+01:00'\n    what: Mr John Smith cut it.\napprovedBy:",
    );
  files = withFile(files, paths.second, update);
  return withFile(files, review, reviewFile);
}

const redaction = { words: 'mr john smith', reason: 'person', now: today } as const;
const after = (before: ContentFiles) =>
  new Map([...before, ...redactContent(before, redaction).changed]);

describe('a name in updates, corrections, findings and notes alike', () => {
  const before = published();
  const files = after(before);

  it('is gone from every file, with a mark in its place', () => {
    expect([...files.values()].join('\n')).not.toMatch(/smith/i);
    expect(textOf(files, paths.second)).toContain(
      'Ask (removed at midday, because it named a person).',
    );
    expect(textOf(files, review)).toContain('- (removed at midday, because it named a person) cut');
    expect(textOf(files, paths.second)).toContain(
      'what: "Words were removed at midday on Tuesday 29 July 2025, because it named a person."',
    );
  });

  it('passes the check, and the check of silent changes, which never repeats it', () => {
    const { context, problems } = checkSources({ texts: files, problems: [] }, { today });
    expect(problems.filter((one) => hasErrors([one]))).toEqual([]);
    const was = parsePublished({ texts: before, problems: [] }, { today });
    if (!was || !context) throw new Error('not read');
    expect(compareWithPublished(was, context.content, files)).toEqual([]);
    const byHand = new Map(
      [...before].map(([file, text]) => [file, text.replaceAll('Mr John Smith', 'Somebody')]),
    );
    const other = parsePublished({ texts: byHand, problems: [] }, { today });
    const told = compareWithPublished(was, other?.content ?? was.content, byHand);
    expect(told.length).toBeGreaterThan(3);
    expect(JSON.stringify(told)).not.toContain('Smith');
  });
});

test.each([
  ['07700 900461', 'Call 07700900461 now.', 'Call (removed at'],
  ['07700900461', 'Call +44 7700 900-461 now.', 'Call (removed at'],
  ['07700 900461', 'Call [him](tel:+447700900461) now.', 'Call (removed at'],
  ['943 476 5919', 'For 943\u2009476\u20095919, wait.', 'For (removed at'],
  ["Mrs O'Neill", 'Ask Mrs O’Neill’s team.', 'Ask (removed at'],
])('takes out %s from %s', (words, text, start) => {
  const before = withFile(
    contentFiles(),
    paths.second,
    textOf(contentFiles(), paths.second).replace('SystmOne opens again, slowly.', text),
  );
  const { changed } = redactContent(before, { words, reason: 'number', now: today });
  expect(changed.get(paths.second)).toContain(start);
});

it('writes a short mark where there is no room, and says what is left to do by hand', () => {
  const title = `title: ${'A failure '.repeat(6)}${named}`;
  const renamed = paths.incident.replace('data-centre', 'john-smith');
  const before = withLine(contentFiles(), paths.incident, 'title:', title);
  const { changed } = redactContent(before, redaction);
  expect(changed.get(paths.incident)).toContain('A failure (removed)');
  const more = withFile(before, renamed, textOf(before, paths.incident));
  const { left } = redactContent(more, { ...redaction, words: 'John Smith' });
  expect(left).toEqual([expect.stringContaining('the name of a file')]);
});

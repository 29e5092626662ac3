import { describe, expect, it, test } from 'vitest';
import { approveAnswers, draftDay } from './approve-answer.ts';
import { toDraft } from './begin-publisher.ts';
import { checkSources } from './read-content.ts';
import { readFiles } from './read-files.ts';

const approval = {
  approvedBy: 'Chief pharmacist',
  approved: '2026-11-20',
  reviewBy: '2027-11-20',
};
const sample = readFiles('content').texts;
const drafts = new Map(
  [...sample].map(([path, text]) => [path, path.endsWith('/en.md') ? toDraft(text) : text]),
);
const today = Date.parse('2026-11-22T12:00:00Z');

/** The English file of one answer, approved. */
function approveOne(text: string): string | undefined {
  return approveAnswers(new Map([['guidance/a/en.md', text]]), ['a'], approval).changed.get(
    'guidance/a/en.md',
  );
}

describe('an approval', () => {
  it('is the only thing that changes in the sample, in every language', () => {
    const { changed, older } = approveAnswers(drafts, ['appointment-call'], approval);
    expect(older).toEqual([]);
    const inAll = [...sample.keys()].filter((path) =>
      path.startsWith('guidance/appointment-call/'),
    );
    expect([...changed.keys()].toSorted()).toEqual(inAll.toSorted());
    for (const [path, text] of changed) {
      const original = sample.get(path)?.split('\n') ?? [];
      const lines = text.split('\n').filter((line) => !original.includes(line));
      expect(lines).toEqual(
        path.endsWith('/en.md')
          ? ['approvedBy: Chief pharmacist', 'approved: "2026-11-20"', 'reviewBy: "2027-11-20"']
          : ['of: "2026-11-20"'],
      );
      expect(text.split('\n')).toHaveLength(original.length);
    }
  });

  it('of all drafts gives a content without a draft and without a problem of it', () => {
    const ids = [...drafts.keys()].flatMap(
      (path) => /^guidance\/(.+)\/en\.md$/.exec(path)?.[1] ?? [],
    );
    const { changed } = approveAnswers(drafts, ids, approval);
    const { context, problems } = checkSources(
      { texts: new Map([...drafts, ...changed]), problems: [] },
      { today },
    );
    expect(problems.filter(({ file }) => file.startsWith('guidance/'))).toEqual([]);
    expect(context?.content.guidance.some(({ isDraft }) => isDraft)).toBe(false);
  });
});

test.each([
  ['in other quotes', `---\ndraft: '2025-06-02'\nrank: 1\n---\nA\n`, '---\nX\nrank: 1\n---\nA\n'],
  ['without quotes', `---\nrank: 1\ndraft: 2025-06-02\n---\n`, '---\nrank: 1\nX\n---\n'],
  ['with a remark', `---\ndraft: "2025-06-02"  # v2\n---\n`, '---\nX  # v2\n---\n'],
  [
    'of Windows',
    `\uFEFF---\r\nrank: 1\r\ndraft: "2025-06-02"\r\n---\r\nA`,
    '\uFEFF---\r\nrank: 1\r\nX\r\n---\r\nA',
  ],
  ['without a last line end', `---\ndraft: "2025-06-02"\n---`, '---\nX\n---'],
])('a draft %s is kept byte for byte otherwise', (_name, text, expected) => {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const fields = [
    'approvedBy: Chief pharmacist',
    'approved: "2026-11-20"',
    'reviewBy: "2027-11-20"',
  ];
  expect(draftDay(text)).toBe('2025-06-02');
  expect(approveOne(text)).toBe(expected.replace('X', fields.join(lineEnd)));
});

it('leaves what is approved, and words in the text that look like the field', () => {
  const text = `---\napproved: "2025-06-02"\n---\ndraft: "2025-06-02"\n`;
  expect(approveOne(text)).toBeUndefined();
});

it('quotes a role that would mean something else, and takes no sign in it for a pattern', () => {
  const texts = new Map([['guidance/a/en.md', `---\ndraft: "2025-06-02"\n---\n`]]);
  const approvedBy = "SiteContext: $& and $' pharmacist";
  const { changed } = approveAnswers(texts, ['a'], { ...approval, approvedBy });
  expect(changed.get('guidance/a/en.md')).toContain(
    `approvedBy: "SiteContext: $& and $' pharmacist"\n`,
  );
});

it('moves a translation of the same words, and names one of older words', () => {
  const texts = new Map([
    ['guidance/a/en.md', `---\ndraft: "2025-06-02"\n---\n`],
    ['guidance/a/pl.md', `---\ntitle: Of\nof: '2025-06-02' # checked\n---\nof: "2025-06-02"\n`],
    ['guidance/a/ur.md', `---\nof: "2024-01-01"\n---\n`],
    ['guidance/ab/ur.md', `---\nof: "2025-06-02"\n---\n`],
  ]);
  const { changed, older } = approveAnswers(texts, ['a'], approval);
  expect([...changed.keys()]).toEqual(['guidance/a/en.md', 'guidance/a/pl.md']);
  expect(changed.get('guidance/a/pl.md')).toBe(
    `---\ntitle: Of\nof: "2026-11-20" # checked\n---\nof: "2025-06-02"\n`,
  );
  expect(older).toEqual(['guidance/a/ur.md']);
});

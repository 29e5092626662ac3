import { describe, expect, it, test } from 'vitest';
import { readText } from './reading.ts';

function sentencesOf(text: string): string[] {
  return readText(text).blocks.flatMap(({ sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  );
}

test.each([
  ['the name of a website', 'Go to 111.nhs.uk. It is open.', 2],
  ['a website at the start', 'Look now. 111.nhs.uk is open.', 2],
  ['a title', 'Dr. Bell and Mrs. Khan are here.', 1],
  ['an example', 'Ask for it, e.g. at the desk, i.e. inside.', 1],
  ['a time', 'Come at 5.30pm or 5 p.m. on Monday.', 1],
  ['a time at the end', 'Come at 5 p.m. The door is open.', 2],
  ['a decimal number', 'It costs 9.90 an item. Pay inside.', 2],
  ['a number', 'See no. 5. No. We do not.', 3],
  ['a list of things', 'Letters, results etc. are late. Wait.', 2],
  ['initials', 'Ask J. Smith about hepatitis B. Then wait.', 3],
  ['initials after a title', 'Ask Dr J. Smith.', 1],
  ['a question in quotation marks', '“Is it open?” they ask. It is.', 2],
  ['brackets', '(Call us.) Then wait.', 2],
  ['a link at the end', '[Call us.](tel:111) Then wait.', 2],
  ['a heading, a list and a paragraph', '### One\n\n- two\n- three. four\n\nFive.', 5],
  ['an address of several lines', '1 Mill Lane  \nSettle\\\nBD24 0AA', 3],
  ['a line that is wrapped', 'One line\nof words.', 1],
  ['a table', '| a | b |\n| --- | --- |\n| c | d |', 4],
  ['nothing', '', 0],
])('counts the sentences around %s', (_name, text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test('a sentence begins at its first letter and ends with its full stop', () => {
  expect(sentencesOf('> **One** two.  And\nthree\n\n1. “Four.”\n')).toEqual([
    'One** two.',
    'And\nthree',
    'Four.”',
  ]);
});

describe('reading Markdown', () => {
  it('knows kinds of blocks, and which items are of one list', () => {
    const { blocks } = readText('# A\n\nB\nb\n\n- C\n  c\n- D\n  - E\n\n1. F\n2. G\n\nH\n===');
    expect(blocks.map(({ kind, list }) => [kind, list].join(' ').trim())).toEqual([
      'heading',
      'paragraph',
      'item 1',
      'item 1',
      'item 2',
      'item 3',
      'item 3',
      'heading',
    ]);
  });

  it('hides a link’s target and keeps its words', () => {
    const text = 'See [the *page*](https://a.uk/x_(y) "t").';
    const { links, prose } = readText(text);
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['the *page*']);
    expect(prose.replace(/[^a-z. ]/gi, '')).toBe('See the page.');
  });
});

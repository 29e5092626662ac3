import { describe, expect, it, test } from 'vitest';
import { aContent, aPractice } from '../../../tests/support/builders.ts';
import { makeDirectory } from '../model/directory.ts';
import { countReplies, hideSmall, minGroup } from './count-replies.ts';
import { describeReplies } from './describe-replies.ts';
import { readReplies, type AnswerRow } from './read-replies.ts';

const codes = Array.from({ length: 30 }, (_none, index) => `X${String(index).padStart(5, '0')}`);
const { practices } = makeDirectory(
  aContent([], { practices: codes.map((code) => aPractice(code, 'north')) }),
);
const incidents = new Set(['an-outage', 'another']);

function table(headings: string[], rows: string[][]): AnswerRow[] {
  return [headings, ...rows].map((cells, index) => ({ cells, line: index + 1 }));
}

function read(headings: string[], rows: string[][], incident?: string) {
  const replies = readReplies(table(headings, rows), { practices, incidents, incident });
  if (!replies) throw new Error('no column holds codes');
  return replies;
}

const nobody = () => false;

/** An answer of each practice, by its number. */
function answersOf(count: number, answer: (index: number) => string): string[][] {
  return codes.slice(0, count).map((code, index) => [code, answer(index)]);
}

describe('reading answers', () => {
  it('finds codes by the cells, in any column and in any letters', () => {
    const { replies, keys } = read(
      ['Name', 'Your practice', 'Phones?'],
      [
        ['A person', ' x00001', 'Yes'],
        ['A person', 'X00002 ', 'No'],
      ],
    );
    expect(replies.map(({ code }) => code)).toEqual(['X00001', 'X00002']);
    expect([...keys]).toEqual([1]);
  });

  it('takes the last answer of a practice, and names lines of nobody', () => {
    const { replies, unknownLines } = read(
      ['Code', 'Waiting'],
      [
        ['X00001', '3'],
        ['Mill Lane', '9'],
        ['X00001', '4'],
      ],
    );
    expect(replies).toEqual([{ code: 'X00001', cells: ['X00001', '4'] }]);
    expect(unknownLines).toEqual([3]);
  });

  it('takes the answers about one incident alone, if it is named', () => {
    const rows = [
      ['X00001', 'an-outage', '3'],
      ['X00002', 'another', '4'],
    ];
    const { replies, incidents: named } = read(['Code', 'About', 'Waiting'], rows, 'another');
    expect(replies.map(({ code }) => code)).toEqual(['X00002']);
    expect(named).toEqual(['an-outage', 'another']);
  });

  it('gives up where no column holds codes', () => {
    const rows = table(['Code', 'Waiting'], [['Mill Lane', '3']]);
    expect(readReplies(rows, { practices, incidents })).toBeUndefined();
  });
});

describe('counting answers', () => {
  it('sums numbers and counts choices, of which a cell may have several', () => {
    const sums = countReplies(
      read(
        ['Code', 'Appointments cancelled'],
        answersOf(6, (index) => (index === 0 ? '1,200' : '10')),
      ),
      nobody,
    );
    expect(sums.questions).toEqual([
      { kind: 'sum', question: 'Appointments cancelled', column: 1, sum: 1250, practices: 6 },
    ]);
    const choices = countReplies(
      read(
        ['Code', 'Down'],
        answersOf(11, (index) => (index < 6 ? 'Phones;Email;' : 'Phones;')),
      ),
      nobody,
    );
    expect(choices.questions).toMatchObject([
      {
        groups: [
          { answer: 'Phones', count: 11 },
          { answer: 'Email', count: 6 },
        ],
        others: 0,
      },
    ]);
  });

  it('counts bulletins that were read, and does not add their numbers', () => {
    const { questions } = countReplies(
      read(
        ['Code', 'Bulletin'],
        answersOf(12, (index) => (index < 5 ? '1' : '2')),
      ),
      nobody,
    );
    expect(questions).toMatchObject([
      {
        groups: [
          { answer: '2', count: 7 },
          { answer: '1', count: 5 },
        ],
      },
    ]);
  });

  test.each([
    ['Name', () => 'A Person', 'person'],
    ['Your role', () => 'Manager', 'person'],
    ['Who filled this in?', () => 'Reception', 'person'],
    ['Email', () => 'a@example.org', 'person'],
    ['Desk', (index: number) => (index === 2 ? 'Private words' : 'Front'), 'person'],
    ['What else?', (index: number) => `Something ${index}`, 'words'],
    ['What else?', () => 'x'.repeat(61), 'words'],
    ['Waiting', (index: number) => (index < 4 ? '9' : ''), 'few'],
    ['Phones?', (index: number) => `Answer ${Math.floor(index / 4)}`, 'few'],
  ])('leaves %s out', (question, answer: (index: number) => string, why) => {
    const { questions, leftOut } = countReplies(
      read(['Code', question], answersOf(20, answer)),
      (words) => words.includes('Private'),
    );
    expect(questions).toEqual([]);
    expect(leftOut).toEqual([{ question, why }]);
  });

  it.each(['Are your phones down?', 'Can patients phone you?', 'Contacts on paper'])(
    'does not take "%s" for a question of a person',
    (question) => {
      const { leftOut } = countReplies(
        read(
          ['Code', question],
          answersOf(9, () => '7'),
        ),
        nobody,
      );
      expect(leftOut).toEqual([]);
    },
  );

  it('says nothing of what a program adds', () => {
    const headings = ['Code', 'Start time', 'Completion time', 'Last modified time', 'Timestamp'];
    const rows = codes.map((code) => [code, '9:00', '9:01', '', '9:02']);
    expect(countReplies(read(headings, rows), nobody)).toEqual({ questions: [], leftOut: [] });
  });
});

describe('a group of fewer than five', () => {
  const groupsOf = (...counts: number[]) =>
    counts.map((count, index) => ({ answer: `answer ${index}`, count }));

  it('is not shown, and cannot be worked out from the others', () => {
    // Every three groups of up to 12: what is hidden is nobody or at least five.
    for (let a = 0; a <= 12; a++) {
      for (let b = 0; b <= 12; b++) {
        for (let c = 0; c <= 12; c++) {
          const all = groupsOf(a, b, c);
          const { groups, others } = hideSmall(all);
          const shown = groups.reduce((sum, { count }) => sum + count, 0);
          const hidden = a + b + c - shown;
          expect(groups.every(({ count }) => count >= minGroup)).toBe(true);
          if (groups.length > 0) expect(hidden === 0 || hidden >= minGroup).toBe(true);
          expect(others).toBe(hidden >= minGroup ? hidden : 0);
        }
      }
    }
  });
});

describe('what an update may say', () => {
  const counts = countReplies(
    read(
      ['Code', 'Phones *down*?', 'Appointments cancelled'],
      codes.map((code, index) => [code, index < 20 ? 'Yes' : index < 27 ? 'No' : 'Some', '10']),
    ),
    nobody,
  );

  it('is counts alone', () => {
    expect(
      describeReplies(counts, {
        answered: 30,
        told: 60,
        areas: [
          { answer: 'Craven', count: 19 },
          { answer: 'Airedale', count: 9 },
          { answer: 'Bradford', count: 2 },
        ],
      }),
    ).toBe(
      [
        '30 of 60 practices have answered.',
        '- By area: Craven 19, other areas 11.',
        '- Phones down: Yes 20 practices, other answers 10.',
        '- Appointments cancelled: 300 in total, at 30 practices.',
      ].join('\n'),
    );
  });

  it.each([
    [4, 60, ''],
    [60, 60, 'All 60 practices have answered.'],
    [57, 60, 'All but a few of 60 practices have answered.'],
    [55, 60, '55 of 60 practices have answered.'],
  ])('picks out nobody where %s of %s have answered', (answered, told, words) => {
    const none = { questions: [], leftOut: [] };
    expect(describeReplies(none, { answered, told, areas: [] })).toBe(words);
  });
});

import { compareText } from '../language/compare.ts';
import type { Replies } from './read-replies.ts';

/** A group of fewer is not shown, nor what would give it away: who knows the others would know these. */
export const minGroup = 5;

/** How many practices gave each answer to a question. */
export interface ChoiceCount {
  kind: 'choice';
  question: string;
  column: number;
  groups: { answer: string; count: number }[];
  /** In groups that are too small to be shown. 0 or at least `minGroup`. */
  others: number;
}

/** The sum of the numbers that practices gave. */
export interface SumCount {
  kind: 'sum';
  question: string;
  column: number;
  sum: number;
  practices: number;
}

export type QuestionCount = ChoiceCount | SumCount;

export interface ReplyCounts {
  questions: QuestionCount[];
  /** Questions that are not counted: of people, in free words, or answered by too few. */
  leftOut: { question: string; why: 'person' | 'words' | 'few' }[];
}

/** What a form's program adds, and what asks who somebody is. */
const ofPeople =
  /\b(?:names?|username|e-?mail address|role|job title|initials|signed|signature|(?:completed|filled in|submitted) by|contact (?:details|number|person)|phone number|mobile)\b|^(?:who\b.*|e-?mail|language)$|\byour (?:e-?mail|job|phone)\b(?!s)/i;
const ofProgram =
  /^(?:start|completion|submission|last modified)\b.*\btime$|^(?:id|timestamp|response id|token)$/i;
const isNumber = /^\d{1,3}(?:,?\d{3})*$/;

/** As many answers as a question of choices has; more are free words. */
const maxChoices = 12;
const maxAnswerLength = 60;

/**
 * Counts each question: numbers are summed, choices counted. `isPrivate` says
 * whether words may be a person's; then the question is left out whole.
 */
export function countReplies(
  { replies, headings, keys }: Replies,
  isPrivate: (words: string) => boolean,
): ReplyCounts {
  const counts: ReplyCounts = { questions: [], leftOut: [] };
  for (const [column, question] of headings.entries()) {
    if (question === '' || keys.has(column) || ofProgram.test(question)) continue;
    const answers = replies
      .map(({ cells }) => (cells[column] ?? '').trim())
      .filter((answer) => answer !== '');
    const counted =
      ofPeople.test(question) || [question, ...answers].some(isPrivate)
        ? 'person'
        : countQuestion({ question, column }, answers);
    if (typeof counted === 'string') counts.leftOut.push({ question, why: counted });
    else counts.questions.push(counted);
  }
  return counts;
}

function countQuestion(
  asked: { question: string; column: number },
  answers: readonly string[],
): QuestionCount | 'words' | 'few' {
  if (answers.length < minGroup) return 'few';
  // The bulletin that was read is a number and no amount.
  if (answers.every((answer) => isNumber.test(answer)) && !/bulletin/i.test(asked.question)) {
    const sum = answers.reduce((all, answer) => all + Number(answer.replaceAll(',', '')), 0);
    return { kind: 'sum', ...asked, sum, practices: answers.length };
  }
  const byAnswer = new Map<string, number>();
  for (const answer of answers) {
    // Programs put several choices into one cell, each with a semicolon behind it.
    const choices = new Set(answer.split(';').map((choice) => choice.trim()));
    for (const choice of choices) {
      if (choice !== '') byAnswer.set(choice, (byAnswer.get(choice) ?? 0) + 1);
    }
  }
  const isFree =
    byAnswer.size > maxChoices ||
    [...byAnswer.keys()].some((answer) => answer.length > maxAnswerLength);
  if (isFree) return 'words';
  const { groups, others } = hideSmall([...byAnswer].map(([answer, count]) => ({ answer, count })));
  return groups.length === 0 ? 'few' : { kind: 'choice', ...asked, groups, others };
}

/**
 * Groups of `minGroup` or more, largest first, and how many are in the others.
 * If these were fewer, the smallest group that could be shown joins them, so that
 * no subtraction from the total gives them away.
 */
export function hideSmall<T extends { answer: string; count: number }>(
  all: readonly T[],
): { groups: T[]; others: number } {
  const sorted = all.toSorted((a, b) => b.count - a.count || compareText(a.answer, b.answer));
  const groups = sorted.filter(({ count }) => count >= minGroup);
  let others = sorted
    .filter(({ count }) => count < minGroup)
    .reduce((sum, { count }) => sum + count, 0);
  if (others > 0 && others < minGroup) others += groups.pop()?.count ?? 0;
  return { groups, others: others < minGroup ? 0 : others };
}

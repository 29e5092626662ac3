import { countOf, number } from '../language/count.ts';
import { plainLine } from '../language/plain-text.ts';
import { hideSmall, minGroup, type QuestionCount, type ReplyCounts } from './count-replies.ts';

export interface AnsweredCounts {
  /** Practices that have answered. */
  answered: number;
  /** Practices that were told. */
  told: number;
  /** How many of each area have answered, by the area's name. */
  areas: { answer: string; count: number }[];
}

/**
 * What an update may say of the answers, in Markdown: counts alone. Empty if
 * fewer than `minGroup` practices have answered.
 */
export function describeReplies({ questions }: ReplyCounts, answers: AnsweredCounts): string {
  const { answered, told, areas } = answers;
  if (answered < minGroup) return '';
  const { groups, others } = hideSmall(areas);
  const byArea = [
    ...groups.map(({ answer, count }) => `${answer} ${number(count)}`),
    ...(others > 0 ? [`other areas ${number(others)}`] : []),
  ];
  return [
    `${howMany(answered, told)} have answered.`,
    ...(byArea.length > 1 ? [`- By area: ${byArea.join(', ')}.`] : []),
    ...questions.map((one) => `- ${describeQuestion(one)}`),
  ].join('\n');
}

/** Nobody is to be picked out as one of the few that have not answered. */
function howMany(answered: number, told: number): string {
  const missing = told - answered;
  if (missing <= 0) return `All ${countOf(told, 'practice')}`;
  if (missing < minGroup) return `All but a few of ${countOf(told, 'practice')}`;
  return `${number(answered)} of ${countOf(told, 'practice')}`;
}

function describeQuestion(one: QuestionCount): string {
  const asked = `${asText(one.question).replace(/[?:.]*$/, '')}:`;
  if (one.kind === 'sum') {
    return `${asked} ${number(one.sum)} in total, at ${countOf(one.practices, 'practice')}.`;
  }
  const groups = one.groups.map(
    ({ answer, count }) => `${asText(answer)} ${countOf(count, 'practice')}`,
  );
  return `${asked} ${[...groups, ...(one.others > 0 ? [`other answers ${number(one.others)}`] : [])].join(', ')}.`;
}

/** Somebody else's words make no link and no mark. */
function asText(words: string): string {
  return plainLine(words).replace(/[\\`*_[\]<>]/g, '');
}

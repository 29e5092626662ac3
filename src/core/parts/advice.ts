import type { Guidance } from '../model/guidance.ts';
import type { Task } from '../model/task.ts';
import { answersAcross, type SharedAnswer } from '../state/answers.ts';
import type { PracticeState } from '../state/state.ts';
import { countOf, listOf } from '../words/count.ts';
import { words } from '../words/english.ts';
import { renderMarkdown } from '../words/markdown.ts';

export interface CareCard {
  type: 'non-urgent' | 'urgent' | 'emergency';
  /** Read out before the heading, because its colour is not. */
  prefix: string;
  heading: string;
  points: readonly string[];
}

/** What to do about one task, as patients read it. */
export interface Advice {
  task: Task;
  title: string;
  short: string;
  card?: CareCard | undefined;
  /** HTML. */
  body: string;
  /** What holds instead at some surgeries, if the answer is not the same at all of them. */
  otherwise: { who: string; short: string }[];
}

/** More names than this are counted instead. */
const maxNames = 4;

/** The advice for the patients of some practices, what cannot wait first. */
export function adviceFor(
  practices: readonly PracticeState[],
  guidance: readonly Guidance[],
): Advice[] {
  return answersAcross(practices, guidance).flatMap(([main, ...others]) => {
    if (!main) return [];
    const { task, guidance: inForce } = main;
    const { title, short, card, body } = inForce;
    return {
      task,
      title,
      short,
      card: card && { ...card, prefix: words.cardPrefix[card.type] },
      body: renderMarkdown(body),
      otherwise: others.map((other) => ({ who: whoFor(other), short: other.guidance.short })),
    };
  });
}

function whoFor({ practices }: SharedAnswer): string {
  return practices.length > maxNames
    ? `At ${countOf(practices.length, 'surgery', 'surgeries')}`
    : `At ${listOf(practices.map(({ practice }) => practice.name))}`;
}

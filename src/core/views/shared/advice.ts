import { english } from '../../model/language.ts';
import { guidanceIn, translationIn, type Brief, type Guidance } from '../../model/guidance.ts';
import type { Task } from '../../model/task.ts';
import { answersAcross, type SharedAnswer } from '../../state/answers.ts';
import type { PracticeState } from '../../state/state.ts';
import { isolateLatin } from '../../language/bidi.ts';
import { renderMarkdown } from '../../language/markdown.ts';
import type { Translator } from '../../language/translator.ts';

export interface CareCard {
  type: 'non-urgent' | 'urgent' | 'emergency';
  /** Read out before the heading, because its colour is not. */
  prefix: string;
  /** HTML. */
  heading: string;
  /** HTML, one for each point. */
  points: readonly string[];
}

/** What to do about one task, as patients read it. */
export interface Advice {
  task: Task;
  /** Whether it is in English on a page of another language: then it is marked, and no message has it. */
  isInEnglish: boolean;
  /** Said above an answer that is in English. Empty when it is not. */
  remark: string;
  /** What it is about, for a list of what patients may need. */
  label: string;
  title: string;
  short: string;
  card?: CareCard | undefined;
  /** For messages. Nothing when a message has no room for this task. */
  brief?: Brief | undefined;
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
  translator: Translator,
): Advice[] {
  const { language, text } = translator;
  return answersAcross(practices, guidance).flatMap(([main, ...others]) => {
    if (!main) return [];
    const { title, short, card, brief, body } = guidanceIn(main.guidance, language.id);
    const isInEnglish =
      language.id !== english && translationIn(main.guidance, language.id) === undefined;
    const direction = isInEnglish ? 'ltr' : language.direction;
    const type = main.guidance.card?.type;
    return {
      task: main.task,
      isInEnglish,
      remark: isInEnglish ? text('page.partlyEnglish') : '',
      label: text(`task.${main.task}`),
      title,
      short,
      card: card &&
        type && {
          type,
          prefix: `${text(`card.${type}`)} `,
          heading: isolateLatin(card.heading, direction),
          points: card.points.map((point) => isolateLatin(point, direction)),
        },
      brief,
      body: renderMarkdown(body, 0, direction),
      otherwise: others.map((other) => ({
        who: whoFor(other, translator),
        short: guidanceIn(other.guidance, language.id).short,
      })),
    };
  });
}

function whoFor({ practices }: SharedAnswer, { text, list }: Translator): string {
  return practices.length > maxNames
    ? text('advice.atSurgeries', { count: practices.length })
    : text('advice.atNames', { names: list(practices.map(({ practice }) => practice.name)) });
}

import { countOf } from '../language/count.ts';
import type { Instant } from '../time/instant.ts';
import { showMoment } from '../time/london.ts';
import type { FormProblem } from './form.ts';
import { questionOf } from './questions.ts';

const maxQuotedCharacters = 400;

/** GitHub takes 65,536 characters in a comment. The rest is for what stands around the problems. */
const maxAnswerCharacters = 60_000;

/** What an issue is told when it cannot become an update: each question, and what is wrong with its answer. */
export function explainRefusal(problems: readonly FormProblem[]): string {
  const parts = problems.map(({ field, message, fix }) => {
    const heading = field ? questionOf(field).ask : 'Elsewhere';
    return `**${heading}**\n\n${quoteSafely(`${message}.\n${fix}`)}`;
  });
  let length = 0;
  const fitting = parts.filter((part) => (length += part.length + 2) <= maxAnswerCharacters);
  const left = parts.length - fitting.length;
  return [
    'This is not an update yet, and nothing was written. Choose **Edit** in the menu (…) of the form above, change these answers, and save it. It is read again by itself.',
    ...fitting,
    ...(left > 0 ? [`${countOf(left, 'more problem')} would not fit here. Mend these first.`] : []),
  ].join('\n\n');
}

/** What a pull request says of itself. */
export function describeDraft(
  {
    title,
    at,
    next,
    notes,
    isCorrection,
  }: { title: string; at: Instant; next?: Instant; notes: string[]; isCorrection?: true },
  issue: number,
): string {
  return [
    `An update made of the form in #${issue}. It was read and checked with all other content, and nothing was wrong.`,
    quoteSafely(
      [
        title,
        // A correction says of which update it is, and makes no promise.
        ...(isCorrection
          ? []
          : [
              `At ${showMoment(at)}.`,
              next === undefined
                ? 'This is the last update.'
                : `The next update is promised by ${showMoment(next)}.`,
            ]),
        ...notes,
      ].join('\n'),
    ),
    'Read the file under **Files changed**. **Merge** publishes it a few minutes later. To change it, edit the form: the file is written again, with the new time and without anything that was changed here by hand. To have it checked and to see what it publishes, choose **Approve workflows to run** below. If that is not there, close this pull request and open it again.',
    `Closes #${issue}`,
  ].join('\n\n');
}

/** What a pull request says of itself that was made on the page on which officers write. */
export function describeProposal({ title, notes }: { title: string; notes: string[] }): string {
  return [
    'An update that was written in the browser. It was checked there with all that is published.',
    quoteSafely([title, ...notes].join('\n')),
    'Read the file under **Files changed**, and wait for the checks: they look at what is not published yet, too. **Merge** publishes it a few minutes later.',
  ].join('\n\n');
}

/** Somebody's words in a message: shown as they are, without links, pictures or calling anybody. */
function quoteSafely(text: string): string {
  const lines = text.split('\n').map((line) => {
    const short =
      line.length > maxQuotedCharacters ? `${line.slice(0, maxQuotedCharacters)} …` : line;
    return short.replaceAll('`', "'");
  });
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

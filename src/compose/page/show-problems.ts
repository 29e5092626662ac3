import type { ComposeAnswers } from '../../core/authoring/compose-answers.ts';
import { anewMessage, unansweredMessage } from '../../core/authoring/form.ts';
import { questionOf, type Field } from '../../core/authoring/questions.ts';
import type { Tried } from '../messages.ts';
import { fill, make } from './dom.ts';
import type { AskedQuestion } from './question.ts';

/** What is not answered is no mistake before somebody wants to propose it. */
const isUnanswered = (message: string) => message === unansweredMessage || message === anewMessage;

function describeUnanswered(
  { field, control, rows, list }: AskedQuestion,
  message: string,
): string {
  if (list && message === anewMessage)
    return `Things have turned since the last update. Tick what is still true, or write what is${field === 'doNow' ? ', or: nothing' : ''}. `;
  if (rows) return 'This is not answered yet: each entry needs what it is, and where. ';
  if (control instanceof HTMLTextAreaElement && control.value.trim() !== '')
    return 'These are the words of the last update. Write what is true now. ';
  return 'This is not answered yet. ';
}

/** Shows below a question what is wrong with its answer, with a button where words can be put right. */
export function showProblems(
  question: AskedQuestion,
  tried: Tried,
  isStrict: boolean,
  answers: ComposeAnswers,
  changed: () => void,
): void {
  const { field, box, problems, control } = question;
  const parts: readonly string[] =
    field === 'affects' ? ['affects', 'works', 'workaround'] : [field];
  const own = tried.problems.filter(
    ({ field: one, message }) =>
      parts.includes(one ?? '') &&
      // Old words that stand there look like an answer.
      (isStrict || !isUnanswered(message) || (message === anewMessage && !question.list)),
  );
  const isWrong = own.some(({ isHint }) => !isHint);
  box.classList.toggle('app-question--wrong', isWrong);
  if (isWrong) control?.setAttribute('aria-invalid', 'true');
  else control?.removeAttribute('aria-invalid');
  const lines = own.map(({ message, fix, isHint, mend }, index) =>
    make(
      'p',
      { class: isHint ? 'app-hint' : 'app-problem' },
      make('strong', {}, isHint ? 'Hint: ' : 'Problem: '),
      isUnanswered(message) ? describeUnanswered(question, message) : `${upperFirst(message)}. `,
      isUnanswered(message) ? '' : fix.replace(questionOf('approvedBy').hint, ''),
      mend !== undefined && index === 0 && ' ',
      mend !== undefined &&
        index === 0 &&
        make(
          'button',
          {
            type: 'button',
            class: 'app-small-button',
            onclick: () => {
              mendAnswer(field, mend, box, answers);
              changed();
            },
          },
          'Put the words right',
        ),
    ),
  );
  // A screen reader is not told again of what is as it was.
  const text = lines.map((one) => one.textContent).join('\n');
  if (problems.textContent !== text.replaceAll('\n', '')) fill(problems, ...lines);
}

function mendAnswer(field: Field, mended: string, box: HTMLElement, answers: ComposeAnswers): void {
  const answer = answers[field as keyof ComposeAnswers];
  if (typeof answer === 'string') Object.assign(answers, { [field]: mended });
  else Object.assign(answer, { added: mended });
  const control = box.querySelector<HTMLTextAreaElement>('textarea, input.nhsuk-input');
  if (control) {
    control.value = mended;
    control.focus();
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

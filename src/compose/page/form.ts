// The questions, in the order of the table, each with what is wrong with its answer below it.
import type { ComposeAnswers, ListField } from '../../core/authoring/compose-answers.ts';
import { newIncident } from '../../core/authoring/form.ts';
import { questions, type Field } from '../../core/authoring/questions.ts';
import { maxSummaryCharacters } from '../../core/model/summary.ts';
import type { SiteChoices, Started, Tried } from '../messages.ts';
import { make, makeFolded } from './dom.ts';
import { makeQuestion } from './question.ts';
import { showProblems } from './show-problems.ts';

/** The form as it stands on the page. */
export interface Form {
  element: HTMLElement;
  /** Shows what was made of the answers. With `all`, questions without an answer are problems too. */
  show: (tried: Tried, all: boolean) => void;
  /** Leads to the first question with a problem. */
  leadToProblem: () => void;
}

export function makeForm(
  site: SiteChoices,
  started: Started,
  answers: ComposeAnswers,
  changed: () => void,
  correct: (update: string) => void,
): Form {
  const notHere = [
    ...['incident', 'level', 'works', 'workaround'],
    // Else they would stand there until the first answer of the worker hides them.
    ...(answers.purpose === 'correction' ? [] : ['corrects', 'correction']),
    ...(started.isPlanned ? [] : ['window']),
  ];
  const asked = questions.filter(({ field }) => !notHere.includes(field));
  const needed: readonly Field[] = started.isPlanned ? ['title', 'patientTitle'] : [];
  const isNew = answers.incident === newIncident && !started.isPlanned;
  const isLater = ({ field }: { field: Field }) =>
    canWait.has(field)
      ? !needed.includes(field) && isEmpty(answers, field)
      : isNew && isUsual(field, answers, started);
  const inOrder = [...asked.filter((one) => !isLater(one)), ...asked.filter(isLater)];
  const all = inOrder.map(({ field }) =>
    makeQuestion(field, site, started, answers, changed, correct),
  );
  for (const { field, box } of all) box.hidden = onlyAfter.has(field);
  const later = all.filter(isLater);
  const more = makeFolded(isNew ? moreOfNew : moreWords, ...later.map(({ box }) => box));
  const element = make(
    'div',
    {},
    ...all.filter((one) => !isLater(one)).map(({ box }) => box),
    more,
  );
  const show = (tried: Tried, isStrict: boolean) => {
    let number = 0;
    for (const question of all) {
      const { field, box, note } = question;
      box.hidden = !tried.asked.includes(field);
      if (box.hidden) continue;
      number += 1;
      const heading = box.querySelector('.app-question__number');
      if (heading) heading.textContent = `${number}. `;
      if (field === 'window') note.textContent = tried.times.window;
      if (field === 'began') note.textContent = tried.times.began;
      if (field === 'ended') note.textContent = tried.times.ended;
      if (field === 'next' && (answers.next !== '' || started.isPlanned))
        note.textContent = tried.times.next;
      if (field === 'summary')
        note.textContent = `${answers.summary.length} of ${maxSummaryCharacters} characters`;
      question.rows?.showCounts(field in tried.counts ? tried.counts[field as 'affects'] : []);
      if (question.list?.turn(tried.anew.includes(field))) changed();
      question.news?.show(tried.view?.news ?? '');
      question.showKinds?.(tried.problems.flatMap(({ kind }) => kind ?? []));
      showProblems(question, tried, isStrict, answers, changed);
    }
    more.hidden = later.every(({ box }) => box.hidden);
    if (later.some(({ box }) => box.classList.contains('app-question--wrong'))) more.open = true;
  };
  const leadToProblem = () => {
    const box = all.find(
      ({ box: one, problems }) => !one.hidden && problems.querySelector('.app-problem'),
    )?.box;
    box?.scrollIntoView({ block: 'start' });
    const controls = box?.querySelectorAll<HTMLElement>('input, textarea, select, summary, button');
    [...(controls ?? [])].find((one) => one.checkVisibility())?.focus();
  };
  return { element, show, leadToProblem };
}

/** Asked only once other answers ask for it: hidden until the worker has said so, which takes seconds on a phone. */
const onlyAfter: ReadonlySet<Field> = new Set(['ended', 'setback', 'approvedBy']);

/** What an officer on the day may leave for later stands folded below, unless it is answered. */
const canWait: ReadonlySet<Field> = new Set([
  'title',
  'patientTitle',
  'began',
  'expected',
  'safe',
  'doNow',
  'causes',
  'patientHelp',
]);
const moreWords =
  'If you know more: when it began, when it is back, what works, a helpline, a name';
const moreOfNew = `${moreWords}, the cause. Or if only GP practices are told`;

/** What is nearly always so of something that has just failed: its cause is looked for, and everybody is told. */
function isUsual(field: Field, answers: ComposeAnswers, { answers: usual }: Started): boolean {
  return (field === 'phase' || field === 'audience') && answers[field] === usual[field];
}

function isEmpty(answers: ComposeAnswers, field: Field): boolean {
  const answer = answers[field as keyof ComposeAnswers];
  if (typeof answer === 'string') return answer === '';
  const { before, added } = answer as ComposeAnswers[ListField];
  return before.length === 0 && added === '';
}

// The questions, in the order of the table, each with what is wrong with its answer below it.
import type { ComposeAnswers, ListField } from '../../core/authoring/compose-answers.ts';
import {
  anewMessage,
  newIncident,
  readyFor,
  unansweredMessage,
} from '../../core/authoring/form.ts';
import { questionOf, questions, type Field } from '../../core/authoring/questions.ts';
import { maxSummaryCharacters } from '../../core/model/summary.ts';
import type { Choice, SiteChoices, Started, Tried } from '../engine.ts';
import { fill, freshId, make, makeFolded } from './dom.ts';
import { offerNews, offerReady, offerSentences, type News } from './offer-sentences.ts';
import { accessRows, backlogRows, askEffects, type QuestionRows } from './rows.ts';
import { tick } from './places.ts';

/** The form as it stands on the page. */
export interface Form {
  element: HTMLElement;
  /** Shows what was made of the answers. With `all`, questions without an answer are problems too. */
  show: (tried: Tried, all: boolean) => void;
  /** Leads to the first question with a problem. */
  leadToProblem: () => void;
}

interface Question {
  field: Field;
  box: HTMLElement;
  problems: HTMLElement;
  control?: HTMLElement | undefined;
  rows?: QuestionRows | undefined;
  list?: List | undefined;
  news?: News | undefined;
  /** Shows of whom an approval is needed. */
  showKinds?: ((kinds: readonly string[]) => void) | undefined;
  /** Where a time is read back, or characters are counted. */
  note: HTMLElement;
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
  const all = inOrder.map(({ field }) => ask(field, site, started, answers, changed, correct));
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

function ask(
  field: Field,
  site: SiteChoices,
  started: Started,
  answers: ComposeAnswers,
  changed: () => void,
  correct: (update: string) => void,
): Question {
  const { ask: asked } = questionOf(field);
  const words = field === 'window' ? 'When is the work?' : asked;
  const [id, hintId, problemsId] = [freshId(), freshId(), freshId()];
  const note = make('p', { class: 'app-quiet' });
  const described = `${hintId} ${problemsId}`;
  const problems = make('div', { id: problemsId });
  const question: Question = { field, box: make('div'), problems, note };
  const number = make('span', { class: 'app-question__number' });
  const label = (text: string) =>
    make('label', { for: id, class: 'app-question__label' }, number, text);
  const group = (...inside: (HTMLElement | undefined)[]) =>
    make(
      'fieldset',
      { 'aria-describedby': described },
      make('legend', { class: 'app-question__label' }, number, words),
      make('p', { class: 'app-quiet', id: hintId }, hintFor(field, started)),
      ...inside,
    );
  const plain = (control: HTMLElement) => {
    question.control = control;
    return [
      label(words),
      make('p', { class: 'app-quiet', id: hintId }, hintFor(field, started)),
      control,
    ];
  };
  const line = (
    key:
      | 'correction'
      | 'title'
      | 'patientTitle'
      | 'window'
      | 'began'
      | 'ended'
      | 'setback'
      | 'summary'
      | 'patientHelp',
  ) => {
    const input = make('input', {
      class: 'nhsuk-input',
      id,
      value: answers[key],
      'aria-describedby': described,
      autocomplete: 'off',
      spellcheck: 'true',
      oninput: () => {
        answers[key] = input.value;
        changed();
      },
    });
    return plain(input);
  };
  const text = (key: 'patients' | 'practices' | 'summary', rows: number) => {
    const area = make('textarea', {
      class: 'nhsuk-textarea',
      id,
      rows,
      value: answers[key],
      'aria-describedby': described,
      oninput: () => {
        answers[key] = area.value;
        changed();
      },
    });
    return plain(area);
  };
  const choice = () => {
    const select = make(
      'select',
      {
        class: 'nhsuk-select',
        id,
        'aria-describedby': described,
        onchange: () => correct(select.value),
      },
      ...started.updates.map(({ value, name }) =>
        make('option', { value, selected: value === answers.corrects }, name),
      ),
    );
    return plain(select);
  };
  const inside = (): (HTMLElement | undefined)[] => {
    switch (field) {
      case 'corrects':
        return choice();
      case 'correction':
      case 'title':
      case 'patientTitle':
      case 'window':
      case 'began':
      case 'setback':
      case 'ended':
      case 'patientHelp':
        return line(field);
      case 'summary': {
        const shown = text(field, 3);
        question.news = offerNews(question.control);
        return [...shown, question.news?.element];
      }
      case 'patients':
      case 'practices': {
        const shown = text(field, 7);
        const ready = readyFor(field, answers);
        const others = field === 'patients' ? site.sentences : [];
        return [
          ...shown,
          offerReady(ready, question.control),
          offerSentences(
            others.filter((one) => !ready.includes(one)),
            question.control,
          ),
        ];
      }
      case 'audience':
        return [
          group(
            chooseOne(site.audiences, answers.audience, (value) => {
              answers.audience = value;
              changed();
            }),
          ),
        ];
      case 'phase':
        return [
          group(
            chooseOne(started.phases, answers.phase, (value) => {
              answers.phase = value;
              changed();
            }),
          ),
        ];
      case 'urgent':
        return [
          group(
            chooseOne(site.yesOrNo, answers.urgent, (value) => {
              answers.urgent = value;
              changed();
            }),
          ),
        ];
      case 'next':
        return [group(askNext(started.slots, answers, note, changed))];
      case 'affects':
      case 'access':
      case 'backlog': {
        const rows = { affects: askEffects, access: accessRows, backlog: backlogRows }[field];
        question.rows = rows(site, answers, changed, started.isPlanned);
        return [group(question.rows.element)];
      }
      case 'approvedBy':
        return [group(askApproval(answers, changed, question))];
      default:
        question.list = askList(field as ListField, answers, changed);
        return [group(question.list.element)];
    }
  };
  question.box = make(
    'section',
    { class: 'app-question', 'data-field': field },
    ...inside(),
    note,
    problems,
  );
  return question;
}

/** What helps most: of a news line, what the last one said. */
function hintFor(field: Field, { last, answers, isPlanned }: Started): string {
  const { hint, holds } = questionOf(field);
  if (field === 'window')
    return last
      ? 'Empty, if it does not move. From and to, or, if it takes longer, only its new end: until Monday 8am.'
      : windowHint;
  // What is offered to be ticked says more than an example.
  if (field === 'phase' || (holds === 'list' && readyFor(field, answers).length > 0)) return '';
  if (field === 'corrects') return 'What it said stands below.';
  if (field === 'approvedBy') return 'A role for each that you say something of: duty director.';
  if (field === 'next') return 'People are promised this time.';
  if (field === 'practices') return 'What is not in the answers above.';
  if (field === 'title' && isPlanned)
    return 'What is done, and where: Upgrade of EMIS Web, Craven.';
  if (field === 'patientTitle' && isPlanned)
    return 'Without the names of systems: Planned work at GP surgeries in Craven.';
  if (field === 'affects' && isPlanned) return 'A system, and where.';
  if (field === 'summary' && last && answers.purpose !== 'correction')
    return `The last one was: ${last.summary}`;
  if (field === 'affects') return 'A system, where, and how badly.';
  if (field === 'access')
    return 'Only those that are not. Of all others it is said that they are open at their usual times, and that some things take longer.';
  if (field === 'backlog') return 'Only at surgeries that are named here.';
  return hint;
}

const windowHint = 'From and to, London time: Saturday 6 September 8pm to 11pm.';

/** One of some choices. */
export function chooseOne(
  choices: readonly Choice[],
  chosen: string,
  set: (value: string) => void,
): HTMLElement {
  const name = freshId();
  return make(
    'div',
    { class: 'app-choices' },
    ...choices.map(({ value, name: label, note }) => {
      const id = freshId();
      const input = make('input', {
        type: 'radio',
        name,
        id,
        value,
        checked: value === chosen,
        onchange: () => set(value),
      });
      return make(
        'div',
        { class: 'app-choice' },
        input,
        make(
          'label',
          { for: id },
          make('strong', {}, label),
          note && ' ',
          note && make('span', {}, note),
        ),
      );
    }),
  );
}

/** The same where each choice leads on at once: a keyboard must pass one to reach the next. */
export function chooseAndGo(choices: readonly Choice[], go: (value: string) => void): HTMLElement {
  return make(
    'div',
    { class: 'app-choices' },
    ...choices.map(({ value, name, note }) =>
      make(
        'button',
        { type: 'button', class: 'app-choice app-choice--go', onclick: () => go(value) },
        make('strong', {}, name),
        note && ' ',
        note && make('span', {}, note),
      ),
    ),
  );
}

function askNext(
  slots: readonly Choice[],
  answers: ComposeAnswers,
  note: HTMLElement,
  changed: () => void,
): HTMLElement {
  const id = freshId();
  const other = make('input', {
    class: 'nhsuk-input',
    id,
    autocomplete: 'off',
    placeholder: '4pm, or tomorrow 9am',
    oninput: () => {
      answers.next = other.value;
      changed();
    },
  });
  const isSlot = slots.some(({ value }) => value === answers.next);
  const box = make('div', { hidden: isSlot }, make('label', { for: id }, 'Which time?'), other);
  other.value = isSlot ? '' : answers.next;
  const choices = [...slots, { value: 'other', name: 'Another time', note: '' }];
  return make(
    'div',
    {},
    chooseOne(choices, isSlot ? answers.next : 'other', (value) => {
      box.hidden = value !== 'other';
      answers.next = value === 'other' ? other.value : value;
      note.textContent = '';
      changed();
    }),
    box,
  );
}

interface List {
  element: HTMLElement;
  /** Whether things have turned: then nothing is taken over that nobody ticks. Returns whether that changed an answer. */
  turn: (isTurned: boolean) => boolean;
}

/** What was said last, ticked while it is still true, and what is new. */
function askList(field: ListField, answers: ComposeAnswers, changed: () => void): List {
  const list = answers[field];
  const id = freshId();
  const isNew = answers.incident === newIncident;
  const say = () => (isNew ? stillWords.ready : list.isTurned ? stillWords.turned : stillWords.as);
  const still = make('p', { class: 'app-still' }, say());
  const ticks = make('div', { class: 'app-ticks' });
  const draw = () =>
    fill(
      ticks,
      ...list.before.map((one) =>
        tick(one.text, one.isTrue, (isOn) => {
          one.isTrue = isOn;
          changed();
        }),
      ),
    );
  draw();
  const turn = (isTurned: boolean) => {
    if (list.before.length === 0 || isTurned === (list.isTurned ?? false)) return false;
    // Kept by this page before it kept that too: what somebody went through stays as it is.
    const isRead = list.isTurned === undefined && list.before.some(({ isTrue }) => !isTrue);
    list.isTurned = isTurned;
    still.textContent = say();
    if (isRead) return false;
    for (const one of list.before) one.isTrue = !isTurned;
    draw();
    return true;
  };
  const added = make('textarea', {
    class: 'nhsuk-textarea',
    id,
    rows: list.before.length > 0 ? 2 : 3,
    value: list.added,
    oninput: () => {
      list.added = added.value;
      changed();
    },
  });
  const element = make(
    'div',
    {},
    list.before.length > 0 && still,
    ticks,
    make(
      'label',
      { for: id },
      list.before.length > 0 ? `Anything ${isNew ? 'else' : 'new'}? One a line.` : 'One a line.',
    ),
    added,
  );
  return { element, turn };
}

const stillWords = {
  ready: 'Tick all that apply.',
  as: 'Still true? Take out what is not.',
  turned: 'Things have turned since then. Tick what is still true.',
};

const kinds = {
  cause: 'The cause',
  cyber: 'An attack',
  data: 'Data',
  expected: 'A firm time',
} as const;

function askApproval(
  answers: ComposeAnswers,
  changed: () => void,
  question: Question,
): HTMLElement {
  const parts = Object.entries(kinds).map(([kind, name]): [string, HTMLElement] => {
    const id = freshId();
    const input = make('input', {
      class: 'nhsuk-input',
      id,
      value: answers.approvedBy[kind] ?? '',
      placeholder: 'A role, such as duty director',
      oninput: () => {
        answers.approvedBy[kind] = input.value;
        changed();
      },
    });
    return [kind, make('div', { class: 'app-part' }, make('label', { for: id }, name), input)];
  });
  question.showKinds = (needed) => {
    const isNeeded = (kind: string) => needed.includes(kind) || answers.approvedBy[kind];
    const isAny = parts.some(([kind]) => isNeeded(kind));
    for (const [kind, part] of parts) part.hidden = isAny && !isNeeded(kind);
  };
  return make('div', {}, ...parts.map(([, part]) => part));
}

/** What is not answered is no mistake before somebody wants to propose it. */
const isUnanswered = (message: string) => message === unansweredMessage || message === anewMessage;

function describeUnanswered({ field, control, rows, list }: Question, message: string): string {
  if (list && message === anewMessage)
    return `Things have turned since the last update. Tick what is still true, or write what is${field === 'doNow' ? ', or: nothing' : ''}. `;
  if (rows) return 'This is not answered yet: each entry needs what it is, and where. ';
  if (control instanceof HTMLTextAreaElement && control.value.trim() !== '')
    return 'These are the words of the last update. Write what is true now. ';
  return 'This is not answered yet. ';
}

function showProblems(
  question: Question,
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

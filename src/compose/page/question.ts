import type { ComposeAnswers, ListField } from '../../core/authoring/compose-answers.ts';
import { readyFor } from '../../core/authoring/form.ts';
import { questionOf, type Field } from '../../core/authoring/questions.ts';
import type { SiteChoices, Started } from '../messages.ts';
import { accessRows } from './access-rows.ts';
import { approvalControl } from './approval-control.ts';
import { backlogRows } from './backlog-rows.ts';
import { effectRows } from './effect-rows.ts';
import { listControl, type List } from './list-control.ts';
import { nextControl } from './next-control.ts';
import { chooseOne } from './choices.ts';
import { freshId, make } from './dom.ts';
import { hintFor } from './hints.ts';
import { offerNews, offerReady, offerSentences, type News } from './offer-sentences.ts';
import type { QuestionRows } from './rows.ts';

/** A question as it stands on the page, with what its answer is given by. */
export interface AskedQuestion {
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

/** Makes the controls of a field, which write into `answers` and say that something has `changed`. */
export function makeQuestion(
  field: Field,
  site: SiteChoices,
  started: Started,
  answers: ComposeAnswers,
  changed: () => void,
  correct: (update: string) => void,
): AskedQuestion {
  const { ask: asked } = questionOf(field);
  const words = field === 'window' ? 'When is the work?' : asked;
  const [id, hintId, problemsId] = [freshId(), freshId(), freshId()];
  const note = make('p', { class: 'app-quiet' });
  const described = `${hintId} ${problemsId}`;
  const problems = make('div', { id: problemsId });
  const question: AskedQuestion = { field, box: make('div'), problems, note };
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
      case 'phase':
      case 'urgent': {
        const choices = { audience: site.audiences, phase: started.phases, urgent: site.yesOrNo };
        const set = (value: string) => {
          answers[field] = value;
          changed();
        };
        return [group(chooseOne(choices[field], answers[field], set))];
      }
      case 'next':
        return [group(nextControl(started.slots, answers, note, changed))];
      case 'affects':
      case 'access':
      case 'backlog': {
        const rows = { affects: effectRows, access: accessRows, backlog: backlogRows }[field];
        question.rows = rows(site, answers, changed, started.isPlanned);
        return [group(question.rows.element)];
      }
      case 'approvedBy': {
        const { element, showKinds } = approvalControl(answers, changed);
        question.showKinds = showKinds;
        return [group(element)];
      }
      default:
        question.list = listControl(field as ListField, answers, changed);
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

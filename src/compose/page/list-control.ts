import type { ComposeAnswers, ListField } from '../../core/authoring/compose-answers.ts';
import { newIncident } from '../../core/authoring/form.ts';
import { fill, freshId, make } from './dom.ts';
import { tick } from './places.ts';

/** A question whose answer is a list of sentences. */
export interface List {
  element: HTMLElement;
  /** Whether things have turned: then nothing is taken over that nobody ticks. Returns whether that changed an answer. */
  turn: (isTurned: boolean) => boolean;
}

/** What was said last, ticked while it is still true, and what is new. */
export function listControl(field: ListField, answers: ComposeAnswers, changed: () => void): List {
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

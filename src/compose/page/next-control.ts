import type { ComposeAnswers } from '../../core/authoring/compose-answers.ts';
import type { Choice } from '../messages.ts';
import { chooseOne } from './choices.ts';
import { freshId, make } from './dom.ts';

/** When the next update comes: one of the times that are offered, or another one. */
export function nextControl(
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

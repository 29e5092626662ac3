import type { Choice } from '../messages.ts';
import { freshId, make } from './dom.ts';

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

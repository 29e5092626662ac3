import type { ComposeAnswers } from '../../core/authoring/compose-answers.ts';
import { freshId, make } from './dom.ts';

const kinds = {
  cause: 'The cause',
  cyber: 'An attack',
  data: 'Data',
  expected: 'A firm time',
} as const;

/** Who has approved what needs it, a role for each kind. */
export function approvalControl(
  answers: ComposeAnswers,
  changed: () => void,
): { element: HTMLElement; showKinds: (needed: readonly string[]) => void } {
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
  const showKinds = (needed: readonly string[]) => {
    const isNeeded = (kind: string) => needed.includes(kind) || answers.approvedBy[kind];
    const isAny = parts.some(([kind]) => isNeeded(kind));
    for (const [kind, part] of parts) part.hidden = isAny && !isNeeded(kind);
  };
  return { element: make('div', {}, ...parts.map(([, part]) => part)), showKinds };
}

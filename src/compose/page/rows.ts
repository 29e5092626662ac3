// Rows of an answer: what does not work, who is not open, what is slow.
import type { ComposeAnswers } from '../../core/authoring/compose-answers.ts';
import { newIncident } from '../../core/authoring/form.ts';
import type { Scope } from '../../core/model/update.ts';
import type { Choice, SiteChoices } from '../messages.ts';
import { fill, make } from './dom.ts';

/** A question whose answer is rows. */
export interface QuestionRows {
  element: HTMLElement;
  /** How many practices each row is about, in words. */
  showCounts: (counts: readonly string[]) => void;
}

/** Makes a question of rows, which writes into `answers` and says that something has `changed`. */
export type AskRows = (
  site: SiteChoices,
  answers: ComposeAnswers,
  changed: () => void,
  isPlanned: boolean,
) => QuestionRows;

export const nowhere = (): Scope => ({ areas: [], practices: [], except: [] });

/** Only an update says that something has changed. */
export function takeOut(
  why: string,
  { incident, purpose }: Pick<ComposeAnswers, 'incident' | 'purpose'>,
): string {
  return incident === newIncident || purpose === 'correction'
    ? 'Take it out'
    : `${why}: take it out`;
}

interface RowWords<Row> {
  add: string;
  remove: string;
  empty: string;
  fresh: () => Row;
  /** A row in one line. Empty while it says nothing. */
  title: (row: Row) => string;
  /** What stands there until then. */
  untitled: string;
  /** What else it says, where that is folded away. */
  says?: (row: Row) => string;
  show: (row: Row) => HTMLElement[];
}

/** Rows that can be added and taken out, each folded to one line once it says something. */
export function rowsOf<Row>(rows: Row[], changed: () => void, words: RowWords<Row>): QuestionRows {
  const list = make('div');
  const empty = make('p', {}, words.empty);
  const counts: { row: Row; entry: HTMLDetailsElement; count: HTMLElement }[] = [];
  /** Each names its row again, as it is now. */
  const titles: (() => void)[] = [];
  const draw = () => {
    counts.length = 0;
    titles.length = 0;
    empty.hidden = rows.length > 0;
    fill(
      list,
      ...rows.map((row, index) => {
        const count = make('p', { class: 'app-quiet' });
        const remove = make(
          'button',
          {
            type: 'button',
            class: 'app-small-button',
            onclick: () => {
              rows.splice(index, 1);
              draw();
              add.focus();
              changed();
            },
          },
          words.remove,
        );
        const title = make('span', { class: 'nhsuk-details__summary-text' });
        const isKnown = words.title(row) !== '';
        const name = () => (title.textContent = words.title(row) || words.untitled);
        name();
        titles.push(name);
        const entry = make(
          'details',
          { class: 'nhsuk-details app-effect' },
          make('summary', { class: 'nhsuk-details__summary' }, title),
          make('div', { class: 'nhsuk-details__text' }, ...words.show(row), remove),
        );
        entry.open = !isKnown;
        counts.push({ row, entry, count });
        return make('div', { class: 'app-entry__box' }, entry, count);
      }),
    );
  };
  const add = make(
    'button',
    {
      type: 'button',
      class: 'app-small-button',
      onclick: () => {
        rows.push(words.fresh());
        draw();
        list.lastElementChild?.querySelector<HTMLElement>('summary, select, input')?.focus();
        changed();
      },
    },
    words.add,
  );
  draw();
  return {
    element: make('div', {}, empty, list, add),
    showCounts: (some) => {
      for (const name of titles) name();
      for (const [index, { row, entry, count }] of counts.entries()) {
        const said = entry.open ? '' : (words.says?.(row) ?? '');
        const text = [some[index] && (said ? `${some[index]}.` : some[index]), said]
          .filter(Boolean)
          .join(' ');
        const isSame = count.textContent === text;
        if (!isSame) count.textContent = text;
      }
    },
  };
}

/** A choice's name within a sentence. */
export function choiceName(choices: readonly Choice[], value: string): string {
  return (choices.find((one) => one.value === value)?.name ?? value).toLowerCase();
}

/** One part of a row, with its label. */
export function part(label: string, ...inside: HTMLElement[]): HTMLElement {
  return make(
    'div',
    { class: 'app-part', role: 'group', 'aria-label': label },
    make('p', { class: 'app-part__label' }, label),
    ...inside,
  );
}

/** A list of choices to select one of. */
export function select(
  choices: readonly Choice[],
  chosen: string,
  label: string,
  set: (value: string) => void,
): HTMLElement {
  const box = make(
    'select',
    { class: 'nhsuk-select', 'aria-label': label, onchange: () => set(box.value) },
    ...choices.map(({ value, name }) =>
      make('option', { value, ...(value === chosen && { selected: true }) }, name),
    ),
  );
  return box;
}

// Questions that hold rows: what does not work, who is not open, what is slow.
import type { ComposeAnswers, EffectAnswer } from '../../core/authoring/compose-answers.ts';
import type { Scope } from '../../core/model/update.ts';
import type { Choice, Ready } from '../engine.ts';
import { fill, freshId, make } from './dom.ts';
import { choosePlaces, tick } from './places.ts';

export interface Rows {
  element: HTMLElement;
  /** How many practices each row is about, in words. */
  showCounts: (counts: readonly string[]) => void;
}

type AskRows = (site: Ready, answers: ComposeAnswers, changed: () => void) => Rows;

const nowhere = (): Scope => ({ areas: [], practices: [], except: [] });

export const askEffects: AskRows = (site, { affects }, changed) =>
  rowsOf(affects, changed, {
    add: affects.length > 0 ? 'Something else does not work' : 'Add a system',
    remove: 'Works again: take it out',
    empty: 'Nothing is listed.',
    fresh: (): EffectAnswer => ({
      services: [],
      scope: nowhere(),
      level: 'major-outage',
      works: '',
      workaround: '',
    }),
    show: (one, count) => [
      chooseSystems(site, one, changed),
      part('Where?', choosePlaces(site, one.scope, changed), count),
      part(
        'How badly?',
        select(offered(site.levels, one.level), one.level, 'How badly?', (value) => {
          one.level = value;
          changed();
        }),
      ),
      typed(
        'What still works of it?',
        one,
        'works',
        'One sentence. Nothing, if nothing works.',
        changed,
      ),
      typed(
        'What should practices do until it is back?',
        one,
        'workaround',
        'One step a line.',
        changed,
      ),
    ],
  });

/** Planned work is no answer to a failure. */
function offered(levels: readonly Choice[], current: string): Choice[] {
  return levels.filter(({ value }) => value !== 'under-maintenance' || value === current);
}

export const askAccess: AskRows = (site, { access }, changed) =>
  rowsOf(access, changed, {
    add: 'Some surgeries are not open as usual',
    remove: 'They are open again: take it out',
    empty: 'All are open as usual.',
    fresh: () => ({ scope: nowhere(), is: 'open-with-disruption' }),
    show: (one, count) => [
      part('Where?', choosePlaces(site, one.scope, changed), count),
      part(
        'How far are they open?',
        select(site.accesses, one.is, 'How far are they open?', (value) => {
          one.is = value;
          changed();
        }),
      ),
    ],
  });

export const askBacklog: AskRows = (site, { backlog }, changed) =>
  rowsOf(backlog, changed, {
    add: 'Something is slow',
    remove: 'They have caught up: take it out',
    empty: 'Nothing is slow.',
    fresh: () => ({ scope: nowhere(), tasks: [] as string[] }),
    show: (one, count) => [
      part('Where?', choosePlaces(site, one.scope, changed), count),
      make(
        'fieldset',
        { class: 'app-ticks' },
        make('legend', {}, 'What is slow?'),
        ...site.tasks.map(({ value, name }) =>
          tick(name, one.tasks.includes(value), (isOn) => {
            one.tasks = isOn ? [...one.tasks, value] : one.tasks.filter((task) => task !== value);
            changed();
          }),
        ),
      ),
    ],
  });

interface RowWords<Row> {
  add: string;
  remove: string;
  empty: string;
  fresh: () => Row;
  show: (row: Row, count: HTMLElement) => HTMLElement[];
}

function rowsOf<Row>(rows: Row[], changed: () => void, words: RowWords<Row>): Rows {
  const list = make('div');
  const empty = make('p', {}, words.empty);
  const counts: HTMLElement[] = [];
  const draw = () => {
    counts.length = 0;
    empty.hidden = rows.length > 0;
    fill(
      list,
      ...rows.map((row, index) => {
        const count = make('p', { class: 'app-quiet' });
        counts.push(count);
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
        return make('div', { class: 'app-entry' }, ...words.show(row, count), remove);
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
      for (const [index, count] of counts.entries()) {
        const text = some[index] ?? '';
        if (count.textContent !== text) count.textContent = text;
      }
    },
  };
}

function chooseSystems(site: Ready, one: EffectAnswer, changed: () => void): HTMLElement {
  const summary = make('span', { class: 'nhsuk-details__summary-text' });
  const name = () => {
    const names = site.services
      .filter(({ id }) => one.services.includes(id))
      .map((service) => service.name);
    fill(summary, names.join(', ') || 'Choose systems');
  };
  name();
  const details = make(
    'details',
    { class: 'nhsuk-details app-places' },
    make('summary', { class: 'nhsuk-details__summary' }, summary),
    make(
      'div',
      { class: 'nhsuk-details__text app-ticks' },
      ...site.services.map(({ id, name: system }) =>
        tick(system, one.services.includes(id), (isOn) => {
          one.services = isOn
            ? [...one.services, id]
            : one.services.filter((other) => other !== id);
          name();
          changed();
        }),
      ),
    ),
  );
  details.open = one.services.length === 0;
  return part('What does not work?', details);
}

function part(label: string, ...inside: HTMLElement[]): HTMLElement {
  return make(
    'div',
    { class: 'app-part', role: 'group', 'aria-label': label },
    make('p', { class: 'app-part__label' }, label),
    ...inside,
  );
}

function select(
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

function typed(
  label: string,
  one: EffectAnswer,
  field: 'works' | 'workaround',
  hint: string,
  changed: () => void,
): HTMLElement {
  const id = freshId();
  const area = make('textarea', {
    class: 'nhsuk-textarea',
    id,
    rows: field === 'works' ? 1 : 2,
    value: one[field],
    'aria-describedby': `${id}h`,
    oninput: () => {
      one[field] = area.value;
      changed();
    },
  });
  return make(
    'div',
    { class: 'app-part' },
    make('label', { for: id }, label),
    make('p', { class: 'app-quiet', id: `${id}h` }, hint),
    area,
  );
}

// Questions that hold rows: what does not work, who is not open, what is slow.
import type {
  AccessAnswer,
  ComposeAnswers,
  EffectAnswer,
} from '../../core/authoring/compose-answers.ts';
import { newIncident } from '../../core/authoring/form.ts';
import type { Scope } from '../../core/model/update.ts';
import type { Choice, SiteChoices } from '../engine.ts';
import { fill, freshId, make, makeFolded } from './dom.ts';
import { choosePlaces, namePlaces, tick } from './places.ts';

export interface QuestionRows {
  element: HTMLElement;
  /** How many practices each row is about, in words. */
  showCounts: (counts: readonly string[]) => void;
}

type AskRows = (
  site: SiteChoices,
  answers: ComposeAnswers,
  changed: () => void,
  isPlanned: boolean,
) => QuestionRows;

const nowhere = (): Scope => ({ areas: [], practices: [], except: [] });

export const askEffects: AskRows = (site, { affects, ...about }, changed, isPlanned) => {
  const fresh = (): EffectAnswer => ({
    services: [],
    scope: nowhere(),
    level: isPlanned ? 'under-maintenance' : 'major-outage',
    works: '',
    workaround: '',
  });
  // Of a new incident it is the first thing that anybody knows.
  if (about.incident === newIncident && affects.length === 0) affects.push(fresh());
  return rowsOf(affects, changed, {
    add: affects.length > 0 ? 'Something else does not work' : 'Add a system',
    remove: takeOut('Works again', about),
    empty: 'Nothing is listed.',
    fresh,
    title: (one) =>
      one.services.length === 0
        ? ''
        : `${namesOf(site.services, one.services)}, ${one.extent ? 'some of ' : ''}${namePlaces(site, one.scope) || 'nowhere yet'}: ${nameOf(site.levels, one.level)}`,
    untitled: 'A system',
    says: saysOf,
    show: (one) => [
      chooseSystems(site, one, changed),
      part('Where?', choosePlaces(site, one.scope, changed)),
      ...(isPlanned
        ? []
        : [
            tick(
              'At some of these only, and nobody knows which',
              one.extent !== undefined,
              (isOn) => {
                if (isOn) one.extent = 'some';
                else delete one.extent;
                changed();
              },
            ),
            part(
              'How badly?',
              select(offered(site.levels, one.level), one.level, 'How badly?', (value) => {
                one.level = value;
                changed();
              }),
            ),
          ]),
      sayMore(one, changed),
    ],
  });
};

/** What a first update can do without stands folded, until it says something. */
function sayMore(one: EffectAnswer, changed: () => void): HTMLElement {
  const more = makeFolded(
    'What still works of it, and what practices do until it is back',
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
  );
  more.open = `${one.works}${one.workaround}` !== '';
  return more;
}

/** What stands folded in a row goes out all the same, so it is read before. */
function saysOf({ works, workaround }: EffectAnswer): string {
  const steps = workaround.split('\n').filter((line) => line.trim() !== '').length;
  const said = [
    works.trim() && `What still works: ${works.trim()}`,
    steps > 0 && `${steps} ${steps === 1 ? 'step' : 'steps'} for practices.`,
  ];
  return said.filter(Boolean).join(' ');
}

/** Only an update says that something has changed. */
function takeOut(
  why: string,
  { incident, purpose }: Pick<ComposeAnswers, 'incident' | 'purpose'>,
): string {
  return incident === newIncident || purpose === 'correction'
    ? 'Take it out'
    : `${why}: take it out`;
}

/** Planned work is no answer to a failure. */
function offered(levels: readonly Choice[], current: string): Choice[] {
  return levels.filter(({ value }) => value !== 'under-maintenance' || value === current);
}

export const accessRows: AskRows = (site, { access, ...about }, changed) =>
  rowsOf(access, changed, {
    add: 'Some surgeries are not open as usual',
    remove: takeOut('They are open again', about),
    empty: 'All are open as usual.',
    fresh: (): AccessAnswer => ({ scope: nowhere(), is: 'open-with-disruption' }),
    title: (one) => {
      const places = namePlaces(site, one.scope);
      return places && `${places}: ${nameOf(site.accesses, one.is)}`;
    },
    untitled: 'Some surgeries',
    show: (one) => {
      const { box, offer } = chooseWhereToGo(site, one, changed);
      const where = part('Where do their patients go?', box);
      const showWhere = () => (where.hidden = one.is === 'open-with-disruption');
      showWhere();
      const places = choosePlaces(site, one.scope, () => {
        offer();
        changed();
      });
      return [
        part('Where?', places),
        part(
          'How far are they open?',
          select(site.accesses, one.is, 'How far are they open?', (value) => {
            one.is = value;
            showWhere();
            // Nobody is sent away from a surgery that sees everybody.
            if (where.hidden) delete one.goTo;
            offer();
            changed();
          }),
        ),
        where,
      ];
    },
  });

/** One practice or branch, by area. Those of the areas that the row is about are offered first. */
function chooseWhereToGo(
  site: SiteChoices,
  one: AccessAnswer,
  changed: () => void,
): { box: HTMLElement; offer: () => void } {
  const box = make('select', {
    class: 'nhsuk-select',
    'aria-label': 'Where do their patients go?',
    onchange: () => {
      if (box.value) one.goTo = box.value;
      else delete one.goTo;
      changed();
    },
  });
  const option = (value: string, name: string) =>
    make('option', { value, ...(value === (one.goTo ?? '') && { selected: true }) }, name);
  const branchesOf = Map.groupBy(site.branches, ({ practice }) => practice);
  const offer = () => {
    const near = areasOf(site, one.scope);
    const areas = site.areas.toSorted((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)));
    fill(
      box,
      option('', 'It is not said'),
      ...areas.map(({ id, name: area }) =>
        make(
          'optgroup',
          { label: area },
          ...site.practices
            .filter((practice) => practice.area === id)
            .flatMap(({ code, name }) => [
              option(code, name),
              ...(branchesOf.get(code) ?? []).map((branch) =>
                option(branch.id, `${branch.name} (${name})`),
              ),
            ]),
        ),
      ),
    );
  };
  offer();
  return { box, offer };
}

/** The areas that places are in. */
function areasOf({ branches, practices }: SiteChoices, scope: Scope): Set<string> {
  const codes = [
    ...scope.practices,
    ...branches.flatMap(({ id, practice }) => (scope.branches?.includes(id) ? practice : [])),
  ];
  return new Set([
    ...scope.areas,
    ...practices.flatMap(({ code, area }) => (codes.includes(code) ? area : [])),
  ]);
}

export const backlogRows: AskRows = (site, { backlog, ...about }, changed) =>
  rowsOf(backlog, changed, {
    add: 'Something is slow',
    remove: takeOut('They have caught up', about),
    empty: 'Nothing is slow.',
    fresh: () => ({ scope: nowhere(), tasks: [] as string[] }),
    title: (one) => {
      const places = namePlaces(site, one.scope);
      return places && `${places}: ${one.tasks.map((task) => nameOf(site.tasks, task)).join(', ')}`;
    },
    untitled: 'Something slow',
    show: (one) => [
      part('Where?', choosePlaces(site, one.scope, changed)),
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
  /** A row in one line. Empty while it says nothing. */
  title: (row: Row) => string;
  /** What stands there until then. */
  untitled: string;
  /** What else it says, where that is folded away. */
  says?: (row: Row) => string;
  show: (row: Row) => HTMLElement[];
}

function rowsOf<Row>(rows: Row[], changed: () => void, words: RowWords<Row>): QuestionRows {
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

function nameOf(choices: readonly Choice[], value: string): string {
  return (choices.find((one) => one.value === value)?.name ?? value).toLowerCase();
}

function namesOf(services: SiteChoices['services'], ids: readonly string[]): string {
  return services.flatMap(({ id, name }) => (ids.includes(id) ? name : [])).join(', ');
}

function chooseSystems(site: SiteChoices, one: EffectAnswer, changed: () => void): HTMLElement {
  const summary = make('span', { class: 'nhsuk-details__summary-text' });
  const name = () => {
    fill(summary, namesOf(site.services, one.services) || 'Choose systems');
  };
  name();
  const details = make(
    'details',
    { class: 'nhsuk-details app-places' },
    make('summary', { class: 'nhsuk-details__summary' }, summary),
    make(
      'div',
      { class: 'nhsuk-details__text app-ticks' },
      ...site.services
        // Nobody would be told of a system that no practice has.
        .filter(({ id, users }) => users.length > 0 || one.services.includes(id))
        .map(({ id, name: system }) =>
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

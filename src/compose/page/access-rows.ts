import type { AccessAnswer } from '../../core/authoring/compose-answers.ts';
import type { Scope } from '../../core/model/update.ts';
import type { SiteChoices } from '../messages.ts';
import { fill, make } from './dom.ts';
import { choosePlaces, namePlaces } from './places.ts';
import { choiceName, nowhere, part, rowsOf, select, takeOut, type AskRows } from './rows.ts';

/** Which surgeries are not open as usual, and where their patients go. */
export const accessRows: AskRows = (site, { access, ...about }, changed) =>
  rowsOf(access, changed, {
    add: 'Some surgeries are not open as usual',
    remove: takeOut('They are open again', about),
    empty: 'All are open as usual.',
    fresh: (): AccessAnswer => ({ scope: nowhere(), is: 'open-with-disruption' }),
    title: (one) => {
      const places = namePlaces(site, one.scope);
      return places && `${places}: ${choiceName(site.accesses, one.is)}`;
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

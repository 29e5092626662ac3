import type { Scope } from '../../core/model/update.ts';
import type { SiteChoices } from '../messages.ts';
import { fill, freshId, make } from './dom.ts';

/** More practices than these are found by typing more. */
const maxShown = 12;

/**
 * Chooses places: everywhere, areas, and single practices, which are found by
 * name, town or code. `scope` is changed in place; `changed` hears of it.
 */
export function choosePlaces(site: SiteChoices, scope: Scope, changed: () => void): HTMLElement {
  const details = make('details', { class: 'nhsuk-details app-places' });
  const summary = make('span', { class: 'nhsuk-details__summary-text' });
  const name = () => {
    fill(summary, namePlaces(site, scope) || 'Choose places');
    changed();
  };
  const isWide = () => scope.everywhere === true || scope.areas.length > 0;
  const exceptions = make('div');
  const showExceptions = () =>
    fill(
      exceptions,
      isWide() && findPractices(site, scope.except, 'All practices there, except', name),
    );
  const everywhere = tick('Everywhere', scope.everywhere === true, (isOn) => {
    if (isOn) scope.everywhere = true;
    else delete scope.everywhere;
    showExceptions();
    name();
  });
  const areas = site.areas.map(({ id, name: area }) => {
    const count = site.practices.filter((one) => one.area === id).length;
    return tick(
      `${area} (${count} ${count === 1 ? 'practice' : 'practices'})`,
      scope.areas.includes(id),
      (isOn) => {
        scope.areas = isOn ? [...scope.areas, id] : scope.areas.filter((one) => one !== id);
        showExceptions();
        name();
      },
    );
  });
  showExceptions();
  fill(
    details,
    make('summary', { class: 'nhsuk-details__summary' }, summary),
    make(
      'div',
      { class: 'nhsuk-details__text' },
      make('fieldset', { class: 'app-ticks' }, make('legend', {}, 'Areas'), everywhere, ...areas),
      findPractices(site, scope.practices, 'Single practices', name),
      site.branches.length > 0 && chooseBranches(site, scope, name),
      exceptions,
    ),
  );
  fill(summary, namePlaces(site, scope) || 'Choose places');
  details.open = namePlaces(site, scope) === '';
  return details;
}

/** Branches, each with its practice; all stand there, since few practices have any. */
function chooseBranches(
  { branches, practices }: SiteChoices,
  scope: Scope,
  changed: () => void,
): HTMLElement {
  const ticks = branches.map(({ id, name, practice }) => {
    const of = practices.find(({ code }) => code === practice)?.name ?? practice;
    return tick(`${name} (${of})`, scope.branches?.includes(id) === true, (isOn) => {
      const others = (scope.branches ?? []).filter((one) => one !== id);
      scope.branches = isOn ? [...others, id] : others;
      if (scope.branches.length === 0) delete scope.branches;
      changed();
    });
  });
  return make('fieldset', { class: 'app-ticks' }, make('legend', {}, 'Single branches'), ...ticks);
}

/** Places in the words of the site. Empty if there are none. */
export function namePlaces({ areas, practices, branches }: SiteChoices, scope: Scope): string {
  const nameOf = (code: string) => practices.find((one) => one.code === code)?.name ?? code;
  const some = [
    ...(scope.everywhere ? ['Everywhere'] : []),
    ...scope.areas.map((id) => areas.find((one) => one.id === id)?.name ?? id),
    ...(scope.practices.length > 3
      ? [`${scope.practices.length} practices`]
      : scope.practices.map(nameOf)),
    ...(scope.branches ?? []).map((id) => branches.find((one) => one.id === id)?.name ?? id),
  ];
  const { except } = scope;
  if (except.length === 0) return some.join(', ');
  return `${some.join(', ')}, except ${except.length > 2 ? `${except.length} practices` : except.map(nameOf).join(', ')}`;
}

function findPractices(
  site: SiteChoices,
  codes: string[],
  label: string,
  changed: () => void,
): HTMLElement {
  const id = freshId();
  const chosen = make('div', { class: 'app-ticks' });
  const found = make('div', { class: 'app-ticks' });
  const set = (some: readonly string[], isOn: boolean) => {
    const rest = codes.filter((code) => !some.includes(code));
    codes.splice(0, codes.length, ...rest, ...(isOn ? some : []));
    showChosen();
    show();
    // What was pressed is gone: whoever uses a keyboard goes on from the box.
    input.focus();
    changed();
  };
  const line = ({ code, name, town }: SiteChoices['practices'][number]) =>
    tick(`${name}, ${town} (${code})`, codes.includes(code), (isOn) => set([code], isOn));
  const showChosen = () =>
    fill(
      chosen,
      ...site.practices.filter(({ code }) => codes.includes(code)).map((one) => line(one)),
    );
  const input = make('input', {
    class: 'nhsuk-input',
    id,
    type: 'search',
    autocomplete: 'off',
    oninput: () => show(),
  });
  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = site.practices.filter((one) => {
      const area = site.areas.find((some) => some.id === one.area)?.name ?? '';
      const text = `${one.name} ${one.town} ${one.code} ${area}`.toLowerCase();
      return (
        words.length > 0 && !codes.includes(one.code) && words.every((word) => text.includes(word))
      );
    });
    const towns = [...new Set(fits.map(({ town }) => town))].filter((town) =>
      words.every((word) => town.toLowerCase().includes(word)),
    );
    fill(
      found,
      ...towns.slice(0, 3).map((town) => {
        const all = site.practices.filter((one) => one.town === town).map(({ code }) => code);
        return make(
          'button',
          { type: 'button', class: 'app-small-button', onclick: () => set(all, true) },
          `All ${all.length} in ${town}`,
        );
      }),
      ...fits.slice(0, maxShown).map((one) => line(one)),
      fits.length > maxShown &&
        make('p', { class: 'app-quiet' }, `${fits.length - maxShown} more. Type more letters.`),
      words.length > 0 &&
        fits.length === 0 &&
        make('p', { class: 'app-quiet' }, 'No other practice has that name, town, area or code.'),
    );
  };
  show();
  showChosen();
  return make(
    'div',
    { class: 'app-find' },
    make('label', { for: id }, label),
    make('p', { class: 'app-quiet' }, 'Type a name, a town, an area or a code.'),
    input,
    found,
    chosen,
  );
}

/** A box to tick, with its words. */
export function tick(label: string, isOn: boolean, set: (isOn: boolean) => void): HTMLElement {
  const id = freshId();
  const box = make('input', {
    type: 'checkbox',
    id,
    checked: isOn,
    onchange: () => set(box.checked),
  });
  return make('div', { class: 'app-tick' }, box, make('label', { for: id }, label));
}

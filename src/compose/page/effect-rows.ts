import type { EffectAnswer } from '../../core/authoring/compose-answers.ts';
import { newIncident } from '../../core/authoring/form.ts';
import type { Choice, SiteChoices } from '../messages.ts';
import { fill, freshId, make, makeFolded } from './dom.ts';
import { choosePlaces, namePlaces, tick } from './places.ts';
import { choiceName, nowhere, part, rowsOf, select, takeOut, type AskRows } from './rows.ts';

/** What does not work: systems, where, and how badly. */
export const effectRows: AskRows = (site, { affects, ...about }, changed, isPlanned) => {
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
        : `${namesOf(site.services, one.services)}, ${one.extent ? 'some of ' : ''}${namePlaces(site, one.scope) || 'nowhere yet'}: ${choiceName(site.levels, one.level)}`,
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

/** Planned work is no answer to a failure. */
function offered(levels: readonly Choice[], current: string): Choice[] {
  return levels.filter(({ value }) => value !== 'under-maintenance' || value === current);
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

function namesOf(services: SiteChoices['services'], ids: readonly string[]): string {
  return services.flatMap(({ id, name }) => (ids.includes(id) ? name : [])).join(', ');
}

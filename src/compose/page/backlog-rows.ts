import { make } from './dom.ts';
import { choosePlaces, namePlaces, tick } from './places.ts';
import { choiceName, nowhere, part, rowsOf, takeOut, type AskRows } from './rows.ts';

/** What is slow although systems work, and where. */
export const backlogRows: AskRows = (site, { backlog, ...about }, changed) =>
  rowsOf(backlog, changed, {
    add: 'Something is slow',
    remove: takeOut('They have caught up', about),
    empty: 'Nothing is slow.',
    fresh: () => ({ scope: nowhere(), tasks: [] as string[] }),
    title: (one) => {
      const places = namePlaces(site, one.scope);
      return (
        places && `${places}: ${one.tasks.map((task) => choiceName(site.tasks, task)).join(', ')}`
      );
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

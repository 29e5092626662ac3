import { expect, it } from 'vitest';
import {
  aContent,
  aScope,
  aService,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../tests/support/builders.ts';
import type { Scope } from '../model/update.ts';
import type { Task } from '../model/task.ts';
import { stateAt } from './state.ts';

// N1 and S1 use records; all four use phones and mail.
const services = [
  aService('records', { usedBy: 'listed', tasks: ['appointment', 'results'] }),
  aService('phones', { position: 20, tasks: ['urgent', 'appointment'] }),
  aService('mail', { position: 30 }),
];

/** Codes of the practices that are told of a backlog, after some services have failed in north. */
function told(failed: string[], scope: Partial<Scope>, tasks: Task[]): string[] {
  const content = aContent(
    [
      anIncident('a', [
        anUpdate('2025-07-28T09:00:00+01:00', {
          affects: failed.map((id) => anEffect([id], { areas: ['north'] }, 'major-outage')),
        }),
        anUpdate('2025-07-28T12:00:00+01:00', {
          phase: 'recovering',
          backlog: [{ ...aScope(scope), tasks }],
        }),
      ]),
    ],
    { services },
  );
  const { running } = stateAt(content, at('2025-07-28T13:00:00+01:00'));
  return running.flatMap(({ practice, backlog }) => (backlog.length > 0 ? practice.code : []));
}

it.each([
  [
    'everywhere reaches users of what failed',
    ['records'],
    { everywhere: true },
    ['results'],
    ['N1', 'S1'],
  ],
  [
    'of areas reaches users of what failed there',
    ['records'],
    { areas: ['north'] },
    ['results'],
    ['N1'],
  ],
  ['reaches practices that are listed', ['records'], { practices: ['N2'] }, ['results'], ['N2']],
  [
    'reaches those that are listed beside an area',
    ['records'],
    { areas: ['south'], practices: ['N2'] },
    ['results'],
    ['N2', 'S1'],
  ],
  [
    'of a task reaches users of what the task needs',
    ['records', 'phones'],
    { everywhere: true },
    ['results'],
    ['N1', 'S1'],
  ],
  [
    'of a task reaches users of anything that the task needs',
    ['records', 'phones'],
    { everywhere: true },
    ['appointment'],
    ['N1', 'N2', 'S1', 'S2'],
  ],
  [
    'of a task that needs nothing that failed reaches all users',
    ['records'],
    { everywhere: true },
    ['sick-note'],
    ['N1', 'S1'],
  ],
  [
    'reaches everybody when everybody uses what failed',
    ['mail'],
    { areas: ['north'] },
    ['referral'],
    ['N1', 'N2'],
  ],
  [
    'reaches everybody when nothing has failed',
    [],
    { areas: ['north'] },
    ['referral'],
    ['N1', 'N2'],
  ],
] as [string, string[], Partial<Scope>, Task[], string[]][])(
  'a backlog %s',
  (_name, failed, scope, tasks, codes) => {
    expect(told(failed, scope, tasks)).toEqual(codes);
  },
);

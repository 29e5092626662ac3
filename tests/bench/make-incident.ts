import { stringify as toYaml } from 'yaml';
import { writeTime } from '../../src/core/authoring/write-time.ts';
import { hourMs } from '../../src/core/time/instant.ts';
import { dayKey, fileStem } from '../../src/core/time/london.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

export interface IncidentPlan {
  /** Counted from 1. */
  number: number;
  /** Milliseconds since 1970, a whole minute. */
  began: number;
  updates: number;
  isOpen: boolean;
  /** Whether it is felt everywhere. */
  isNational?: boolean;
  areas: readonly string[];
  practices: readonly string[];
}

/** An invented incident's files, by path: two thirds of areas, one third of neighbouring practices, one in 50 everywhere. */
export function makeIncident(plan: IncidentPlan, random: Random): [string, string][] {
  const { number, began, updates, isOpen } = plan;
  const cause = random.pick(words.causes);
  const id = `${dayKey(began)}-outage-${number}`;
  const scope = makeScope(plan, random);
  const phases = words.phasesFor(isOpen ? updates + 1 : updates).slice(0, updates);
  const incident = {
    title: `${cause.title} ${number}`,
    patientTitle: `${cause.patientTitle} (${number})`,
    kind: 'incident',
    began: writeTime(began),
    sources: [{ note: 'Invented for a measurement.' }],
  };
  return [
    [`incidents/${id}/incident.md`, `---\n${toYaml(incident)}---\nInvented for a measurement.\n`],
    ...phases.map((phase, index): [string, string] => {
      const at = began + (0.5 + index * 8) * hourMs;
      const stem = fileStem(at);
      return [`incidents/${id}/${stem}.md`, makeUpdate({ at, phase, cause, scope, index }, random)];
    }),
  ];
}

type Cause = (typeof words.causes)[number];

function makeScope({ areas, practices, isNational }: IncidentPlan, random: Random): object {
  if (isNational) return { everywhere: true };
  const kind = random.below(50);
  if (kind === 0) return { everywhere: true };
  if (kind < 34) return { areas: random.pickSome(areas, 1 + random.below(3)) };
  // Neighbours in the list: among three, each clinical system is in use.
  const first = random.below(Math.max(1, practices.length - 3));
  return { practices: practices.slice(first, first + 3 + random.below(20)) };
}

function makeUpdate(
  update: { at: number; phase: string; cause: Cause; scope: object; index: number },
  random: Random,
): string {
  const { at, phase, cause, scope, index } = update;
  const isOver = phase === 'resolved';
  const isBack = isOver || phase === 'recovering';
  const effect = {
    services: cause.services,
    ...scope,
    level: random.pick(words.levels),
    works: 'Paper forms are accepted.',
    workaround: random.pickSome(words.workarounds, 3),
  };
  const fields = {
    at: writeTime(at),
    phase,
    ...(!isOver && { next: writeTime(at + 8 * hourMs) }),
    ...(!isBack && { affects: [effect] }),
    ...(phase === 'recovering' && { backlog: [{ ...scope, tasks: ['results', 'referral'] }] }),
    ...(!isOver && {
      known: random.pickSome(words.known, 2),
      unknown: random.pickSome(words.unknown, 2),
      doing: random.pickSome(words.doing, 2),
    }),
  };
  const news = isOver
    ? 'Everything works as usual again. Thank you for your patience.'
    : isBack
      ? 'All systems work again. Letters and test results may take longer.'
      : index === 0
        ? cause.news
        : `Nothing has changed since the last update. ${cause.news}`;
  const forPatients = isBack
    ? words.forPatients.slice(0, 1)
    : random.pickSome(words.forPatients, 3);
  const forPractices = random.pickSome(words.forPractices, 4);
  return [
    `---\n${toYaml(fields)}---`,
    news,
    '\n## For patients\n',
    forPatients.join('\n\n'),
    '\n## For practices\n',
    `${forPractices.join('\n\n')}\n`,
  ].join('\n');
}

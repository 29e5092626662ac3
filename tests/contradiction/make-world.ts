import type { Access } from '../../src/core/model/access.ts';
import type { Incident } from '../../src/core/model/incident.ts';
import type { Level } from '../../src/core/model/level.ts';
import type { Practice } from '../../src/core/model/practice.ts';
import type { Task } from '../../src/core/model/task.ts';
import type { Update } from '../../src/core/model/update.ts';
import { makeRandom, type Random } from '../bench/random.ts';
import { anEffect, anIncident, anUpdate, aScope } from '../support/builders.ts';
import { practicesOf } from '../support/worlds.ts';

/** What one open incident means for one practice, as the generator meant it: told by nothing of the program. */
export interface Truth {
  /** The worst level of each service that it uses and that fails. */
  down: Map<string, Level>;
  access: Access;
  backlog: Set<Task>;
}

export type Kind = 'open' | 'recovering' | 'over' | 'planned' | 'exercise';

export interface World {
  seed: number;
  now: string;
  practices: Practice[];
  incidents: Incident[];
  kinds: ReadonlyMap<string, Kind>;
  /** By incident that is open, then by practice that it touches now. An exercise touches none. */
  truth: ReadonlyMap<string, ReadonlyMap<string, Truth>>;
}

const now = '2025-07-28T12:00:00+01:00';
const began = '2025-07-28T09:00:00+01:00';
const earlier = '2025-07-28T08:00:00+01:00';

const services = [
  'systmone',
  'emis-web',
  'eps',
  'pathology',
  'docman',
  'sms',
  'accurx',
  'patchs',
  'phones',
  'internet',
  'nhs-111-phone',
  'nhs-111-online',
  'nhs-111-clinician',
  'emergency-prescription',
  'nhs-app',
  'pharmacies',
];
const listed = new Set(['systmone', 'emis-web', 'docman', 'accurx', 'patchs']);
const order: Level[] = [
  'operational',
  'under-maintenance',
  'degraded',
  'comes-and-goes',
  'partial-outage',
  'major-outage',
];
const doors: Access[] = ['open', 'open-with-disruption', 'urgent-only', 'closed'];

/** A world of two or three incidents: partial scopes, doors, backlogs, planned work, exercises, an end. */
export function makeWorld(seed: number): World {
  const random = makeRandom(seed);
  const practices = [
    ...practicesOf('medway', 'M', 3 + random.below(4)),
    ...practicesOf('airedale', 'A', 4 + random.below(8)),
  ].map((practice) => ({ ...practice, dispensing: random.below(5) === 0 }));
  const truth = new Map<string, Map<string, Truth>>();
  const kinds = new Map<string, Kind>();
  const incidents = Array.from({ length: 2 + random.below(2) }, (_, index) => {
    const id = `i${index}`;
    const kind = random.pick<Kind>([
      'open',
      'open',
      'open',
      'recovering',
      'over',
      'planned',
      'exercise',
    ]);
    kinds.set(id, kind);
    return makeIncident(id, kind, practices, truth, random);
  });
  return { seed, now, practices, incidents, kinds, truth };
}

function makeIncident(
  id: string,
  kind: Kind,
  practices: readonly Practice[],
  truth: Map<string, Map<string, Truth>>,
  random: Random,
): Incident {
  const failing = makeUpdateFields(practices, random);
  switch (kind) {
    case 'over':
      return anIncident(id, [anUpdate(earlier, failing), anUpdate(began, { phase: 'resolved' })]);
    case 'recovering': {
      const backlog = [
        { ...aScope({ practices: some(practices, random) }), tasks: ['results' as const] },
      ];
      const fields = { phase: 'recovering' as const, backlog };
      meanAll(id, fields, practices, truth);
      return anIncident(id, [anUpdate(earlier, failing), anUpdate(began, fields)]);
    }
    case 'planned': {
      const affects = failing.affects.map((one) => ({
        ...one,
        level: 'under-maintenance' as const,
      }));
      const fields = { phase: 'in-progress' as const, affects };
      meanAll(id, fields, practices, truth);
      return anIncident(id, [anUpdate(began, fields)], {
        kind: 'maintenance',
        window: { from: Date.parse(began), to: Date.parse('2025-07-28T18:00:00+01:00') },
      });
    }
    case 'exercise':
      return anIncident(id, [anUpdate(began, failing)], { kind: 'exercise' });
    case 'open':
      meanAll(id, failing, practices, truth);
      return anIncident(id, [anUpdate(began, failing)]);
  }
}

type Fields = Partial<Update> & Pick<Update, 'affects' | 'access'>;

function makeUpdateFields(practices: readonly Practice[], random: Random): Fields {
  const affects = Array.from({ length: 1 + random.below(3) }, () =>
    anEffect(
      random.pickSome(services, 1 + random.below(3)),
      random.below(10) < 3 ? { everywhere: true } : { practices: some(practices, random) },
      random.pick(['degraded', 'comes-and-goes', 'partial-outage', 'major-outage', 'major-outage']),
    ),
  );
  const access =
    random.below(10) < 4
      ? [
          {
            ...aScope({
              practices: random.pickSome(
                practices.map(({ code }) => code),
                1 + random.below(3),
              ),
            }),
            is: random.pick(['urgent-only', 'closed'] as const),
          },
        ]
      : [];
  return { affects, access };
}

function some(practices: readonly Practice[], random: Random): string[] {
  return random.pickSome(
    practices.map(({ code }) => code),
    1 + random.below(practices.length),
  );
}

function meanAll(
  id: string,
  { affects = [], access = [], backlog = [] }: Partial<Update>,
  practices: readonly Practice[],
  truth: Map<string, Map<string, Truth>>,
): void {
  const touched = new Map<string, Truth>();
  truth.set(id, touched);
  for (const practice of practices) {
    const meant: Truth = { down: new Map(), access: 'open', backlog: new Set() };
    const isIn = (scope: { everywhere?: true | undefined; practices: readonly string[] }) =>
      scope.everywhere === true || scope.practices.includes(practice.code);
    for (const effect of affects.filter(isIn)) {
      for (const service of effect.services) {
        if (listed.has(service) && !practice.services.includes(service)) continue;
        const known = meant.down.get(service) ?? 'operational';
        if (order.indexOf(effect.level) > order.indexOf(known))
          meant.down.set(service, effect.level);
      }
    }
    for (const scope of access.filter(isIn)) {
      if (doors.indexOf(scope.is) > doors.indexOf(meant.access)) meant.access = scope.is;
    }
    for (const scope of backlog.filter(isIn)) {
      for (const task of scope.tasks) meant.backlog.add(task);
    }
    const isTouched = meant.down.size > 0 || meant.access !== 'open' || meant.backlog.size > 0;
    if (isTouched) touched.set(practice.code, meant);
  }
}

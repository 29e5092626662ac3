import { describe, expect, it } from 'vitest';
import { anEffect, anIncident, anUpdate, aScope, at } from '../../../tests/support/builders.ts';
import { breakable, isLive, routesIn as readRoutes } from '../../../tests/support/routes.ts';
import { makeLruCache } from '../cache/lru-cache.ts';
import { readSample } from '../../../tests/support/sample.ts';
import { accesses, type Access } from '../model/access.ts';
import type { Guidance } from '../model/guidance.ts';
import { answersAt, unansweredAt } from './answers.ts';
import { stateAt } from './state.ts';

const { content } = readSample();
const began = '2025-07-28T09:00:00+01:00';

const [base] = content.practices;
if (!base) throw new Error('The sample has no practice');
const practices = [
  { ...base, code: 'D1', dispensing: true, services: ['patchs'] },
  { ...base, code: 'N1', dispensing: false, services: ['patchs'] },
];

/** The answers at both practices in one world, with all English words of each. */
function* worlds() {
  for (let mask = 0; mask < 2 ** breakable.length; mask++) {
    const down = breakable.filter((_, index) => mask & (1 << index));
    for (const access of accesses) {
      const update = anUpdate(began, {
        affects: down.length > 0 ? [anEffect(down, { everywhere: true }, 'major-outage')] : [],
        access: access === 'open' ? [] : [{ ...aScope({ everywhere: true }), is: access }],
      });
      const incidents = [anIncident('a', [update])];
      const state = stateAt({ ...content, practices, incidents }, at(began));
      for (const practice of state.practices.values()) {
        yield {
          name: `${practice.practice.code}, ${access}, down: ${down.join() || 'nothing'}`,
          down: new Set(down),
          access,
          practice,
          answers: answersAt(practice, content.guidance),
        };
      }
    }
  }
}

/** The same few answers stand in thousands of worlds. */
const known = makeLruCache<ReturnType<typeof readRoutes>>(1000);
const routesIn = (words: string) => known(words, () => readRoutes(words));

function wordsOf({ short, card, safetyNet, brief, body }: Guidance): string {
  return [
    short,
    card?.heading,
    ...(card?.points ?? []),
    safetyNet?.heading,
    brief?.text,
    brief?.spoken,
    body,
  ].join('\n');
}

const routine = new Set(['appointment', 'results', 'referral', 'sick-note', 'other']);
const isInvitation = new Set([
  'call the surgery',
  'visit the surgery',
  'online form of the surgery',
]);

describe('in every world of dead routes, for every task', () => {
  const all = [...worlds()];
  const dead = (words: string, down: ReadonlySet<string>, access: Access) =>
    routesIn(words).filter((one) => !isLive(one, down, access));

  it('there are at least 4,000 worlds', () => {
    expect(all.length).toBeGreaterThanOrEqual(4000);
  });

  it('no answer names a way that is dead', () => {
    const found = all.flatMap(({ name, down, access, answers }) =>
      answers.flatMap(({ guidance }) =>
        dead(wordsOf(guidance), down, access).map(
          ({ route }) => `${name}: ${guidance.id} names ${route.id}`,
        ),
      ),
    );
    expect(found.slice(0, 10)).toEqual([]);
  });

  it('every task that suffers has an answer', () => {
    expect(
      all.filter(({ practice }) => unansweredAt(practice, content.guidance).length > 0),
    ).toEqual([]);
  });

  it('an urgent need has a live way, and a life at risk has 999, in the short form and the brief', () => {
    const found = all.filter(({ answers, down, access }) => {
      const urgent = answers.find(({ task }) => task === 'urgent')?.guidance;
      if (!urgent) return answers.length > 0;
      return ![urgent.short, urgent.brief?.text ?? '', urgent.brief?.spoken ?? ''].every(
        (words) => {
          const named = routesIn(words);
          return (
            named.some(({ route }) => route.id === '999') &&
            named.some((one) => one.route.id !== '999' && isLive(one, down, access))
          );
        },
      );
    });
    expect(found.slice(0, 5).map(({ name }) => name)).toEqual([]);
  });

  it('a surgery that sees urgent patients only invites nobody for routine things', () => {
    const found = all
      .filter(({ access }) => access === 'urgent-only' || access === 'closed')
      .flatMap(({ name, answers }) =>
        answers
          .filter(({ task }) => routine.has(task))
          .filter(({ guidance }) =>
            routesIn(wordsOf(guidance)).some(({ route }) => isInvitation.has(route.id)),
          )
          .map(({ guidance }) => `${name}: ${guidance.id}`),
      );
    expect(found.slice(0, 5)).toEqual([]);
  });

  it('medicine always has its safety net', () => {
    const found = content.guidance.filter(
      ({ task, safetyNet }) => task === 'medicine' && !safetyNet,
    );
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});

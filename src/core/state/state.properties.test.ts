import fc from 'fast-check';
import { describe, it, expect } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate } from '../../../tests/support/builders.ts';
import { usesService } from '../model/directory.ts';
import type { Incident } from '../model/incident.ts';
import { levels } from '../model/level.ts';
import { toIso, hourMs } from '../time/instant.ts';
import { stateAt } from './state.ts';

/** Random incidents over three days: overlapping, partly recovering, opening again. */
const start = Date.UTC(2025, 6, 28);
const hour = fc.integer({ min: 0, max: 72 });
const codes = ['N1', 'N2', 'S1', 'S2'];
const scope = fc.record({
  areas: fc.subarray(['north', 'south']),
  practices: fc.subarray(codes),
  except: fc.subarray(codes),
});
const effect = fc
  .tuple(
    fc.subarray(['records', 'phones', 'mail'], { minLength: 1 }),
    scope,
    fc.constantFrom('degraded' as const, 'partial-outage' as const, 'major-outage' as const),
  )
  .map(([services, where, level]) => anEffect(services, where, level));
const update = fc
  .tuple(
    hour,
    fc.constantFrom('investigating' as const, 'identified' as const, 'monitoring' as const),
    fc.array(effect, { maxLength: 3 }),
  )
  .map(([hours, phase, affects]) =>
    anUpdate(toIso(start + hours * hourMs).replace('.000Z', 'Z'), { phase, affects }),
  );
const updates = fc.uniqueArray(update, { minLength: 1, maxLength: 5, selector: ({ at }) => at });
const incidents = fc
  .array(updates, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((some, index) => anIncident(`i${index}`, some)));
const moment = hour.map((hours) => start + hours * hourMs);

function published(some: readonly Incident[], now: number): string[] {
  return stateAt(aContent([...some]), now).incidents.flatMap(({ incident, updates: out }) =>
    out.map(({ update: { stem }, number }) => `${incident.id} ${number} ${stem}`),
  );
}

describe('invariants of the state', () => {
  it('a later now never unpublishes or renumbers an update', () => {
    fc.assert(
      fc.property(incidents, moment, moment, (some, a, b) => {
        const before = published(some, Math.min(a, b));
        const after = new Set(published(some, Math.max(a, b)));
        expect(before.filter((one) => !after.has(one))).toEqual([]);
      }),
    );
  });

  it('resolving everything returns every service and practice to working', () => {
    fc.assert(
      fc.property(incidents, (some) => {
        const end = start + 73 * hourMs;
        const resolved = some.map((incident) =>
          anIncident(incident.id, [
            ...incident.updates,
            anUpdate(toIso(end).replace('.000Z', 'Z'), { phase: 'resolved' }),
          ]),
        );
        const state = stateAt(aContent(resolved), end);
        expect([...state.services.values()].map(({ level }) => level)).toEqual(
          [...state.services].map(() => 'operational'),
        );
        expect([...state.practices.values()].filter(({ isAffected }) => isAffected)).toEqual([]);
        expect(state.open).toEqual([]);
      }),
    );
  });

  it('the order of files does not matter', () => {
    fc.assert(
      fc.property(incidents, moment, fc.integer(), (some, now, seed) => {
        const shuffled = some.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
        expect(stateAt(aContent(shuffled), now)).toEqual(stateAt(aContent(some), now));
      }),
    );
  });

  it('a practice outside the scope, or that does not use the service, is never affected', () => {
    fc.assert(
      fc.property(incidents, moment, (some, now) => {
        const state = stateAt(aContent(some), now);
        for (const { practice, impacts } of state.practices.values()) {
          const named = some.flatMap(({ updates: all }) =>
            all.flatMap(({ affects }) =>
              affects.filter(
                ({ areas, practices, except }) =>
                  (areas.includes(practice.area) || practices.includes(practice.code)) &&
                  !except.includes(practice.code),
              ),
            ),
          );
          for (const { service, level } of impacts) {
            expect(usesService(practice, service)).toBe(true);
            expect(named.some(({ services }) => services.includes(service.id))).toBe(true);
            expect(named.map((one) => one.level)).toContain(level);
          }
        }
      }),
    );
  });

  it("a service's level is the worst of its practices' levels", () => {
    fc.assert(
      fc.property(incidents, moment, (some, now) => {
        const state = stateAt(aContent(some), now);
        for (const { service, level } of state.services.values()) {
          const ranks = [...state.practices.values()].flatMap(({ impacts }) =>
            impacts
              .filter((one) => one.service.id === service.id)
              .map((one) => levels.indexOf(one.level)),
          );
          expect(levels.indexOf(level)).toBe(Math.max(0, ...ranks));
        }
      }),
    );
  });
});

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9973, 7);
}

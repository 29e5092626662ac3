import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, anEffect, anIncident, anUpdate } from '../../../tests/support/builders.ts';
import type { Incident } from '../model/incident.ts';
import { levels, worstLevel, type Level } from '../model/level.ts';
import { minutesIn } from '../time/days.ts';
import { hourMs, toIso } from '../time/instant.ts';
import { dayKey } from '../time/london.ts';
import { historyOf } from './history.ts';
import { stateAt } from './state.ts';

/** Random incidents in the days around a change of the clocks, on whole hours. */
const start = fc.constantFrom(Date.UTC(2025, 2, 29), Date.UTC(2025, 9, 25), Date.UTC(2025, 6, 28));
const hours = 72;
const codes = ['N1', 'N2', 'S1', 'S2'];
const scope = fc.record({
  areas: fc.subarray(['north', 'south']),
  practices: fc.subarray(codes),
  except: fc.subarray(codes, { maxLength: 1 }),
});
const effect = fc
  .tuple(
    fc.subarray(['records', 'phones'], { minLength: 1 }),
    scope,
    fc.constantFrom('degraded' as const, 'partial-outage' as const, 'major-outage' as const),
  )
  .map(([services, where, level]) => anEffect(services, where, level));
const update = fc.record({
  hour: fc.integer({ min: 0, max: hours }),
  phase: fc.constantFrom('investigating' as const, 'resolved' as const),
  affects: fc.array(effect, { maxLength: 3 }),
});
const plan = fc.array(
  fc.uniqueArray(update, { minLength: 1, maxLength: 5, selector: ({ hour }) => hour }),
  { minLength: 1, maxLength: 4 },
);

function makeIncidents(
  begin: number,
  plans: readonly (typeof plan extends fc.Arbitrary<infer T> ? T : never)[number][],
): Incident[] {
  return plans.map((some, index) =>
    anIncident(
      `i${index}`,
      some.map(({ hour, phase, affects }) =>
        anUpdate(timeOf(begin + hour * hourMs), {
          phase,
          affects: phase === 'resolved' ? [] : affects,
        }),
      ),
    ),
  );
}

function timeOf(instant: number): string {
  return toIso(instant).replace('.000Z', 'Z');
}

const endOf = (begin: number) => begin + (hours + 2) * hourMs;

function historiesOf(begin: number, incidents: Incident[]) {
  return [...historyOf(stateAt(aContent(incidents), endOf(begin))).values()];
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** A run works out a year: fewer of them than usual are enough, and take a second or two. */
const runs = { numRuns: 40 };
const patience = 60_000;

describe('invariants of the history', { timeout: patience }, () => {
  it('the minutes of all levels of a day are the length of the day', () => {
    fc.assert(
      fc.property(start, plan, (begin, plans) => {
        for (const { year, areas } of historiesOf(begin, makeIncidents(begin, plans))) {
          const lengths = year.days.map(minutesIn);
          const users = year.uptime.all / sum(lengths);
          const sums = (name: 'minutes' | 'practiceMinutes') =>
            year.days.map((day) => sum(levels.map((level) => day[name][level])));
          expect(sums('minutes')).toEqual(lengths);
          expect(sums('practiceMinutes')).toEqual(lengths.map((length) => length * users));
          const all = year.days.flatMap(({ minutes }) => Object.values(minutes));
          expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
          expect(sum(areas.map((area) => area.year.up))).toBe(year.uptime.up);
        }
      }),
      runs,
    );
  });

  it('uptime is between 0 and 1, and an incident more never raises it', () => {
    fc.assert(
      fc.property(start, plan, (begin, plans) => {
        const all = makeIncidents(begin, plans);
        const [before, after] = [all.slice(1), all].map((incidents) =>
          historiesOf(begin, incidents).flatMap(({ recent, year, months, areas }) => [
            recent.uptime,
            year.uptime,
            ...months.map(({ uptime }) => uptime),
            ...areas.flatMap((area) => [area.recent, area.year]),
          ]),
        );
        const isRight = after?.map(({ up }, index) => {
          const earlier = before?.[index] ?? { up: -1, all: -1 };
          return up >= 0 && up <= earlier.up && earlier.up <= earlier.all;
        });
        expect(isRight).not.toContain(false);
      }),
      runs,
    );
  });

  it('says of every hour what the state says of it', () => {
    fc.assert(
      fc.property(start, plan, (begin, plans) => {
        const content = aContent(makeIncidents(begin, plans));
        const said: string[] = [];
        for (let now = begin; now <= begin + hours * hourMs; now += hourMs) {
          for (const { practice, impacts } of stateAt(content, now).practices.values()) {
            const day = dayKey(now);
            said.push(
              ...impacts.map(
                ({ service, level }) => `${service.id} ${day} ${level} ${practice.code}`,
              ),
            );
          }
        }
        const histories = historyOf(stateAt(content, begin + (hours + 1) * hourMs - 1));
        for (const [service, { year }] of histories) {
          for (const { date, practiceMinutes, level, counts } of year.days.slice(-6)) {
            const at = (one: Level) =>
              said.filter((text) => text.startsWith(`${service} ${date} ${one}`));
            const bad = levels.slice(1).filter((one) => at(one).length > 0);
            const touched = new Set(bad.flatMap(at).map((text) => text.split(' ')[3]));
            expect(levels.slice(1).map((one) => practiceMinutes[one])).toEqual(
              levels.slice(1).map((one) => at(one).length * 60),
            );
            expect([level, sum(counts.map(({ count }) => count))]).toEqual([
              worstLevel(bad),
              touched.size,
            ]);
          }
        }
      }),
      runs,
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aPractice,
  at,
} from '../../../tests/support/builders.ts';
import { aLedger, aPlanInput, nameOf } from '../../../tests/support/sending.ts';
import type { Update } from '../model/update.ts';
import { hourMs, minuteMs } from '../time/instant.ts';
import { messageName, type Delivery } from './delivery.ts';
import type { LedgerEntry, DeliveryStanding } from './ledger.ts';
import { planDeliveries, type Plan } from './plan.ts';
import type { RouteName } from './routes.ts';

const incident = '2025-07-28-outage';
const north = { affects: [anEffect(['phones'], { areas: ['north'] }, 'major-outage')] };
const everybody = { affects: [anEffect(['phones'], { everywhere: true }, 'major-outage')] };
const onlyN1 = { affects: [anEffect(['phones'], { practices: ['N1'] }, 'major-outage')] };

const lines = [
  'N1, email, n1@example.org',
  'N2, email, n2@example.org',
  'S1, email, s1@example.org',
  'N1, notify-text, 07700900001',
  'area:north, teams, https://example.org/north',
  'all, slack, https://example.org/all',
];

function said(...updates: [time: string, fields: Partial<Update>][]) {
  return anIncident(
    incident,
    updates.map(([time, fields]) => anUpdate(time, fields)),
  );
}

function shown({ deliveries }: Plan): string[] {
  return deliveries.map(
    ({ told, part, route, who }) =>
      `${told.published.number}${part === 'update' ? '' : ` ${part}`} ${route} ${who}`,
  );
}

/** The ledger's entry for a message to an address. */
function had(
  [stem, route, address]: [stem: string, route: RouteName, address: string],
  standing: DeliveryStanding,
  when: string,
  part: Delivery['part'] = 'update',
): [string, LedgerEntry] {
  const update = `${incident}/${stem}`;
  const id = messageName(nameOf, { update, part, route, address });
  const moment = at(when);
  return [
    id,
    {
      ...{ id, update, part, route, who: 'N1', standing, batch: 'a', run: 'a' },
      ...{ at: moment, until: moment + 10 * minuteMs },
    },
  ];
}

const [nine, ten, eleven] = [
  '2025-07-28T09:00:00+01:00',
  '2025-07-28T10:00:00+01:00',
  '2025-07-28T11:00:00+01:00',
];

describe('whom', () => {
  it('tells those an update is about, by code, by area and all', () => {
    const plan = planDeliveries(aPlanInput(aContent([said([nine, north])]), nine, lines));
    expect(shown(plan)).toEqual([
      '1 email N1',
      '1 email N2',
      '1 notify-text N1',
      '1 teams area:north',
      '1 slack all',
    ]);
  });

  it('tells those that it releases, and of those nobody twice', () => {
    const content = aContent([said([nine, north], [ten, onlyN1])]);
    const ledger = aLedger('2025-01-01T00:00:00Z', [
      had(['2025-07-28T0900', 'email', 'n1@example.org'], 'accepted', nine),
      had(['2025-07-28T0900', 'email', 'n2@example.org'], 'accepted', nine),
      had(['2025-07-28T0900', 'notify-text', '07700900001'], 'accepted', nine),
    ]);
    const plan = planDeliveries(aPlanInput(content, ten, lines, ledger));
    // Nothing has changed for N1, so it gets no text.
    expect(shown(plan)).toEqual(['2 email N1', '2 email N2', '2 teams area:north', '2 slack all']);
    expect(plan.deliveries.filter(({ isReleased }) => isReleased).map(({ who }) => who)).toEqual([
      'N2',
    ]);
  });

  it('tells an address once, however many lines name it', () => {
    const twice = [
      'N1, email, one@example.org',
      'N2, email, One@example.org',
      'all, email, one@example.org',
    ];
    const plan = planDeliveries(aPlanInput(aContent([said([nine, north])]), nine, twice));
    expect(shown(plan)).toEqual(['1 email N1']);
  });

  it('tells nobody of a demonstration', () => {
    const content = aContent([said([nine, north])]);
    const site = { ...content.site, demonstration: { notice: 'Nothing here is real.' } };
    expect(planDeliveries(aPlanInput({ ...content, site }, nine, lines))).toEqual({
      deliveries: [],
      held: [],
    });
  });

  it('tells of an exercise only those who are marked', () => {
    const content = aContent([{ ...said([nine, everybody]), kind: 'exercise' }]);
    const plan = planDeliveries(
      aPlanInput(content, nine, [
        ...lines,
        'N1, email, drill@example.org, exercises',
        'S1, email, play@example.org, only exercises',
      ]),
    );
    expect(plan.deliveries.map(({ address }) => address)).toEqual([
      'drill@example.org',
      'play@example.org',
    ]);
  });

  it('keeps what is for practices only from the public', () => {
    const content = aContent([{ ...said([nine, north]), patientTitle: '', audience: 'practices' }]);
    const plan = planDeliveries(
      aPlanInput(content, nine, [
        'N1, email, n1@example.org',
        'all, mastodon, https://example.org token',
      ]),
    );
    expect(shown(plan)).toEqual(['1 email N1']);
  });
});

describe('restraint', () => {
  it('sends the newest of several that wait, and of an older one to whom it alone is about', () => {
    const content = aContent([said([nine, everybody], [ten, north], [eleven, north])]);
    expect(shown(planDeliveries(aPlanInput(content, eleven, lines)))).toEqual([
      '3 email N1',
      '3 email N2',
      '2 email S1',
      // What waits has a first word in it, though the newest changes nothing.
      '3 notify-text N1',
      '3 teams area:north',
      '3 slack all',
    ]);
  });

  it.each([
    ['4 hours old', '2025-07-28T13:00:00+01:00', 5],
    ['a minute more', '2025-07-28T13:01:00+01:00', 0],
  ])('sends nothing older than four hours: %s', (_age, now, count) => {
    const plan = planDeliveries(aPlanInput(aContent([said([nine, north])]), now, lines));
    expect(plan.deliveries).toHaveLength(count);
  });

  it('sends nothing that was said before it was switched on', () => {
    const content = aContent([said([nine, north])]);
    const ledger = aLedger('2025-07-28T09:00:00+01:00');
    expect(planDeliveries(aPlanInput(content, ten, lines, ledger)).deliveries).toEqual([]);
  });

  it.each<[DeliveryStanding, number]>([
    ['open', 0],
    ['accepted', 0],
    ['refused', 0],
    ['unknown', 0],
    ['not-sent', 1],
    ['resend', 1],
  ])('a message that is %s is planned %i times', (standing, count) => {
    const content = aContent([said([nine, north])]);
    const ledger = aLedger('2025-01-01T00:00:00Z', [
      had(['2025-07-28T0900', 'email', 'n1@example.org'], standing, nine),
    ]);
    const one = ['N1, email, n1@example.org'];
    expect(planDeliveries(aPlanInput(content, ten, one, ledger)).deliveries).toHaveLength(count);
  });

  it('sends again what a person wants, however old it is', () => {
    const content = aContent([said([nine, north])]);
    const ledger = aLedger('2025-01-01T00:00:00Z', [
      had(['2025-07-28T0900', 'email', 'n1@example.org'], 'resend', nine),
    ]);
    const plan = planDeliveries(aPlanInput(content, '2025-07-30T09:00:00+01:00', lines, ledger));
    expect(shown(plan)).toEqual(['1 email N1']);
  });

  it('does not send an older update after a newer one', () => {
    const content = aContent([said([nine, everybody], [ten, north])]);
    const ledger = aLedger('2025-01-01T00:00:00Z', [
      had(['2025-07-28T1000', 'email', 'n1@example.org'], 'accepted', ten),
    ]);
    const one = ['N1, email, n1@example.org'];
    expect(planDeliveries(aPlanInput(content, eleven, one, ledger)).deliveries).toEqual([]);
  });
});

describe('a correction', () => {
  const corrections = [{ at: at(ten), what: 'Surgeries open at 8:30am.' }];
  const content = aContent([said([nine, { ...north, corrections }])]);

  it.each<[string, DeliveryStanding, string, string[]]>([
    ['had what it corrects', 'accepted', nine, ['1 correction-1 email N1']],
    ['may have had it', 'unknown', nine, ['1 correction-1 email N1']],
    ['got it with the correction in it', 'accepted', eleven, []],
    ['was refused', 'refused', nine, []],
  ])('goes to whoever %s', (_who, standing, when, expected) => {
    const ledger = aLedger('2025-01-01T00:00:00Z', [
      had(['2025-07-28T0900', 'email', 'n1@example.org'], standing, when),
    ]);
    const one = ['N1, email, n1@example.org'];
    expect(shown(planDeliveries(aPlanInput(content, eleven, one, ledger)))).toEqual(expected);
  });

  it('does not go out twice, nor apart from an update that carries it', () => {
    const one = ['N1, email, n1@example.org'];
    expect(shown(planDeliveries(aPlanInput(content, eleven, one)))).toEqual(['1 email N1']);
    const ledger = aLedger('2025-01-01T00:00:00Z', [
      had(['2025-07-28T0900', 'email', 'n1@example.org'], 'accepted', nine),
      had(['2025-07-28T0900', 'email', 'n1@example.org'], 'accepted', ten, 'correction-1'),
    ]);
    expect(planDeliveries(aPlanInput(content, eleven, one, ledger)).deliveries).toEqual([]);
  });
});

describe('texts', () => {
  const one = ['N1, notify-text, 07700900001'];

  it.each<[string, Partial<Update>, number]>([
    ['nothing changes', north, 0],
    ['its phase changes', { ...north, phase: 'identified' }, 1],
    ['there is a setback', { ...north, setback: 'It failed again.' }, 1],
    ['it ends', { phase: 'resolved' }, 1],
  ])('of an update in which %s', (_what, fields, count) => {
    const content = aContent([said([nine, north], [ten, fields])]);
    const ledger = aLedger('2025-01-01T00:00:00Z', [
      had(['2025-07-28T0900', 'notify-text', '07700900001'], 'accepted', nine),
    ]);
    expect(planDeliveries(aPlanInput(content, ten, one, ledger)).deliveries).toHaveLength(count);
  });

  it.each([
    ['9:59pm', '2025-07-28T21:59:00+01:00', undefined],
    ['10pm', '2025-07-28T22:00:00+01:00', true],
    ['3am', '2025-07-29T03:00:00+01:00', true],
    ['6:59am', '2025-07-29T06:59:00+01:00', false],
    ['7am', '2025-07-29T07:00:00+01:00', undefined],
    // Clocks go back on 26 October at 2am.
    ['1:30am when clocks change', '2025-10-26T01:30:00+01:00', true],
  ])('at %s', (_time, now, isLost) => {
    const stated = new Date(at(now) - 30 * minuteMs).toISOString().replace('.000', '');
    const content = aContent([said([stated, north])]);
    const { deliveries, held } = planDeliveries(aPlanInput(content, now, one));
    expect(deliveries).toHaveLength(isLost === undefined ? 1 : 0);
    expect(held.map((text) => text.isLost)).toEqual(isLost === undefined ? [] : [isLost]);
    for (const { until } of held) {
      expect(until).toBeGreaterThan(at(now));
      expect(until - at(now)).toBeLessThanOrEqual(9 * hourMs);
      expect(new Date(until).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' })).toBe(
        '07:00:00',
      );
    }
    const urgent = aContent([said([stated, { ...north, urgent: true }])]);
    expect(planDeliveries(aPlanInput(urgent, now, one)).deliveries).toHaveLength(1);
  });
});

/** In milliseconds of the processor, whatever else the machine does. */
function timeOf(count: number): number {
  const practices = Array.from({ length: count }, (_, index) => aPractice(`P${index}`, 'north'));
  const content = { ...aContent([said([nine, everybody], [ten, everybody])]), practices };
  const input = aPlanInput(
    content,
    ten,
    practices.flatMap(({ code }, index) => [
      `${code}, email, p${index}@example.org`,
      `${code}, notify-text, 077${String(index).padStart(8, '0')}`,
    ]),
  );
  const before = process.cpuUsage();
  const { deliveries } = planDeliveries(input);
  const { user, system } = process.cpuUsage(before);
  expect(deliveries).toHaveLength(2 * count);
  return (user + system) / 1000;
}

it('plans for all of England in a time that grows with the practices, and not with their square', () => {
  const least = Math.max(timeOf(1600), 100);
  expect(timeOf(6400)).toBeLessThan(9 * least);
});

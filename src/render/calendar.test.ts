import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../tests/support/site-context.ts';
import { aContent, anEffect, anIncident, anUpdate, at } from '../../tests/support/builders.ts';
import type { Incident } from '../core/model/incident.ts';
import type { Site } from '../core/model/site.ts';
import type { Update } from '../core/model/update.ts';
import { projectCalendar } from '../core/views/feeds/calendar.ts';
import { toCalendar } from './calendar.ts';

const announced = '2025-03-01T09:00:00+00:00';
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });
const evening = window('2025-03-10T20:00:00+00:00', '2025-03-10T22:00:00+00:00');
const affects = [anEffect(['phones', 'mail'], { areas: ['north'] }, 'under-maintenance')];
const scheduled = (time: string, fields: Partial<Update> = {}) =>
  anUpdate(time, { phase: 'scheduled', affects, ...fields });
const work = (updates: Update[], fields: Partial<Incident> = {}) =>
  anIncident('w', updates, { kind: 'maintenance', window: evening, ...fields });

const demonstration: Site['demonstration'] = { now: 0, notice: 'Not live.' };

function textOf(incidents: Incident[], now: string, site: Partial<Site> = {}): string {
  const content = aContent(incidents);
  const context = aSiteContext({ ...content, site: { ...content.site, ...site } }, now);
  return toCalendar(projectCalendar(context));
}

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      sequence: event.sequence,
      from: event.startDate.toJSDate().getTime(),
      to: event.endDate.toJSDate().getTime(),
      summary: event.summary,
      description: event.description,
      status: value('status'),
      url: value('url'),
      stamp: value('dtstamp'),
      modified: value('last-modified'),
    };
  });
}

test.each([
  [
    'the night on which the clocks go forward',
    window('2025-03-29T22:00:00+00:00', '2025-03-30T06:00:00+01:00'),
    7,
    'Planned from 10pm on Saturday 29 March 2025 to 6am on Sunday 30 March 2025, London time.',
  ],
  [
    'the night on which the clocks go back',
    window('2025-10-25T22:00:00+01:00', '2025-10-26T06:00:00+00:00'),
    9,
    'Planned from 10pm on Saturday 25 October 2025 to 6am on Sunday 26 October 2025, London time.',
  ],
  [
    'the hour that comes twice',
    window('2025-10-26T01:30:00+01:00', '2025-10-26T01:30:00+00:00'),
    1,
    'Planned from 1:30am BST on Sunday 26 October 2025 to 1:30am GMT on Sunday 26 October 2025, London time.',
  ],
])('%s', (_name, night, hours, words) => {
  const [event] = eventsIn(textOf([work([scheduled(announced)], { window: night })], announced));
  expect(event).toMatchObject(night);
  expect(night.to - night.from).toBe(hours * 3_600_000);
  expect(event?.description).toContain(words);
});

test('one event for each planned work, the soonest first, and nothing else', () => {
  const later = { window: window('2025-04-10T20:00:00+01:00', '2025-04-10T22:00:00+01:00') };
  const incidents = [
    { ...work([scheduled(announced)], later), id: 'later' },
    work([scheduled(announced)]),
    anIncident('failure', [anUpdate(announced)]),
    anIncident('exercise', [anUpdate(announced)], { kind: 'exercise' }),
  ];
  const uids = eventsIn(textOf(incidents, announced)).map(({ uid }) => uid);
  expect(uids).toEqual(['w@noticeboard', 'later@noticeboard']);
});

describe('an event', () => {
  const moved = window('2025-03-17T20:00:00+00:00', '2025-03-17T23:00:00+00:00');
  const updates = [
    scheduled(announced, { doNow: ['Print the list.'] }),
    scheduled('2025-03-05T10:00:00+00:00', { window: moved }),
    scheduled('2025-03-06T10:00:00+00:00', { window: evening }),
    anUpdate('2025-03-07T10:00:00+00:00', { phase: 'completed' }),
  ];

  test.each([
    ['before it is announced', '2025-02-28T09:00:00+00:00', []],
    ['announced', announced, [{ sequence: 0, status: 'CONFIRMED', ...evening }]],
    ['moved', '2025-03-05T10:00:00+00:00', [{ sequence: 1, status: 'CONFIRMED', ...moved }]],
    ['moved back', '2025-03-06T10:00:00+00:00', [{ sequence: 2, status: 'CONFIRMED', ...evening }]],
    ['called off', '2025-03-07T10:00:00+00:00', [{ sequence: 3, status: 'CANCELLED', ...evening }]],
    ['a year later', '2026-03-10T21:00:00+00:00', [{ status: 'CANCELLED' }]],
    ['more than a year later', '2026-03-10T22:00:00+00:00', []],
  ])('%s', (_name, now, expected) => {
    const events = eventsIn(textOf([work(updates)], now));
    expect(events).toHaveLength(expected.length);
    expected.forEach((one, index) => {
      expect(events[index]).toMatchObject({ uid: 'w@noticeboard', ...one });
    });
  });

  it('says what will not work, what to do before, and where to read more', () => {
    const [event] = eventsIn(textOf([work(updates)], announced));
    expect(event).toMatchObject({
      summary: 'Planned work: Incident w',
      url: 'https://example.org/base/incidents/w/',
      stamp: '2025-03-01T09:00:00Z',
      modified: '2025-03-01T09:00:00Z',
    });
    expect(event?.description.split('\n')).toEqual([
      'Something is wrong.',
      'Planned from 8pm on Monday 10 March 2025 to 10pm on Monday 10 March 2025, London time.',
      'What will not work: PHONES and MAIL. Where: North.',
      'Do now:',
      '- Print the list.',
      'Bulletin for GP practices: https://example.org/base/bulletins/w/1/',
      'Notice for patients: https://example.org/base/notices/w/',
    ]);
  });

  it('says that it is cancelled, and that it is a demonstration', () => {
    const [event] = eventsIn(
      textOf([work(updates)], '2025-03-08T09:00:00+00:00', { demonstration }),
    );
    expect(event?.summary).toBe('Demonstration: Cancelled: Incident w');
    expect(event?.description).toContain('Not live.');
  });
});

it('does not change with the clock, only with what is said', () => {
  const incidents = [work([scheduled(announced)])];
  const texts = ['2025-03-02', '2025-03-10', '2025-03-11'].map((day) =>
    textOf(incidents, `${day}T21:00:00+00:00`),
  );
  expect(new Set(texts).size).toBe(1);
});

it('is one well-formed file, whatever is typed', () => {
  const hostile = 'Line\r\nEND:VEVENT\r\nBEGIN:VALARM\u0000\u2028; , \\n "x" 🏥'.repeat(6);
  const text = textOf(
    [work([scheduled(announced, { summary: hostile })], { title: hostile })],
    announced,
  );
  const [event, ...others] = eventsIn(text);
  expect(others).toEqual([]);
  expect(event?.summary).toBe(
    `Planned work: ${'Line END:VEVENT BEGIN:VALARM ; , \\n "x" 🏥'.repeat(6)}`,
  );
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

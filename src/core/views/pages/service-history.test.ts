import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  aService,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../../tests/support/builders.ts';
import type { Content } from '../../model/content.ts';
import type { Incident } from '../../model/incident.ts';
import { showUptime, uptimeRatio } from '../shared/uptime.ts';
import { badgeColours, drawBadge, projectBadge } from './badge.ts';
import { projectService } from './service.ts';
import { projectServiceApi } from '../api/service-api.ts';

const now = '2025-08-01T12:00:00+01:00';
const incidents = [
  anIncident('a', [
    anUpdate('2025-07-28T09:00:00+01:00', {
      affects: [
        anEffect(['phones'], { areas: ['north'] }, 'major-outage'),
        anEffect(['phones'], { practices: ['S1'] }, 'degraded'),
      ],
    }),
    anUpdate('2025-07-29T01:30:00+01:00', { phase: 'resolved' }),
  ]),
  anIncident('b', [
    anUpdate('2025-07-30T22:00:00+01:00', {
      affects: [anEffect(['phones'], { areas: ['south'] }, 'partial-outage')],
    }),
  ]),
  anIncident(
    'w',
    [
      anUpdate('2025-06-01T09:00:00+01:00', {
        phase: 'scheduled',
        affects: [anEffect(['phones'], { everywhere: true }, 'under-maintenance')],
      }),
    ],
    {
      kind: 'maintenance',
      window: { from: at('2025-06-07T20:00:00+01:00'), to: at('2025-06-07T22:45:00+01:00') },
    },
  ),
];

function look(some: Incident[], id = 'phones', fields: Partial<Content> = {}) {
  const context = aSiteContext(aContent(some, fields), now);
  const state = context.state.services.get(id);
  if (!state) throw new Error(`There is no ${id}`);
  return {
    page: projectService(state, context),
    api: projectServiceApi(state, context),
    badge: projectBadge(state, context),
  };
}

describe("a service's page", () => {
  const { page } = look(incidents);
  const { history } = page;

  it('says its 90 days in words first', () => {
    expect(history?.summary).toBe(
      'In the last 90 days: 84 days without problems, 2 days not working, 3 days partly working and 1 day with planned work only.',
    );
    expect(history?.picture.label).toContain(history?.summary);
  });

  it('draws a bar for each day, and a taller one for a worse day', () => {
    const { bars = [], height } = history?.picture ?? {};
    const drawn = bars.flatMap(({ path }) => [...path.matchAll(/M([\d.]+) 40V(\d+)/g)]);
    const heights = new Map(drawn.map(([, x, y]) => [Number(x), 40 - Number(y)]));
    expect([drawn.length, heights.size, height]).toEqual([90, 90, 40]);
    const newest = [...heights].toSorted(([a], [b]) => b - a).map(([, tall]) => tall);
    expect(newest.slice(0, 6)).toEqual([31, 31, 31, 40, 40, 8]);
    expect(bars.map(({ tone }) => tone)).toEqual(['good', 'planned', 'slow', 'bad']);
  });

  it('lists the days that were not as usual', () => {
    const rows = history?.days.map(({ date, tag, length, practices, incidents: some }) => [
      date.text,
      tag.text,
      length,
      practices,
      some.map(({ href }) => href).join(),
    ]);
    expect(rows).toEqual([
      ['Friday 1 August 2025', 'Partly working', 'All day so far', '2 practices', link('b')],
      ['Thursday 31 July 2025', 'Partly working', 'All day', '2 practices', link('b')],
      ['Wednesday 30 July 2025', 'Partly working', '2 hours', '2 practices', link('b')],
      [
        'Tuesday 29 July 2025',
        'Not working',
        '1 hour 30 minutes',
        '2 not working, 1 slow or unreliable',
        link('a'),
      ],
      [
        'Monday 28 July 2025',
        'Not working',
        '15 hours',
        '2 not working, 1 slow or unreliable',
        link('a'),
      ],
      ['Saturday 7 June 2025', 'Planned work', '2 hours 45 minutes', '4 practices', link('w')],
    ]);
  });

  it('sums up twelve months, and planned work is no problem', () => {
    expect(history?.year).toMatch(
      /^From September 2024 to August 2025: 5 days with problems, uptime 99\.\d\d%\.$/,
    );
    expect(history?.months.map(({ name, problems }) => [name, problems]).slice(0, 3)).toEqual([
      ['August 2025', '1 of 1'],
      ['July 2025', '4 of 31'],
      ['June 2025', '0 of 30'],
    ]);
    expect(history?.months[2]?.uptime).toBe('100%');
  });

  it('stays small with many incidents, and says where the others are', () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      anIncident(`i${String(index).padStart(2, '0')}`, [
        anUpdate(now, { affects: [anEffect(['phones'], { everywhere: true }, 'degraded')] }),
      ]),
    );
    const { page: busy, api } = look(many);
    expect(busy.incidents).toHaveLength(10);
    expect(busy.older?.text).toBe('15 older ones are in the history of all incidents:');
    const [row] = busy.history?.days ?? [];
    expect([row?.incidents.length, row?.others]).toEqual([2, 'and 23 more']);
    expect(api.last90Days.days.at(-1)?.incidents).toHaveLength(25);
  });

  it('draws nothing of a service that no practice uses', () => {
    const services = [aService('phones', { usedBy: 'listed' })];
    const { page: unused, api, badge } = look([], 'phones', { services });
    expect([unused.tag, unused.history]).toEqual([undefined, undefined]);
    expect([api.last90Days.uptime, api.areas]).toEqual([null, []]);
    expect(badge.title).toContain('No practice uses it.');
  });
});

function link(id: string): string {
  return `/base/incidents/${id}/`;
}

test.each([
  [10_000, 10_000, '100%', 1],
  [9_999_999, 10_000_000, '99.99%', 0.9999],
  [99_995, 100_000, '99.99%', 0.9999],
  [9_678, 10_000, '96.78%', 0.9678],
  [29, 100, '29.00%', 0.29],
  [0, 100, '0.00%', 0],
  [0, 0, '', null],
])('%d of %d practice-minutes are %s, never rounded up', (up, all, shown, ratio) => {
  expect([showUptime({ up, all }), uptimeRatio({ up, all })]).toEqual([shown, ratio]);
});

describe("a service's JSON", () => {
  const schema = JSON.parse(readFileSync('public/schemas/service.json', 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);

  it.each([
    ['with a past', incidents, {}],
    ['without one', [], {}],
    ['without practices', [], { practices: [] }],
  ])('%s is as its schema says', (_name, some, fields) => {
    const { api } = look(some, 'phones', fields);
    validate(JSON.parse(JSON.stringify(api)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has a schema that says what every field means', () => {
    expect(undescribed(schema, 'service')).toEqual([]);
  });

  it('says what the page says', () => {
    const { page, api } = look(incidents);
    expect(api).toMatchObject({
      now: { words: page.tag?.text, reach: page.reach },
      last90Days: { summary: page.history?.summary, problemDays: 5 },
      last12Months: { problemDays: 5 },
    });
    expect(page.history?.uptime).toContain(percent(api.last90Days.uptime));
    expect(page.history?.year).toContain(percent(api.last12Months.uptime));
    expect(page.areas.map(({ uptime }) => uptime)).toEqual(
      api.areas.map(({ uptime90Days }) => percent(uptime90Days)),
    );
    const bad = api.last90Days.days.filter(({ level }) => level !== 'operational');
    expect(bad).toHaveLength(page.history?.days.length ?? 0);
  });
});

function percent(ratio: number | null): string {
  return ratio === 1 ? '100%' : `${((ratio ?? 0) * 100).toFixed(2)}%`;
}

/** The properties of a JSON Schema, at any depth, that have no description. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
    ...(key === 'properties'
      ? Object.entries(value as Record<string, { description?: string }>)
          .filter(([, one]) => !one.description)
          .map(([name]) => `${path}/${name}`)
      : []),
    ...undescribed(value, `${path}/${key}`),
  ]);
}

describe("a service's badge", () => {
  it('says the state in words', () => {
    const svg = drawBadge(look(incidents).badge);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg) as {
      svg: { title: string; g: { text: { '#text': string }[] } };
    };
    expect(parsed.svg.g.text.map((text) => text['#text'])).toEqual(['PHONES', 'partly working']);
    expect(parsed.svg.title).toBe(
      'PHONES: partly working. Affected at 2 of the 4 practices that use it. Planned work at 2. This was so at midday on Friday 1 August 2025.',
    );
  });

  it('is well-formed whatever the name', () => {
    const name = `R&D <script>"x"</script> \u0007 o'clock ${'W'.repeat(40)}`;
    const services = [aService('phones', { name })];
    const svg = drawBadge(look([], 'phones', { services }).badge);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/<script|\p{Cc}(?<!\n)/u);
  });

  it('asks for nothing from elsewhere', () => {
    const svg = drawBadge(look(incidents).badge).replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).not.toMatch(/href|url\(|https?:|@import|<style/);
  });

  it('says that it is a demonstration', () => {
    const demonstration = { now: at(now), notice: 'Invented.' };
    const { site } = aContent();
    const { badge, api } = look([], 'phones', { site: { ...site, demonstration } });
    expect([badge.label, api.demonstration]).toEqual(['Demonstration: PHONES', 'Invented.']);
  });

  // Source of the limit and the formula: WCAG 2.2, success criterion 1.4.3.
  it.each(Object.entries(badgeColours))('%s is readable', (_tone, { ink, paper }) => {
    expect((luminance(paper) + 0.05) / (luminance(ink) + 0.05)).toBeGreaterThan(4.5);
  });
});

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

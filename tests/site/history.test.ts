import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { load } from 'cheerio';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { projectServiceApi, type ServiceApi } from '../../src/core/views/api/service-api.ts';
import { readSample, readToldSample } from '../support/sample.ts';

const { context, content } = readSample();
const ids = content.services.map(({ id }) => id);
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(readJson('schemas/service.json') as object);

function project(id: string, from: SiteContext): ServiceApi {
  const service = from.state.services.get(id);
  if (!service) throw new Error(`There is no service ${id}`);
  return projectServiceApi(service, from);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(`dist/${file}`, 'utf8'));
}

describe.each(ids)("%s's page, JSON and badge", (id) => {
  const api = readJson(`api/services/${id}.json`) as ServiceApi;
  const page = load(readFileSync(`dist/services/${id}/index.html`, 'utf8'));
  const svg = readFileSync(`dist/badges/${id}.svg`, 'utf8');
  const badge = load(svg, { xml: true });

  it('are well made', () => {
    validate(api);
    expect(validate.errors ?? []).toEqual([]);
    expect(XMLValidator.validate(svg)).toBe(true);
  });

  it('hold the numbers that were worked out', () => {
    expect(api).toEqual(project(id, context));
  });

  it('say the same', () => {
    const main = page('main').text().replace(/\s+/g, ' ');
    expect(main).toContain(api.now.reach);
    expect(badge('title').text()).toContain(api.now.reach);
    // What nobody uses neither works nor fails, and has no history.
    if (api.now.reach.startsWith('No practice')) return;
    for (const words of [api.now.words, api.last90Days.summary]) {
      expect(main).toContain(words);
    }
    expect(page('svg[role=img]').attr('aria-label')).toContain(api.last90Days.summary);
    const bars = page('svg[role=img] path')
      .toArray()
      .flatMap(({ attribs }) => attribs['d']?.match(/M/g) ?? []);
    expect(bars).toHaveLength(90);
    const texts = badge('text')
      .toArray()
      .map((text) => badge(text).text());
    expect(texts[0]).toBe(`Demonstration: ${api.name}`);
    expect(texts[1]?.toLowerCase()).toBe(api.now.words.toLowerCase());
  });
});

/**
 * Counted by hand from content/: 34 practices use SystmOne. It fails at 20 of
 * them from 6pm on 27 July, at 19 from 12:45pm on 31 July and at 18 from 9am on
 * 1 August; the clock stands at 5:30pm. So 360 × 20, 3 × 1440 × 20, 765 × 20 +
 * 675 × 19 and 540 × 19 + 511 × 18 practice-minutes are down, of 34 times 89
 * whole days and 1051 minutes. 4 of the 20 did not work at all on 28 July, from
 * midday to 4:45pm.
 */
it('the numbers of SystmOne are those that were counted by hand', () => {
  const counted = readToldSample({ site: 'https://example.org', base: '/' });
  const { last90Days } = project('systmone', counted);
  expect(last90Days).toMatchObject({
    downPracticeMinutes: 7200 + 86_400 + 28_125 + 19_458,
    practiceMinutes: 34 * (89 * 1440 + 1051),
    uptime: 0.9678,
    problemDays: 6,
  });
  const day = last90Days.days.find(({ date }) => date === '2025-07-28');
  expect(day).toMatchObject({
    level: 'major-outage',
    minutes: { operational: 0, 'partial-outage': 1155, 'major-outage': 285 },
    practiceMinutes: { 'major-outage': 4 * 285 },
  });
});

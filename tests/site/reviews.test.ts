import { readFileSync } from 'node:fs';
import type { CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import Parser from 'rss-parser';
import { describe, expect, it, test } from 'vitest';
import { readSample } from '../support/sample.ts';
import { readLivePages } from '../support/site.ts';

const { content, state } = readSample();
const pages = new Map(readLivePages().map((page) => [page.path, page]));
const reviewed = state.incidents.flatMap(({ incident, review }) =>
  review ? { incident, ...review } : [],
);
const recommendations = reviewed.flatMap(({ incident, recommendations: some }) =>
  some.map((one) => ({ incident, ...one })),
);
const isFinished = (progress: string) => progress === 'done' || progress === 'rejected';

function page(path: string): CheerioAPI {
  const $ = pages.get(path)?.$;
  if (!$) throw new Error(`There is no page ${path}`);
  return $;
}

/** A page's words, with single spaces. */
const wordsOf = ($: CheerioAPI, selector: string) => $(selector).text().replace(/\s+/g, ' ').trim();

describe('the sample', () => {
  it('has all four states, something overdue, and a review that is promised', () => {
    const progresses = new Set(recommendations.map(({ progress }) => progress));
    expect(progresses).toEqual(new Set(['accepted', 'in-progress', 'done', 'rejected']));
    expect(recommendations.some(({ isOverdue }) => isOverdue)).toBe(true);
    expect(state.incidents.some(({ reviewPromise }) => reviewPromise)).toBe(true);
  });

  it('says what of it is illustrative', () => {
    const notes = reviewed.flatMap(({ review }) =>
      review.sources.map((one) => JSON.stringify(one)),
    );
    expect(notes.filter((note) => note.includes('illustrative')).length).toBeGreaterThan(0);
  });
});

describe('/reviews/', () => {
  const $ = page('/reviews/');
  const rows = $('.app-recommendations tbody tr').toArray();

  it('says in words how many are done, open, overdue and rejected, and each once', () => {
    const [all = 0, ...parts] = [...wordsOf($, 'main p strong').matchAll(/\d+/g)].map(Number);
    expect(all).toBe(recommendations.length);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
  });

  it('has every recommendation with its state, day, owner and incident', () => {
    const shown = rows.map((row) => ({
      href: $(row).find('th a').attr('href'),
      what: $(row).find('th').text().trim(),
      isOverdue: $(row).find('.nhsuk-tag').first().text() === 'Overdue',
      due: $(row).find('time').attr('datetime'),
      owner: $(row).find('[data-label=Owner]').text().trim(),
      incident: $(row).find('[data-label=Incident]').text().trim(),
    }));
    const wanted = recommendations.map(
      ({ incident, recommendation: { id, ...one }, isOverdue }) => ({
        href: `/reviews/${incident.id}/#r-${id}`,
        what: one.what,
        isOverdue,
        due: one.due === undefined ? undefined : new Date(one.due).toISOString(),
        owner: one.owner,
        incident: incident.title,
      }),
    );
    expect(new Set(shown)).toEqual(new Set(wanted));
  });

  it('shows what is overdue first, and what is finished last', () => {
    const states = rows.map((row) => $(row).attr('data-state') ?? '');
    expect(states[0]).toContain('overdue');
    const firstFinished = states.findIndex(isFinished);
    expect(states.slice(firstFinished).every(isFinished)).toBe(true);
  });

  it('needs no script: the filter is hidden and the table is whole', () => {
    expect($('#filter').attr('hidden')).toBeDefined();
    expect($('tbody tr[hidden]')).toHaveLength(0);
  });

  it('offers only choices that find something', () => {
    const options = $('select')
      .toArray()
      .flatMap((select) =>
        $(select)
          .find('option[value!=""]')
          .toArray()
          .map((option) => [$(select).attr('name') ?? '', $(option).attr('value') ?? ''] as const),
      );
    expect(options.length).toBeGreaterThan(3);
    const foundBy = ([name, value]: readonly [string, string]) =>
      rows.filter((row) => {
        const own = $(row).attr(`data-${name}`) ?? '';
        return name === 'state' ? own.split(' ').includes(value) : own === value;
      });
    expect(options.filter((option) => foundBy(option).length === 0)).toEqual([]);
  });

  it('names the reviews that are promised', () => {
    const promised = state.incidents.filter(({ reviewPromise }) => reviewPromise);
    const text = wordsOf($, 'main');
    for (const { incident } of promised) expect(text).toContain(incident.title);
  });
});

describe('a review', () => {
  it.each(reviewed)('$incident.id: has every finding, recommendation and note', (one) => {
    const $ = page(`/reviews/${one.incident.id}/`);
    const text = wordsOf($, 'main');
    for (const finding of one.review.findings) expect(text).toContain(finding);
    for (const { recommendation, notes } of one.recommendations) {
      const section = wordsOf($, `[id="r-${recommendation.id}"]`);
      expect(section).toContain(recommendation.what);
      expect(section).toContain(`Owner: ${recommendation.owner}`);
      for (const note of notes) expect(section).toContain(note.text);
    }
    expect($(`main a[href="/incidents/${one.incident.id}/"]`)).toHaveLength(1);
  });

  it('is linked from its incident, from the list, and from every footer', () => {
    for (const { incident } of reviewed) {
      const link = `main a[href="/reviews/${incident.id}/"]`;
      expect(page(`/incidents/${incident.id}/`)(link).text()).toMatch(/^Review: \d+ of \d+ /);
      expect(page('/incidents/')(link).text()).toMatch(/^Review: \d+ of \d+ /);
    }
    expect(page('/')('footer a[href="/reviews/"]').text()).toBe('Reviews');
    expect(page('/feeds/')('main a[href="/feeds/?feed=reviews"]')).toHaveLength(1);
  });

  it('is promised on the pages of its incident until it is there', () => {
    const promised = state.incidents.filter(({ reviewPromise }) => reviewPromise);
    for (const { incident } of promised) {
      expect(wordsOf(page(`/incidents/${incident.id}/`), 'main')).toContain('A review is promised');
    }
    expect(wordsOf(page('/incidents/'), 'main')).toContain('A review is promised');
  });
});

test('the table for spreadsheets is read back whole', () => {
  const bytes = readFileSync('dist/reviews/recommendations.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows.map((row) => [row['Recommendation'], row['Owner'], row['Overdue']])).toEqual(
    recommendations.map(({ recommendation: { what, owner }, isOverdue }) => [
      what,
      owner,
      isOverdue ? 'Yes' : 'No',
    ]),
  );
  const { demonstration } = content.site;
  for (const row of rows) {
    const { pathname, hash } = new URL(row['Address'] ?? '');
    expect(page(pathname)(`[id="${hash.slice(1)}"]`)).toHaveLength(1);
    expect(row['Demonstration']).toBe(demonstration?.notice);
    expect(row['Due']).toMatch(/^(?:\d{4}-\d{2}-\d{2})?$/);
  }
});

test('the feed has one item a publication and one a note', async () => {
  const feed = await new Parser().parseString(readFileSync('dist/feeds/reviews.xml', 'utf8'));
  const wanted = [
    ...reviewed.map(({ incident, review }) => [`${incident.id}/review`, review.published] as const),
    ...recommendations.flatMap(({ incident, recommendation: { id }, notes }) =>
      notes.map(({ date }) => {
        const day = new Date(date).toISOString().slice(0, 10);
        return [`${incident.id}/review/${id}/${day}`, date] as const;
      }),
    ),
  ];
  expect(new Map(feed.items.map(({ guid, isoDate }) => [guid, isoDate]))).toEqual(
    new Map(wanted.map(([guid, date]) => [guid, new Date(date).toISOString()])),
  );
});

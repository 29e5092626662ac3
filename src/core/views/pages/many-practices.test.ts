import { describe, expect, it } from 'vitest';
import { aSiteContext } from '../../../../tests/support/site-context.ts';
import {
  aContent,
  anEffect,
  anIncident,
  anUpdate,
  aPractice,
} from '../../../../tests/support/builders.ts';
import { makeFileSource } from '../shared/search/file-source.ts';
import { searchFiles } from '../shared/search/files.ts';
import { findSurgeries } from '../shared/search/find.ts';
import { areaLists, maxSurgeries } from '../shared/surgeries.ts';
import { projectArea } from './area.ts';
import { maxWhole, projectIncident } from './incident.ts';
import { projectIncidents, projectIncidentsOf } from './incident-list.ts';
import { projectPracticeDocument } from '../api/practice-api.ts';
import { projectPracticeStaff } from './practice-staff.ts';
import { projectPractices } from './practice-list.ts';
import { projectPracticeSearch } from './practice-search.ts';
import { projectSitemap, projectSitemapPart } from '../feeds/sitemap.ts';

const now = '2025-07-30T12:00:00+01:00';
const names = ['Mill Surgery', "St John's Practice", '168 Medical Group', 'Élan Health Centre'];
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aPractice(`N${10_000 + index}`, 'north', {
      name: `${names[index % names.length]} ${index}`,
      town: index % 2 === 0 ? 'Kirkby Stephen' : 'Ely',
      postcode: `BD${1 + (index % 30)} 1AA`,
      sites: index === 7 ? ['Quayside branch'] : [],
      ...(index === 9 ? { name: 'Gone Surgery', closed: Date.UTC(2025, 0, 1) } : {}),
    }),
  );
const contextOf = (count: number) =>
  aSiteContext(aContent([], { practices: [...many(count), aPractice('S1', 'south')] }), now);

describe('surgeries that fit into one page', () => {
  it('are all on it, and areas lead to them too', () => {
    const list = projectPractices(contextOf(maxSurgeries - 1));
    expect(list.search).toBeUndefined();
    expect(list.letters.flatMap(({ practices }) => practices)).toHaveLength(maxSurgeries - 1);
    expect(list.areas.map(({ area }) => area.href)).toEqual([
      '/base/practices/areas/north/',
      '/base/practices/areas/south/',
    ]);
  });
});

describe('more surgeries than that', () => {
  const context = contextOf(1600);
  const { spread, common } = searchFiles(context);
  const source = makeFileSource(spread, common, (file) =>
    Promise.resolve(projectPracticeSearch(file, context)),
  );
  const find = async (typed: string) => {
    const { kind, found, isCut } = await findSurgeries(typed, source);
    return { kind, isCut, codes: found.map(({ code }) => code) };
  };

  it('are reached by links alone: area, letter, surgery', () => {
    const list = projectPractices(context);
    expect(list.letters).toEqual([]);
    const reached = [...areaLists(context.state)].flatMap(([id, { letters }]) => {
      const pages = [undefined, ...letters.keys()].map((letter) =>
        projectArea(id, letter, context),
      );
      expect(pages[0]?.parts.map(({ part }) => part.href) ?? []).toEqual(
        [...letters.keys()].map((letter) => `/base/practices/areas/${id}/${letter}/`),
      );
      return pages.flatMap((page) => page.letters.flatMap(({ practices }) => practices));
    });
    expect(new Set(reached.map(({ practice }) => practice.href)).size).toBe(1601);
    expect(reached).toHaveLength(1601);
  });

  it('have addresses of plain letters', () => {
    expect([...(areaLists(context.state).get('north')?.letters.keys() ?? [])]).toEqual([
      '1',
      'g',
      'm',
      'other',
      's',
    ]);
  });

  it('are found by name and town, and by branch', async () => {
    expect((await find('mill surgery 12, kirkby stephen')).codes[0]).toBe('N10012');
    expect(await find('quayside')).toMatchObject({ kind: 'all', codes: ['N10007'] });
  });

  it('are the best of many where all that is typed is common', async () => {
    const { kind, isCut, codes } = await find('surgery');
    expect({ kind, isCut }).toEqual({ kind: 'all', isCut: true });
    expect(codes.length).toBeGreaterThan(20);
  });

  it('are found by whole name or code only once they have closed for good', async () => {
    for (const typed of ['n10009', 'Gone Surgery', 'gone surgery, ely']) {
      expect(await find(typed), typed).toMatchObject({ kind: 'all', codes: ['N10009'] });
    }
    expect((await find('gone')).codes).not.toContain('N10009');
  });
});

describe('a long past', () => {
  const down = (day: string) =>
    anIncident(`${day}-x`, [
      anUpdate(`${day}T09:00:00+00:00`, {
        affects: [anEffect(['phones'], { everywhere: true }, 'major-outage')],
      }),
      anUpdate(`${day}T10:00:00+00:00`, { phase: 'resolved' }),
    ]);
  const days = Array.from(
    { length: 70 },
    (_, index) =>
      `20${10 + Math.floor(index / 14)}-0${1 + Math.floor((index % 14) / 2)}-1${index % 2}`,
  );
  const context = aSiteContext(aContent(days.map(down)), '2015-01-01T00:00:00+00:00');
  const [state] = context.state.practices.values();
  if (!state) throw new Error('There is no practice.');

  it('is cut on a practice page, and linked by year', () => {
    const staff = projectPracticeStaff(state, context);
    expect(staff.history).toHaveLength(10);
    expect(staff.older).toEqual({
      text: '60 older ones are in the history of all incidents:',
      years: ['2014', '2013', '2012', '2011', '2010'].map((text) => ({
        text,
        href: `/base/incidents/${text}/`,
      })),
    });
  });

  it('is cut in a practice document, which says where the rest is', () => {
    const { history, older } = projectPracticeDocument(state, context);
    expect(history).toHaveLength(50);
    expect(older).toBe('https://example.org/base/incidents/');
  });

  it('is whole in the years of the list of incidents', () => {
    const list = projectIncidents(context);
    expect(list.sections.map(({ incidents }) => incidents.length)).toEqual([20]);
    const years = list.parts.map(({ part }) => projectIncidentsOf(part.text, context));
    const all = years.flatMap(({ sections }) => sections.flatMap(({ incidents }) => incidents));
    expect(new Set(all.map(({ incident }) => incident.href)).size).toBe(70);
    expect(years[0]?.up).toEqual([{ text: 'History of incidents', href: '/base/incidents/' }]);
  });

  it('splits a sitemap that is too long, and loses nothing', () => {
    const { entries } = projectSitemap(context);
    const index = projectSitemap(context, 100);
    expect(index.entries).toEqual([]);
    const parts = index.parts.map((_, part) => projectSitemapPart(part + 1, context, 100).entries);
    expect(parts.flat()).toEqual(entries);
    expect(parts.every((part) => part.length <= 100)).toBe(true);
    expect(index.parts[0]).toBe('https://example.org/base/sitemaps/1.xml');
  });
});

it('a long timeline shows the newest updates whole, and of the others what was said in a sentence', () => {
  const updates = Array.from({ length: 40 }, (_, index) =>
    anUpdate(
      `2025-07-28T${String(6 + Math.floor(index / 4)).padStart(2, '0')}:${(index % 4) + 1}0:00+01:00`,
      {
        summary: `Said ${index}.`,
      },
    ),
  );
  const context = aSiteContext(aContent([anIncident('2025-07-28-x', updates)]), now);
  const [state] = context.state.incidents;
  if (!state) throw new Error('It is not out.');
  const { timeline } = projectIncident(state, context);
  expect(timeline.map(({ summary }) => summary)).toEqual(
    updates.map(({ summary }) => summary).toReversed(),
  );
  expect(timeline.filter(({ whole }) => whole)).toHaveLength(maxWhole);
  expect(timeline.at(-1)?.bulletin.href).toBe('/base/bulletins/2025-07-28-x/1/');
});

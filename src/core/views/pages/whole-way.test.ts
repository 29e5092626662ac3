import { describe, expect, it, test } from 'vitest';
import { readSample } from '../../../../tests/support/sample.ts';
import { english } from '../../model/language.ts';
import { projectSitemap } from '../feeds/sitemap.ts';
import { makeSiteContext } from '../make-site-context.ts';
import { alternatesOf } from '../shared/languages.ts';
import { listAddresses } from '../site-map/list-addresses.ts';
import { projectFrame } from './frame.ts';
import { projectFront } from './front.ts';
import { projectNotFound } from './not-found.ts';
import { projectNotice } from './notice.ts';
import { projectPractice } from './practice.ts';
import { projectPractices } from './practice-list.ts';

const { content, now } = readSample();
const place = { site: 'https://noticeboard.example', base: '/' };
const whole = makeSiteContext(content, now, place);
const short = makeSiteContext(
  { ...content, site: { ...content.site, practicePages: 'english' } },
  now,
  place,
);
const others = whole.translators.filter(({ language }) => language.id !== english);

/** Every address in a view, but for those of files. */
function hrefsIn(view: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(view, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

describe.each(others.map((translator) => ({ id: translator.language.id, translator })))(
  'the way in $id',
  ({ id, translator }) => {
    const views = (context: typeof whole, own = translator) => {
      const [notice] = context.state.open;
      const [practice] = context.state.practices.values();
      if (!notice || !practice) throw new Error('Nothing is open in the sample');
      return {
        front: projectFront(context, own),
        finder: projectPractices(context, own),
        notice: projectNotice(notice, context, own),
        practice: projectPractice(practice, context, own),
      };
    };

    test('leads to pages in the language only, but for what says that it is in English', () => {
      const { front, finder, notice, practice } = views(whole);
      const { languages: _, record, earlierInEnglish, picture, ...rest } = notice;
      const own = [
        { ...front, languages: [] },
        { ...finder, languages: [], search: undefined },
        rest,
        { ...practice, languages: [], feed: undefined, facts: [] },
        { menu: projectFrame(whole, translator).menu },
      ];
      const astray = own
        .flatMap(hrefsIn)
        .filter((href) => href.startsWith('/') && !href.split('/').includes(id));
      expect(astray).toEqual([]);
    });

    test('finds each surgery with how it stands, where its page is in English only', () => {
      const own = short.translators.find(({ language }) => language.id === id);
      if (!own) throw new Error(id);
      const { letters, areas } = projectPractices(short, own);
      const rows = letters.flatMap(({ practices }) => practices);
      expect(rows).toHaveLength(short.state.running.length);
      expect(rows.every(({ practice }) => practice.href === undefined)).toBe(true);
      const affected = rows.filter(({ tag }) => tag.text === own.text('find.affected'));
      expect(affected.length).toBeGreaterThan(0);
      expect(affected.every(({ notices }) => notices.length > 0)).toBe(true);
      expect(areas.every(({ area }) => area.isInEnglish)).toBe(true);
    });

    test('is in the page for what was not found', () => {
      const { languages } = projectNotFound(whole);
      const one = languages.find(({ language }) => language === id);
      expect(one?.links.map(({ href }) => href)).toEqual([`/${id}/`, `/${id}/practices/`]);
    });
  },
);

it('announces corrections and earlier updates on translated pages', () => {
  const [polish] = others.filter(({ language }) => language.id === 'pl');
  const corrected = whole.state.incidents.find(({ updates }) =>
    updates.some(({ corrections }) => corrections.length > 0),
  );
  if (!polish || !corrected) throw new Error('Nothing in the sample was corrected');
  const view = projectNotice(corrected, whole, polish);
  expect(view.earlier).toHaveLength(corrected.updates.length - 1);
  const all = [...view.happening.corrections, ...view.earlier.flatMap((one) => one.corrections)];
  expect(all.length).toBeGreaterThan(0);
  expect(all.every(({ announced }) => announced !== undefined)).toBe(true);
  expect(view.earlierInEnglish?.href).toContain('#earlier');
});

describe('search engines', () => {
  it('are told of the same page in every language, in each of them the same', () => {
    const all = alternatesOf('/ur/practices/', others[0] ?? whole.english, [
      { text: 'English', href: '/practices/', language: 'en', direction: 'ltr' },
    ]);
    expect(all).toEqual([
      { language: 'en', href: '/practices/' },
      { language: others[0]?.language.id, href: '/ur/practices/' },
      { language: 'x-default', href: '/practices/' },
    ]);
    expect(alternatesOf('/x/', whole.english, [])).toEqual([]);
  });

  it('find no language in the sitemap that is not built', () => {
    const addresses = listAddresses(whole);
    const { entries } = projectSitemap(whole);
    const links = entries.flatMap(({ alternates = [] }) => alternates);
    expect(links.length).toBeGreaterThan(entries.length);
    const missing = links.filter(({ address }) => !addresses.has(new URL(address).pathname));
    expect(missing).toEqual([]);
  });
});

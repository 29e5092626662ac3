import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { readSample } from '../../tests/support/sample.ts';
import { makeSiteContext } from '../core/views/make-site-context.ts';
import { projectTranslationReview } from '../core/views/pages/translation-review.ts';
import { writeReviewPage } from './review-page.ts';

const { content, now } = readSample();
const context = makeSiteContext(content, now, { site: 'https://example.org', base: '/' });
const urdu = context.translators.find(({ language }) => language.id === 'ur');
if (!urdu) throw new Error('the sample has no Urdu');
const back = new Map([['page.skip', 'Go to the <main> part']]);
const view = projectTranslationReview(urdu, context, content, back);
const page = load(writeReviewPage(view));

it('shows every text beside its English, and what came back, as text alone', () => {
  const rows = page('table').last().find('tr').slice(1);
  expect(rows).toHaveLength(view.texts.length);
  const skip = rows.filter((_, row) => page(row).find('th').text().startsWith('page.skip'));
  expect(skip.text()).toContain('Go to the <main> part');
  expect(page('main, script, [src], [href]')).toHaveLength(0);
  expect(skip.find('[lang=ur]').attr('dir')).toBe('rtl');
});

it('shows the words for patients of an update that is out beside their translation', () => {
  const ofUpdates = view.texts.filter(({ id }) => id.startsWith('update/'));
  expect(ofUpdates.some(({ translated }) => translated !== '')).toBe(true);
  expect(page('body').text()).toContain(ofUpdates[0]?.english);
});

it('says in words how many texts stand how, and what waits in each language', () => {
  expect(page('h1 + p').text()).toMatch(/^\d+ texts made by a machine/);
  expect(page('body').text()).toContain('30 minutes since the English went out');
});

it('shows an open notice as each channel says it', () => {
  const names = page('table')
    .first()
    .find('th[scope=row]')
    .toArray()
    .map((one) => page(one).text());
  expect(names).toEqual(['Text message', 'Phone script', 'Poster and screen', 'Social media post']);
});

import { english } from '../../src/core/model/language.ts';
import { readSample } from '../support/sample.ts';

/** A kind of page, and where one of it stands. */
export interface Kind {
  name: string;
  path: string;
  language: string;
  /** Whether our header and footer stand around it. What another site embeds has none. */
  isFramed: boolean;
}

export const sample = readSample();
const { context, state } = sample;
const { path } = context.addresses;

const newest = state.open[0];
if (!newest) throw new Error('The sample has no open incident to look at.');
const { id } = newest.incident;

/** One surgery of each standing, a service that works and one that does not, all by code. */
const surgery = (standing: string): string => {
  const found = [...state.practices.values()].find((one) => one.standing === standing);
  if (!found) throw new Error(`The sample has no surgery that is ${standing}.`);
  return found.practice.code;
};
const service = (isWorking: boolean): string => {
  const found = [...state.services.values()].find(
    ({ affected }) => (affected.size === 0) === isWorking,
  );
  if (!found) throw new Error(`The sample has no service that ${isWorking ? 'works' : 'fails'}.`);
  return found.service.id;
};
const affected = surgery('affected');
const area = state.practices.get(affected)?.practice.area ?? '';
const past = '2018-10-10-bradford-data-centre';

const page = (name: string, address: string, language = english, isFramed = true): Kind => ({
  name,
  path: address,
  language,
  isFramed,
});

/** The kinds that further tests look at more closely. */
export const status = page('status', path.status());
export const notice = page('an open notice', path.notice(id));
export const noticeInUrdu = page('an open notice in Urdu', path.notice(id, 'ur'), 'ur');
export const bulletin = page('a bulletin', path.bulletin(id, newest.latest.number));
export const kit = page('a kit', path.kit(id));
export const practices = page('practices', path.practices());
export const finderInUrdu = page('the finder in Urdu', path.practices('ur'), 'ur');
export const affectedPractice = page('an affected practice', path.practice(affected));
export const reviews = page('reviews', path.reviews());
export const embed = page('an embedded state', path.embed(affected), english, false);

/** The page to write on: it is made by its script, and asks for what it needs. */
export const compose = page('the page to write on', path.compose());

/** Planned work has pages of its own wording, as long as some is planned. */
const planned: Kind[] = state.planned
  .slice(0, 1)
  .flatMap(({ incident, latest }) => [
    page('a notice of planned work', path.notice(incident.id)),
    page('a bulletin of planned work', path.bulletin(incident.id, latest.number)),
  ]);

/** One of every kind of page. pages.test.ts compares it with what is built. */
export const kinds: Kind[] = [
  status,
  page('the front door in Urdu', path.front('ur'), 'ur'),
  page('the front door in Polish', path.front('pl'), 'pl'),
  page('the front door in Arabic', path.front('ar'), 'ar'),
  page('notices', path.notices()),
  notice,
  noticeInUrdu,
  page('an open notice in Polish', path.notice(id, 'pl'), 'pl'),
  page('a notice of the past', path.notice(past)),
  kit,
  page('notices of a year', path.notices(id.slice(0, 4))),
  page('bulletins', path.bulletins()),
  page('bulletins of a year', path.bulletins(id.slice(0, 4))),
  bulletin,
  page('an older bulletin', path.bulletin(id, 1)),
  page('incidents', path.incidents()),
  page('incidents of a year', path.incidents(id.slice(0, 4))),
  page('an incident', path.incident(id)),
  practices,
  finderInUrdu,
  page('the practices of an area', path.area(area)),
  page('the practices of an area in Urdu', path.area(area, undefined, 'ur'), 'ur'),
  affectedPractice,
  page('an affected practice in Urdu', path.practice(affected, 'ur'), 'ur'),
  page('an affected practice in Polish', path.practice(affected, 'pl'), 'pl'),
  page('a practice that catches up', path.practice(surgery('catching-up'))),
  page('a practice that is not affected', path.practice(surgery('not-affected'))),
  page('a practice for its staff', path.practiceStaff(affected)),
  embed,
  page('an embedded state in Urdu', path.embed(affected, 'ur'), 'ur', false),
  page('services', path.services()),
  page('a service that fails', path.service(service(false))),
  page('a service that works', path.service(service(true))),
  reviews,
  page('a review', path.review(past)),
  page('feeds', path.feeds()),
  page('accessibility', path.accessibility()),
  page('privacy', path.privacy()),
  compose,
  page('not found', '/404.html'),
  ...planned,
];

/** A page's words around its content, in its language. */
export const languages = new Map(
  context.translators.map((translator) => [translator.language.id, translator]),
);

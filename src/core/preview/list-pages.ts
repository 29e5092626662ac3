import { bulletinFiles, feedNames, kitPictures, kitTexts } from '../addresses.ts';
import type { Board } from '../board.ts';
import { projectChannels, textOf } from '../channels/project-channels.ts';
import { archivePeriods } from '../parts/archives.ts';
import { areaLists } from '../parts/surgeries.ts';
import { projectArea } from '../projections/area.ts';
import { projectBadge } from '../projections/badge.ts';
import { projectBulletin } from '../projections/bulletin.ts';
import { projectBulletins, projectBulletinsOf } from '../projections/bulletin-list.ts';
import { projectCalendar } from '../projections/calendar.ts';
import {
  projectAreaFeed,
  projectExercisesFeed,
  projectFeed,
  projectIncidentFeed,
  projectServiceFeed,
} from '../projections/feed.ts';
import { projectEndedKit } from '../projections/ended-kit.ts';
import { projectFeedList } from '../projections/feed-list.ts';
import { projectFront } from '../projections/front.ts';
import { projectIncident } from '../projections/incident.ts';
import { projectIncidents, projectIncidentsOf } from '../projections/incident-list.ts';
import { projectKit, type KitSizes } from '../projections/kit.ts';
import { projectNotice } from '../projections/notice.ts';
import { projectNotices, projectNoticesOf } from '../projections/notice-list.ts';
import { projectPractices } from '../projections/practice-list.ts';
import { projectRecord } from '../projections/record.ts';
import { projectReview } from '../projections/review.ts';
import { projectReviewFeed } from '../projections/review-feed.ts';
import { projectReviews } from '../projections/review-list.ts';
import { projectReviewTable } from '../projections/review-table.ts';
import { projectService } from '../projections/service.ts';
import { projectServiceApi } from '../projections/service-api.ts';
import { projectServices } from '../projections/service-list.ts';
import { projectSitemap, projectSitemapPart } from '../projections/sitemap.ts';
import { projectStatus } from '../projections/status.ts';
import { projectStatuspage, statuspageNames } from '../projections/statuspage.ts';
import type { IncidentState } from '../state/incident-state.ts';
import { lazily } from './lazily.ts';

/** What an officer calls them, in the order in which they are listed. */
export type Kind =
  | 'Status page'
  | 'Lists'
  | 'Front doors in other languages'
  | 'Notices'
  | 'Kits: words and pictures'
  | 'Bulletins'
  | 'Bulletins: e-mail and text'
  | 'Incidents'
  | 'Reviews'
  | 'Services'
  | 'GP practices'
  | 'GP practices, to embed'
  | 'Feeds'
  | 'Calendar'
  | 'JSON and other documents';

export interface Listed {
  kind: Kind;
  /** Below the base path. */
  address: string;
  /** What it prints. Worked out only when it is asked for. */
  view: () => unknown;
}

/** Every page, feed and document of a board, but for practices' own. */
export function* listPages(board: Board): Generator<Listed> {
  const { path } = board.addresses;
  const { state, translators } = board;
  yield { kind: 'Status page', address: path.status(), view: () => projectStatus(board) };
  yield* lists(board);
  for (const translator of translators.slice(1)) {
    yield {
      kind: 'Front doors in other languages',
      address: path.front(translator.language.id),
      view: () => projectFront(board, translator),
    };
  }
  for (const one of [...state.incidents, ...state.exercises]) yield* ofIncident(one, board);
  for (const one of state.services.values()) {
    const { id } = one.service;
    yield { kind: 'Services', address: path.service(id), view: () => projectService(one, board) };
    yield json(path.serviceApi(id), () => projectServiceApi(one, board));
    yield json(path.badge(id), () => projectBadge(one, board));
    yield feed(path.serviceFeed(id), () => projectServiceFeed(one.service, board));
  }
  for (const { area } of state.areas.values()) {
    yield feed(path.areaFeed(area.id), () => projectAreaFeed(area, board));
  }
  for (const name of feedNames) yield feed(path.feed(name), () => projectFeed(name, board));
  yield feed(path.exercisesFeed(), () => projectExercisesFeed(board));
  yield feed(path.reviewsFeed(), () => projectReviewFeed(board));
  yield { kind: 'Calendar', address: path.calendar(), view: () => projectCalendar(board) };
  for (const name of statuspageNames) {
    yield json(path.statuspage(name), () => projectStatuspage(name, board));
  }
  yield json(path.reviewsTable(), () => projectReviewTable(board));
  const sitemap = projectSitemap(board);
  yield json(path.sitemap(), () => sitemap);
  for (const part of sitemap.parts.keys()) {
    yield json(path.sitemapPart(part + 1), () => projectSitemapPart(part + 1, board));
  }
}

const feed = (address: string, view: Listed['view']): Listed => ({ kind: 'Feeds', address, view });
const json = (address: string, view: Listed['view']): Listed => ({
  kind: 'JSON and other documents',
  address,
  view,
});

type View = [string, Listed['view']];

function lists(board: Board): Listed[] {
  const { path } = board.addresses;
  const periods = archivePeriods(board.state);
  const views: View[] = [
    [path.incidents(), () => projectIncidents(board)],
    [path.notices(), () => projectNotices(board, board.english)],
    [path.bulletins(), () => projectBulletins(board)],
    [path.practices(), () => projectPractices(board)],
    [path.services(), () => projectServices(board)],
    [path.reviews(), () => projectReviews(board)],
    [path.feeds(), () => projectFeedList(board)],
    ...periods.incidents.map((name): View => [
      path.incidents(name),
      () => projectIncidentsOf(name, board),
    ]),
    ...[...areaLists(board.state)].flatMap(([id, { letters }]) =>
      [undefined, ...letters.keys()].map((letter): View => [
        path.area(id, letter),
        () => projectArea(id, letter, board),
      ]),
    ),
    ...periods.notices.map((name): View => [
      path.notices(name),
      () => projectNoticesOf(name, board),
    ]),
    ...periods.bulletins.map((name): View => [
      path.bulletins(name),
      () => projectBulletinsOf(name, board),
    ]),
  ];
  return views.map(([address, view]) => ({ kind: 'Lists', address, view }));
}

function* ofIncident(one: IncidentState, board: Board): Generator<Listed> {
  const { path } = board.addresses;
  const { incident, updates, review } = one;
  const { id } = incident;
  yield { kind: 'Incidents', address: path.incident(id), view: () => projectIncident(one, board) };
  for (const translator of board.translators) {
    yield {
      kind: 'Notices',
      address: path.notice(id, translator.language.id),
      view: () => projectNotice(one, board, translator),
    };
  }
  yield* ofKit(one, board);
  for (const published of updates) {
    const { number } = published;
    const view = lazily(() => projectBulletin(one, published, board));
    yield { kind: 'Bulletins', address: path.bulletin(id, number), view };
    for (const name of bulletinFiles) {
      const address = path.bulletinFile(id, number, name);
      yield { kind: 'Bulletins: e-mail and text', address, view };
    }
  }
  if (review) {
    const view = () => projectReview(one, review, board);
    yield { kind: 'Reviews', address: path.review(id), view };
  }
  yield json(path.record(id), () => projectRecord(one, board));
  if (incident.kind !== 'exercise') {
    yield feed(path.incidentFeed(id), () => projectIncidentFeed(incident, board));
  }
}

function* ofKit(one: IncidentState, board: Board): Generator<Listed> {
  const kind = 'Kits: words and pictures';
  const { path } = board.addresses;
  const { id } = one.incident;
  const ended = projectEndedKit(one, board);
  if (ended) return yield { kind, address: path.kit(id), view: () => ended };
  // What files weigh is not known before they are drawn.
  const view = () => projectKit(one, board, () => noSizes);
  yield { kind, address: path.kit(id), view };
  for (const translator of board.translators) {
    const address = (name: Parameters<typeof path.kitFile>[2]) =>
      path.kitFile(id, translator.language.id, name, one.incident.kind === 'exercise');
    const channels = () => projectChannels(one, board, translator);
    yield {
      kind,
      address: address('kit.zip'),
      view: () => (translator === board.english ? everyLanguage(one, board) : channels()),
    };
    for (const name of kitTexts) {
      yield { kind, address: address(name), view: () => textOf(channels(), name) };
    }
    for (const name of kitPictures) {
      yield { kind, address: address(name), view: () => channels().sign };
    }
  }
}

const noSizes: KitSizes = {
  'poster.pdf': 0,
  'poster.png': 0,
  'screen.png': 0,
  'card.png': 0,
  'kit.zip': 0,
};

function everyLanguage(one: IncidentState, board: Board) {
  return board.translators.map((translator) => projectChannels(one, board, translator));
}

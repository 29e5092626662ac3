import { isForPracticesOnly } from '../../model/incident.ts';
import { toldToPractices } from '../../state/state.ts';
import { bulletinFiles, feedFormats, feedNames, kitPictures, kitTexts } from '../addresses.ts';
import type { FeedFormat } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import { projectChannels, kitFileText } from '../channels/project-channels.ts';
import { archivePeriods } from '../shared/archives.ts';
import { areaLists } from '../shared/surgeries.ts';
import { projectArea } from '../pages/area.ts';
import { projectBadge } from '../pages/badge.ts';
import { projectBulletin } from '../pages/bulletin.ts';
import { projectBulletins, projectBulletinsOf } from '../pages/bulletin-list.ts';
import { projectCalendar } from '../feeds/calendar.ts';
import {
  projectAreaFeed,
  projectExercisesFeed,
  projectFeed,
  projectIncidentFeed,
  projectServiceFeed,
} from '../feeds/feed.ts';
import { projectEndedKit } from '../pages/ended-kit.ts';
import { projectFeedList } from '../pages/feed-list.ts';
import { projectFront } from '../pages/front.ts';
import { projectIncident } from '../pages/incident.ts';
import { projectIncidents, projectIncidentsOf } from '../pages/incident-list.ts';
import { projectKit, type KitSizes } from '../pages/kit.ts';
import { projectNotice } from '../pages/notice.ts';
import { projectNotices, projectNoticesOf } from '../pages/notice-list.ts';
import { projectPractices } from '../pages/practice-list.ts';
import { projectRecord } from '../api/record.ts';
import { projectReview } from '../pages/review.ts';
import { projectReviewFeed } from '../feeds/review-feed.ts';
import { projectReviews } from '../pages/review-list.ts';
import { projectReviewTable } from '../pages/review-table.ts';
import { projectService } from '../pages/service.ts';
import { projectServiceApi } from '../api/service-api.ts';
import { projectServices } from '../pages/service-list.ts';
import { projectSitemap, projectSitemapPart } from '../feeds/sitemap.ts';
import { projectStatus } from '../pages/status.ts';
import {
  projectStatuspage,
  projectStatuspageIncident,
  statuspageNames,
} from '../api/statuspage.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { lazily } from '../../cache/lazily.ts';

/** What an officer calls them, in the order in which they are listed. */
export type PageKind =
  | 'Status page'
  | 'Lists'
  | 'Front doors in other languages'
  | 'Notices'
  | 'Kits: words and pictures'
  | 'Bulletins'
  | 'Bulletins: email and text'
  | 'Incidents'
  | 'Reviews'
  | 'Services'
  | 'GP practices'
  | 'GP practices, for staff'
  | 'GP practices, to embed'
  | 'Feeds'
  | 'Calendar'
  | 'JSON and other documents';

export interface Listed {
  kind: PageKind;
  /** Below the base path. */
  address: string;
  /** What it prints. Worked out only when it is asked for. */
  view: () => unknown;
}

/** Every page, feed and document of a context, but for practices' own. */
export function* listPages(context: SiteContext): Generator<Listed> {
  const { path } = context.addresses;
  const { state, translators } = context;
  yield { kind: 'Status page', address: path.status(), view: () => projectStatus(context) };
  yield* lists(context);
  for (const translator of translators.slice(1)) {
    yield {
      kind: 'Front doors in other languages',
      address: path.front(translator.language.id),
      view: () => projectFront(context, translator),
    };
    yield {
      kind: 'Front doors in other languages',
      address: path.practices(translator.language.id),
      view: () => projectPractices(context, translator),
    };
  }
  for (const one of [...toldToPractices(state), ...state.exercises])
    yield* ofIncident(one, context);
  for (const one of state.services.values()) {
    const { id } = one.service;
    yield { kind: 'Services', address: path.service(id), view: () => projectService(one, context) };
    yield json(path.serviceApi(id), () => projectServiceApi(one, context));
    yield json(path.badge(id), () => projectBadge(one, context));
    yield* feeds(
      (format) => path.serviceFeed(id, format),
      () => projectServiceFeed(one.service, context),
    );
  }
  for (const { area } of state.areas.values()) {
    yield* feeds(
      (format) => path.areaFeed(area.id, format),
      () => projectAreaFeed(area, context),
    );
  }
  for (const name of feedNames) {
    yield* feeds(
      (format) => path.feed(name, format),
      () => projectFeed(name, context),
    );
  }
  for (const format of ['rss', 'atom'] as const) {
    yield feed(path.statuspageFeed(format), () => projectFeed('all', context));
  }
  yield feed(path.exercisesFeed(), () => projectExercisesFeed(context));
  yield feed(path.reviewsFeed(), () => projectReviewFeed(context));
  yield { kind: 'Calendar', address: path.calendar(), view: () => projectCalendar(context) };
  for (const name of statuspageNames) {
    yield json(path.statuspage(name), () => projectStatuspage(name, context));
  }
  yield json(path.reviewsTable(), () => projectReviewTable(context));
  const sitemap = projectSitemap(context);
  yield json(path.sitemap(), () => sitemap);
  for (const part of sitemap.parts.keys()) {
    yield json(path.sitemapPart(part + 1), () => projectSitemapPart(part + 1, context));
  }
}

/** A feed in each of its forms: all are of one view. */
function feeds(address: (format: FeedFormat) => string, view: Listed['view']): Listed[] {
  const once = lazily(view);
  return feedFormats.map((format) => feed(address(format), once));
}

const feed = (address: string, view: Listed['view']): Listed => ({ kind: 'Feeds', address, view });
const json = (address: string, view: Listed['view']): Listed => ({
  kind: 'JSON and other documents',
  address,
  view,
});

type View = [string, Listed['view']];

function lists(context: SiteContext): Listed[] {
  const { path } = context.addresses;
  const periods = archivePeriods(context.state);
  const views: View[] = [
    [path.incidents(), () => projectIncidents(context)],
    [path.notices(), () => projectNotices(context, context.english)],
    [path.bulletins(), () => projectBulletins(context)],
    [path.practices(), () => projectPractices(context)],
    [path.services(), () => projectServices(context)],
    [path.reviews(), () => projectReviews(context)],
    [path.feeds(), () => projectFeedList(context)],
    ...periods.incidents.map((name): View => [
      path.incidents(name),
      () => projectIncidentsOf(name, context),
    ]),
    ...[...areaLists(context.state)].flatMap(([id, { letters }]) =>
      [undefined, ...letters.keys()].flatMap((letter) =>
        context.practiceTranslators.map((translator): View => [
          path.area(id, letter, translator.language.id),
          () => projectArea(id, letter, context, translator),
        ]),
      ),
    ),
    ...periods.notices.map((name): View => [
      path.notices(name),
      () => projectNoticesOf(name, context),
    ]),
    ...periods.bulletins.map((name): View => [
      path.bulletins(name),
      () => projectBulletinsOf(name, context),
    ]),
  ];
  return views.map(([address, view]) => ({ kind: 'Lists', address, view }));
}

function* ofIncident(one: IncidentState, context: SiteContext): Generator<Listed> {
  const { path } = context.addresses;
  const { incident, updates, review } = one;
  const { id } = incident;
  yield {
    kind: 'Incidents',
    address: path.incident(id),
    view: () => projectIncident(one, context),
  };
  const isForPatients = !isForPracticesOnly(incident);
  for (const translator of isForPatients ? context.translators : []) {
    yield {
      kind: 'Notices',
      address: path.notice(id, translator.language.id),
      view: () => projectNotice(one, context, translator),
    };
  }
  if (isForPatients) yield* ofKit(one, context);
  for (const published of updates) {
    const { number } = published;
    const view = lazily(() => projectBulletin(one, published, context));
    yield { kind: 'Bulletins', address: path.bulletin(id, number), view };
    for (const name of bulletinFiles) {
      const address = path.bulletinFile(id, number, name);
      yield { kind: 'Bulletins: email and text', address, view };
    }
  }
  if (review) {
    const view = () => projectReview(one, review, context);
    yield { kind: 'Reviews', address: path.review(id), view };
  }
  yield json(path.record(id), () => projectRecord(one, context));
  if (incident.kind !== 'exercise') {
    yield* feeds(
      (format) => path.incidentFeed(id, format),
      () => projectIncidentFeed(incident, context),
    );
    yield json(path.statuspageIncident(id), () => projectStatuspageIncident(one, context));
  }
}

function* ofKit(one: IncidentState, context: SiteContext): Generator<Listed> {
  const kind = 'Kits: words and pictures';
  const { path } = context.addresses;
  const { id } = one.incident;
  const ended = projectEndedKit(one, context);
  if (ended) return yield { kind, address: path.kit(id), view: () => ended };
  // What files weigh is not known before they are drawn.
  const view = () => projectKit(one, context, () => noSizes);
  yield { kind, address: path.kit(id), view };
  for (const translator of context.translators) {
    const address = (name: Parameters<typeof path.kitFile>[2]) =>
      path.kitFile(id, translator.language.id, name, one.incident.kind === 'exercise');
    const channels = () => projectChannels(one, context, translator);
    yield {
      kind,
      address: address('kit.zip'),
      view: () => (translator === context.english ? everyLanguage(one, context) : channels()),
    };
    for (const name of kitTexts) {
      yield { kind, address: address(name), view: () => kitFileText(channels(), name) };
    }
    for (const name of kitPictures) {
      yield { kind, address: address(name), view: () => channels().sign };
    }
  }
}

const noSizes: KitSizes = {
  'poster.pdf': 0,
  'large-print.pdf': 0,
  'poster.png': 0,
  'screen.png': 0,
  'card.png': 0,
  'kit.zip': 0,
};

function everyLanguage(one: IncidentState, context: SiteContext) {
  return context.translators.map((translator) => projectChannels(one, context, translator));
}

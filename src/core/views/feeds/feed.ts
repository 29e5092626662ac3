import { feedTitles, type FeedName } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import type { Area } from '../../model/area.ts';
import type { Incident } from '../../model/incident.ts';
import type { Practice } from '../../model/practice.ts';
import type { Service } from '../../model/service.ts';
import { makeFeed, maxFeedBytes, type FeedView } from '../shared/feed.ts';
import { itemsFor, type FeedAudience } from '../shared/feed-items.ts';
import { exercisesFeedTitle, feedTitleFor } from '../shared/feed-titles.ts';
import { indexExercises, indexUpdates } from '../shared/feed-updates.ts';

const audiences: Record<FeedName, FeedAudience> = {
  all: 'all',
  notices: 'patients',
  bulletins: 'practices',
};

/** One of the feeds about everything: an item for each update that is out, newest first. */
export function projectFeed(name: FeedName, context: SiteContext): FeedView {
  const { whole } = context.addresses;
  const pages: Record<FeedName, string> = {
    all: whole.incidents(),
    notices: whole.notices(),
    bulletins: whole.bulletins(),
  };
  return makeFeed(context, {
    title: feedTitles[name],
    page: pages[name],
    self: whole.feed(name),
    history: pages[name],
    items: itemsFor(audiences[name], indexUpdates(context.state).all, context),
  });
}

/** The feed of exercises, apart from every other: whoever rehearses subscribes to it for the day. */
export function projectExercisesFeed(context: SiteContext): FeedView {
  const { whole } = context.addresses;
  return makeFeed(context, {
    title: exercisesFeedTitle,
    page: whole.feeds(),
    self: whole.exercisesFeed(),
    history: whole.incidents(),
    items: itemsFor('all', indexExercises(context.state), context),
  });
}

/** All practices' feeds together: GitHub Pages allows a whole site 1 GB. */
const maxPracticeFeedsBytes = 100_000_000;

/** A practice's own feed: the bulletins that are about it, the one that releases it included. */
export function projectPracticeFeed({ code, name }: Practice, context: SiteContext): FeedView {
  const { whole } = context.addresses;
  return makeFeed(context, {
    title: feedTitleFor.practice(name),
    page: whole.practice(code),
    self: whole.practiceFeed(code),
    history: whole.practice(code),
    maxBytes: Math.min(maxFeedBytes, maxPracticeFeedsBytes / context.content.practices.length),
    items: itemsFor('practices', indexUpdates(context.state).ofPractice.get(code), context),
  });
}

/** An area's feed: the bulletins that are about any of its practices, or about its alert state. */
export function projectAreaFeed({ id, name }: Area, context: SiteContext): FeedView {
  const { whole } = context.addresses;
  return makeFeed(context, {
    title: feedTitleFor.area(name),
    page: whole.bulletins(),
    self: whole.areaFeed(id),
    history: whole.bulletins(),
    items: itemsFor('practices', indexUpdates(context.state).ofArea.get(id), context),
  });
}

/** A service's feed: the bulletins that name it, and the one after, which says that it works again. */
export function projectServiceFeed({ id, name }: Service, context: SiteContext): FeedView {
  const { whole } = context.addresses;
  return makeFeed(context, {
    title: feedTitleFor.service(name),
    page: whole.service(id),
    self: whole.serviceFeed(id),
    history: whole.service(id),
    items: itemsFor('practices', indexUpdates(context.state).ofService.get(id), context),
  });
}

/** One incident's feed, with the texts for both audiences. An exercise's is empty. */
export function projectIncidentFeed({ id, title }: Incident, context: SiteContext): FeedView {
  const { whole } = context.addresses;
  return makeFeed(context, {
    title: feedTitleFor.incident(title),
    page: whole.incident(id),
    self: whole.incidentFeed(id),
    history: whole.incident(id),
    items: itemsFor('all', indexUpdates(context.state).ofIncident.get(id), context),
  });
}

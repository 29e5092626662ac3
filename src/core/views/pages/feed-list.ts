import { feedTitles } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import {
  calendarGuides,
  feedGuides,
  type CalendarGuide,
  type FeedGuide,
} from '../shared/feed-guides.ts';
import { feedTitle } from '../shared/feed.ts';
import type { Link } from '../shared/link.ts';
import { countOf } from '../../language/count.ts';

/** More practices than this are found on the page of all practices instead, to keep this one small. */
const maxPracticesListed = 100;
/** The page of each other area names its feed. */
const maxAreasListed = 40;
/** The newest incidents are listed; the page of every other names its feed. */
const maxIncidentsListed = 20;

export interface FeedListView {
  general: (FeedLink & { about: string })[];
  groups: { name: string; about: string; feeds: FeedLink[]; more?: Link | undefined }[];
  practices: {
    count: string;
    /** Where the search leads when the list is not here, or the page cannot filter it. */
    find: string;
    /** Empty when there are too many for one page. */
    feeds: FeedLink[];
  };
  /** The feed that is shown until another is chosen. */
  first: { title: string; titleInFeed: string; file: string; whole: string };
  guides: readonly FeedGuide[];
  calendarGuides: readonly CalendarGuide[];
  /** Where the newest bulletins are, for whoever cannot wait for a feed. */
  bulletins: string;
  /** Planned work, to subscribe to in a calendar. */
  calendar: string;
}

interface FeedLink {
  link: Link;
  /** The address to copy. */
  whole: string;
}

/** Every feed, what is in it, and how to get it. */
export function projectFeedList(context: SiteContext): FeedListView {
  const { path, whole } = context.addresses;
  const general = [
    { name: 'bulletins', about: 'Every bulletin, with what to do and whom to call.' },
    { name: 'notices', about: 'Every notice, as patients read it.' },
    { name: 'all', about: 'Every update, with both texts.' },
  ] as const;
  return {
    general: [
      ...general.map(({ name, about }) => ({
        link: { text: feedTitles[name], href: path.feeds(name) },
        whole: whole.feed(name),
        about,
      })),
      {
        link: { text: 'Reviews', href: path.feeds('reviews') },
        whole: whole.reviewsFeed(),
        about: 'Every review of an incident, and what is done about its recommendations.',
      },
      // Nobody is to subscribe to it by mistake while there is none.
      ...(context.state.exercises.length > 0
        ? [
            {
              link: { text: 'Exercises', href: path.feeds('exercises') },
              whole: whole.exercisesFeed(),
              about: 'EXERCISE: every update of an exercise. Nothing in it is real.',
            },
          ]
        : []),
    ],
    groups: groupsOf(context).filter(({ feeds }) => feeds.length > 0),
    practices: practicesOf(context),
    first: {
      title: feedTitles.bulletins,
      titleInFeed: feedTitle(feedTitles.bulletins, context.content.site),
      file: path.feed('bulletins'),
      whole: whole.feed('bulletins'),
    },
    guides: feedGuides,
    calendarGuides,
    bulletins: path.bulletins(),
    calendar: whole.calendar(),
  };
}

function groupsOf({ content, state, addresses }: SiteContext): FeedListView['groups'] {
  const { path, whole } = addresses;
  return [
    {
      name: 'Areas',
      about: 'The bulletins that affect a practice in the area.',
      feeds: content.areas.slice(0, maxAreasListed).map(({ id, name }) => ({
        link: { text: name, href: path.feeds(`areas/${id}`) },
        whole: whole.areaFeed(id),
      })),
      more:
        content.areas.length > maxAreasListed
          ? { text: "Other areas: each one's page names its feed", href: path.practices() }
          : undefined,
    },
    {
      name: 'Systems',
      about: 'The bulletins about one system, and the one that says it works again.',
      feeds: content.services.map(({ id, name }) => ({
        link: { text: name, href: path.feeds(`services/${id}`) },
        whole: whole.serviceFeed(id),
      })),
    },
    {
      name: 'Incidents',
      about: 'All updates on one incident, with both texts.',
      feeds: state.incidents.slice(0, maxIncidentsListed).map(({ incident: { id, title } }) => ({
        link: { text: title, href: path.feeds(`incidents/${id}`) },
        whole: whole.incidentFeed(id),
      })),
      more:
        state.incidents.length > maxIncidentsListed
          ? { text: "Older incidents: each one's page names its feed", href: path.incidents() }
          : undefined,
    },
  ];
}

function practicesOf({ state, addresses }: SiteContext): FeedListView['practices'] {
  const { path, whole } = addresses;
  const running = state.running.map(({ practice }) => practice);
  const listed = running.length > maxPracticesListed ? [] : running;
  return {
    count: countOf(running.length, 'practice'),
    find: path.practices(),
    feeds: listed.map((practice) => ({
      link: { text: practice.name, href: path.feeds(`practices/${practice.code}`) },
      whole: whole.practiceFeed(practice.code),
    })),
  };
}

import { isForPracticesOnly } from '../../model/incident.ts';
import { bulletinFiles, feedNames, feedTitles, kitPictures, kitTexts } from '../addresses.ts';
import type { BulletinFile, KitPicture, KitText } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { countOf, listOf, midSentence } from '../../language/count.ts';
import { hasKit } from '../../state/kit-time.ts';

/** One place where an update was published. */
export interface Outlet {
  /** Stable name of the kind of place, for machines. */
  channel: string;
  name: string;
  /** Ids of the languages in which it was published there. */
  languages: string[];
  /**
   * Whole, of the English form. With {code}, {service} or {area} in it, one for
   * each that the update was about. Null when it is no longer kept.
   */
  address: string | null;
  /** Whether that address always shows this update, or the incident's newest one. */
  shows: 'this-update' | 'newest-update';
}

type Place = Omit<Outlet, 'languages'> & { everyLanguage?: boolean };

/** Where an update was published: the same places for every update of one kind. An exercise is in no feed but its own. */
export function outletsOf(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): Outlet[] {
  const languages = context.translators.map(({ language }) => language.id);
  const isExercise = state.incident.kind === 'exercise';
  const isForStaff = isForPracticesOnly(state.incident);
  return [
    ...pages(state, published, context),
    ...(isExercise ? [exercisesFeed(context)] : feeds(state, context)),
    ...(isForStaff ? [] : kit(state, context)),
  ]
    .filter(({ channel }) => !isForStaff || !['notice', 'feed-notices'].includes(channel))
    .map(({ everyLanguage = false, ...place }) => ({
      ...place,
      languages: everyLanguage ? languages : [english],
    }));
}

/** The same in two lines: what was published in every language, and what in English only. */
export function describeOutlets(outlets: readonly Outlet[]): { where: string; places: string }[] {
  const byCount = Map.groupBy(outlets, ({ languages }) => languages.length);
  return [...byCount]
    .toSorted(([a], [b]) => b - a)
    .map(([count, some]) => ({
      where: count === 1 ? 'In English' : `In ${countOf(count, 'language')}`,
      places: listOf(some.map(({ name }) => midSentence(name))),
    }));
}

const bulletinNames: Record<BulletinFile, [string, string]> = {
  'bulletin.txt': ['bulletin-text', 'Bulletin as plain text'],
  'email.html': ['bulletin-html', 'Bulletin as an email to copy'],
  'bulletin.eml': ['bulletin-email', 'Bulletin as an email to open'],
};

function pages(
  { incident: { id } }: IncidentState,
  { number, update: { stem } }: PublishedUpdate,
  { addresses: { whole } }: SiteContext,
): Place[] {
  const shows = 'this-update';
  return [
    { channel: 'timeline', name: 'Timeline', address: whole.incidentUpdate(id, stem), shows },
    {
      channel: 'notice',
      name: 'Notice for patients',
      address: whole.noticeUpdate(id, stem),
      shows,
      everyLanguage: true,
    },
    {
      channel: 'bulletin',
      name: `Bulletin ${number} for GP practices`,
      address: whole.bulletin(id, number),
      shows,
    },
    ...bulletinFiles.map((file): Place => {
      const [channel, name] = bulletinNames[file];
      return { channel, name, address: whole.bulletinFile(id, number, file), shows };
    }),
  ];
}

function exercisesFeed({ addresses: { whole } }: SiteContext): Place {
  return {
    channel: 'feed-exercises',
    name: 'Feed of exercises',
    address: whole.exercisesFeed(),
    shows: 'this-update',
  };
}

function feeds(
  { incident: { id } }: IncidentState,
  { addresses: { whole } }: SiteContext,
): Place[] {
  const shows = 'this-update';
  return [
    ...feedNames.map((name): Place => ({
      channel: `feed-${name}`,
      name: `Feed "${feedTitles[name]}"`,
      address: whole.feed(name),
      shows,
    })),
    {
      channel: 'feed-incident',
      name: 'Feed of the incident',
      address: whole.incidentFeed(id),
      shows,
    },
    {
      channel: 'feed-services',
      name: 'Feeds of its systems',
      address: whole.serviceFeed('{service}'),
      shows,
    },
    {
      channel: 'feed-areas',
      name: 'Feeds of its areas',
      address: whole.areaFeed('{area}'),
      shows,
    },
    {
      channel: 'feed-practices',
      name: 'Feeds of its GP practices',
      address: whole.practiceFeed('{code}'),
      shows,
    },
  ];
}

const kitNames: Record<KitText | KitPicture, [string, string]> = {
  'sms.txt': ['text-message', 'Text message'],
  'phone.txt': ['phone-script', 'Phone script'],
  'social.txt': ['social-post', 'Social media post'],
  'poster.pdf': ['poster', 'Poster'],
  'large-print.pdf': ['large-print', 'Notice in large print'],
  'poster.png': ['poster-picture', 'Poster as a picture'],
  'screen.png': ['screen', 'Waiting-room screen'],
  'card.png': ['card', 'Picture for social media'],
};

/** A kit is always that of the newest update. */
function kit(state: IncidentState, { addresses: { whole }, state: { now } }: SiteContext): Place[] {
  const { incident } = state;
  const isKept = hasKit(state, now);
  return [...kitTexts, ...kitPictures].map((file) => {
    const [channel, name] = kitNames[file];
    return {
      channel,
      name,
      address: isKept
        ? whole.kitFile(incident.id, english, file, incident.kind === 'exercise')
        : null,
      shows: 'newest-update',
      everyLanguage: true,
    };
  });
}

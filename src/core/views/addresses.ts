import { english } from '../model/language.ts';
import type { Site } from '../model/site.ts';

/** Every address of the site, in one place. All are paths below the site's root, ending as they are served. */
const paths = {
  status: () => '/',
  /** A period is a part of a date, 2025 or 2025-07: what was then. */
  incidents: (period?: string) => inPeriod('/incidents/', period),
  incident: (id: string) => `/incidents/${id}/`,
  incidentUpdate: (id: string, stem: string) => `/incidents/${id}/#u${stem}`,
  notices: (period?: string) => inPeriod('/notices/', period),
  front: (language: string) => inLanguage('/', language),
  notice: (id: string, language?: string) => inLanguage(`/notices/${id}/`, language),
  kit: (id: string) => `/notices/${id}/kit/`,
  kitFile: (id: string, language: string, name: KitFile, isExercise: boolean) =>
    inLanguage(`/notices/${id}/`, language) + kitFileName(name, isExercise),
  noticeUpdate: (id: string, stem: string) => `/notices/${id}/#u${stem}`,
  bulletins: (period?: string) => inPeriod('/bulletins/', period),
  bulletin: (id: string, number: number) => `/bulletins/${id}/${number}/`,
  bulletinFile: (id: string, number: number, name: BulletinFile) =>
    `/bulletins/${id}/${number}/${name}`,
  practices: (language: string = english) =>
    language === english ? '/practices/' : `/${language}/practices/`,
  practice: (code: string, language?: string) => inLanguage(`/practices/${code}/`, language),
  practiceStaff: (code: string) => `/practices/${code}/staff/`,
  /** The surgeries of an area; with a letter, those whose names begin with it. */
  area: (id: string, letter?: string, language: string = english) =>
    `${language === english ? '' : `/${language}`}/practices/areas/${id}/${letter === undefined ? '' : `${letter}/`}`,
  /** What the search for a surgery reads, where there are too many for one page. */
  practiceSearch: (file: number) => `/practices/search/${file}.json`,
  services: () => '/services/',
  service: (id: string) => `/services/${id}/`,
  /** How to get updates; with the name of a feed, such as areas/craven, filled in for it where scripts run. */
  feeds: (feed?: string) => `/feeds/${feed === undefined ? '' : `?feed=${feed}`}`,
  feed: (name: FeedName, format: FeedFormat = 'xml') => `/feeds/${name}.${format}`,
  /** Every update, where tools look for it on a Statuspage. */
  statuspageFeed: (format: 'rss' | 'atom') => `/history.${format}`,
  practiceFeed: (code: string) => `/feeds/practices/${code}.xml`,
  areaFeed: (id: string, format: FeedFormat = 'xml') => `/feeds/areas/${id}.${format}`,
  serviceFeed: (id: string, format: FeedFormat = 'xml') => `/feeds/services/${id}.${format}`,
  incidentFeed: (id: string, format: FeedFormat = 'xml') => `/feeds/incidents/${id}.${format}`,
  reviews: () => '/reviews/',
  review: (id: string) => `/reviews/${id}/`,
  recommendation: (id: string, recommendation: string) => `/reviews/${id}/#r-${recommendation}`,
  reviewsTable: () => '/reviews/recommendations.csv',
  reviewsFeed: () => '/feeds/reviews.xml',
  exercisesFeed: () => '/feeds/exercises.xml',
  statuspage: (name: string) => `/api/v2/${name}.json`,
  statuspageIncident: (id: string) => `/api/v2/incidents/${id}.json`,
  practiceApi: (code: string) => `/api/practices/${code}.json`,
  serviceApi: (id: string) => `/api/services/${id}.json`,
  record: (id: string) => `/api/record/${id}.json`,
  schema: (name: SchemaName) => `/schemas/${name}.json`,
  calendar: () => '/calendar.ics',
  embed: (code: string, language?: string) => inLanguage(`/embed/${code}/`, language),
  badge: (service: string) => `/badges/${service}.svg`,
  addresses: () => '/api/addresses.json',
  build: () => '/api/build.json',
  securityContact: () => '/.well-known/security.txt',
  /** Any address, written as the content writes it. */
  page: (address: string) => address,
  compose: () => '/compose/',
  /** A file that the page on which officers write reads. */
  composeFile: (name: ComposeFile) => `/compose/${name}`,
  accessibility: () => '/accessibility/',
  robots: () => '/robots.txt',
  licences: () => '/licences.txt',
  /** A file in public/, drawn by scripts/draw-state-pictures.ts. */
  statePicture: (tone: string) => `/pictures/state-${tone}.png`,
  privacy: () => '/privacy/',
  sitemap: () => '/sitemap.xml',
  /** A part of a sitemap that is too long for one file, counted from 1. */
  sitemapPart: (part: number) => `/sitemaps/${part}.xml`,
} as const;

/** English stands at the address itself, other languages below it. */
function inLanguage(address: string, language: string = english): string {
  return language === english ? address : `${address}${language}/`;
}

/** 2025-07 stands at 2025/07/ below the list that it is a part of. */
function inPeriod(list: string, period = ''): string {
  return period === '' ? list : `${list}${period.replaceAll('-', '/')}/`;
}

/** A notice's files beside its page, for other channels. */
export const kitTexts = ['sms.txt', 'phone.txt', 'social.txt'] as const;
export const kitImages = ['poster.png', 'screen.png', 'card.png'] as const;
export const kitPdfs = ['poster.pdf', 'large-print.pdf'] as const;
export const kitPictures = [...kitPdfs, ...kitImages] as const;
export type KitText = (typeof kitTexts)[number];
export type KitPdf = (typeof kitPdfs)[number];
export type KitPicture = (typeof kitPictures)[number];
/** A bulletin's other forms, beside its page. */
export const bulletinFiles = ['bulletin.txt', 'email.html', 'bulletin.eml'] as const;
export type BulletinFile = (typeof bulletinFiles)[number];

/** What the page on which officers write is made of, beside itself. */
export const composeFiles = ['content.json', 'compose.js', 'worker.js', 'offline.js'] as const;
export type ComposeFile = (typeof composeFiles)[number];

/** The JSON Schemas of our own documents, in public/. */
export type SchemaName = 'addresses' | 'build' | 'practice' | 'record';

export type KitFile = KitText | KitPicture | 'kit.zip';

/** What a file of a kit is called. That of an exercise says so wherever it is copied to. */
export function kitFileName(name: KitFile, isExercise: boolean): string {
  return isExercise ? `EXERCISE-${name}` : name;
}

/** The feeds that are about everything. */
export const feedNames = ['all', 'notices', 'bulletins'] as const;
export type FeedName = (typeof feedNames)[number];

/** The forms of a feed: RSS 2.0, Atom and JSON Feed. */
export const feedFormats = ['xml', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTitles: Record<FeedName, string> = {
  all: 'All updates',
  notices: 'Notices for patients',
  bulletins: 'Bulletins for GP practices',
};

type Bound = { readonly [Name in keyof typeof paths]: (typeof paths)[Name] };

/** Makes links for one site: below its base path for pages, whole for feeds and messages. */
export interface Addresses {
  /** Links between pages: /base/notices/… */
  path: Bound;
  /** Whole addresses: https://host/base/notices/… */
  whole: Bound;
}

/**
 * `site` is an origin such as https://example.org; `base` a path such as / or
 * /noticeboard. With `practicePages` in English, every link to one, and to a list of them, leads there.
 */
export function makeAddresses(
  site: string,
  base: string,
  practicePages: Site['practicePages'] = 'every-language',
): Addresses {
  const origin = site.replace(/\/+$/, '');
  const folder = base.replace(/^\/*|\/+$/g, '').replace(/^(?=.)/, '/');
  const inEnglish: Pick<Bound, 'practice' | 'area'> = {
    practice: (code) => paths.practice(code),
    area: (id, letter) => paths.area(id, letter),
  };
  const all = practicePages === 'english' ? { ...paths, ...inEnglish } : paths;
  return { path: bind(all, folder), whole: bind(all, origin + folder) };
}

function bind(all: Bound, prefix: string): Bound {
  const bound = Object.entries(all).map(([name, make]) => [
    name,
    (...args: unknown[]) => prefix + (make as (...args: unknown[]) => string)(...args),
  ]);
  return Object.fromEntries(bound) as Bound;
}

/** Whether a path below the site's root is a kit's page, or a file of a kit that shows or holds pictures. */
export function isOfKit(path: string): boolean {
  return /^\/notices\/[^/]+\/(?:kit\/?$|.*\.(?:pdf|png|zip)$)/.test(path);
}

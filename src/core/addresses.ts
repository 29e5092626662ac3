import { english } from './model/language.ts';

/** Every address of the site, in one place. All are paths below the site's root, ending as they are served. */
const paths = {
  status: () => '/',
  incidents: () => '/incidents/',
  incident: (id: string) => `/incidents/${id}/`,
  incidentUpdate: (id: string, stem: string) => `/incidents/${id}/#u${stem}`,
  notices: () => '/notices/',
  front: (language: string) => inLanguage('/', language),
  notice: (id: string, language?: string) => inLanguage(`/notices/${id}/`, language),
  noticeUpdate: (id: string, stem: string) => `/notices/${id}/#u${stem}`,
  bulletins: () => '/bulletins/',
  bulletin: (id: string, number: number) => `/bulletins/${id}/${number}/`,
  practices: () => '/practices/',
  practice: (code: string, language?: string) => inLanguage(`/practices/${code}/`, language),
  services: () => '/services/',
  service: (id: string) => `/services/${id}/`,
  feeds: () => '/feeds/',
  feed: (name: FeedName) => `/feeds/${name}.xml`,
  practiceFeed: (code: string) => `/feeds/practices/${code}.xml`,
  accessibility: () => '/accessibility/',
  sitemap: () => '/sitemap.xml',
} as const;

/** English stands at the address itself, other languages below it. */
function inLanguage(address: string, language: string = english): string {
  return language === english ? address : `${address}${language}/`;
}

/** The feeds that are about everything. */
export const feedNames = ['all', 'notices', 'bulletins'] as const;
export type FeedName = (typeof feedNames)[number];

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

/** `site` is an origin such as https://example.org; `base` a path such as / or /noticeboard. */
export function makeAddresses(site: string, base: string): Addresses {
  const origin = site.replace(/\/+$/, '');
  const folder = base.replace(/^\/*|\/+$/g, '').replace(/^(?=.)/, '/');
  return { path: bind(folder), whole: bind(origin + folder) };
}

function bind(prefix: string): Bound {
  const bound = Object.entries(paths).map(([name, make]) => [
    name,
    (...args: unknown[]) => prefix + (make as (...args: unknown[]) => string)(...args),
  ]);
  return Object.fromEntries(bound) as Bound;
}

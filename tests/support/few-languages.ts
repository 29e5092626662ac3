import { readFiles } from '../../src/content/read-files.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { isNight } from './night.ts';
import { parseContext } from './sample.ts';

/** One of each direction, and of each alphabet of text messages. */
const few = ['ur', 'pl'];

/**
 * The sample's texts as tests read them that are not about languages: by day of
 * a site in English and two others, which is checked in half of the time, and
 * at night in all.
 */
export function readFewLanguages(folder = 'content'): Map<string, string> {
  return inFewLanguages(readFiles(folder).texts);
}

/** The same of texts that were read, or published. */
export function inFewLanguages(texts: ReadonlyMap<string, string>): Map<string, string> {
  if (isNight) return new Map(texts);
  const isOfFew = (path: string) => {
    const [, language = 'en'] = /^(?:languages\/|guidance\/[^/]+\/)(\w+)\./.exec(path) ?? [];
    return language === 'en' || few.includes(language);
  };
  const site = (texts.get('site.yaml') ?? '')
    .replace(/^languages: .*$/m, `languages: [${few.join(', ')}]`)
    .replace(/^ {4}(\w\w): .*\n/gm, (line, one: string) => (few.includes(one) ? line : ''));
  return new Map([...[...texts].filter(([path]) => isOfFew(path)), ['site.yaml', site]]);
}

/** What they show. */
export function readFewLanguagesContext(): SiteContext {
  return parseContext({ texts: readFewLanguages(), problems: [] });
}

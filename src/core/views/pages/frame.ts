import type { SiteContext } from '../site-context.ts';
import { english } from '../../model/language.ts';
import { memoize } from '../../cache/memoize.ts';
import { waysToReach } from '../shared/contacts.ts';
import { describeDemonstration, type DemonstrationView } from '../shared/demonstration.ts';
import { exerciseWarning } from '../shared/exercise.ts';
import type { Link } from '../shared/link.ts';
import { englishMenu, otherMenu, type MenuItem } from '../shared/menu.ts';
import type { Phrase } from '../shared/moment.ts';
import type { Translator } from '../../language/translator.ts';

/** What stands around every page. */
export interface FrameView {
  language: string;
  direction: 'ltr' | 'rtl';
  skip: string;
  publisher: string;
  /** The publisher's own, if it has one. */
  headerColour?: string | undefined;
  home: string;
  /** At the top of every page of a demonstration. */
  demonstration?: DemonstrationView | undefined;
  exercise: string;
  /** That nobody has checked some of the language's texts, and on a live site that those are in English. Empty when all are reviewed. */
  machineMade: string;
  /** What the page says once it is older than its publisher allows; `after` as in `oldAfter`. */
  old?: { words: Phrase; after: string } | undefined;
  /** Nothing on pages that are not in English, where the title is not either. */
  siteName: string;
  menu: MenuItem[];
  /** What the links to the pages above a page are called. */
  trailLabel: string;
  footer: Link[];
  made: Phrase;
  publishedBy: string;
  questions: string;
  ways: Link[];
}

/** The same around every page in a language. */
export function projectFrame(context: SiteContext, translator: Translator): FrameView {
  return frames(context)(translator);
}

const frames = memoize((context: SiteContext) =>
  memoize((translator: Translator) => frame(context, translator)),
);

function frame(context: SiteContext, translator: Translator): FrameView {
  const { content, buildTime } = context;
  const { path } = context.addresses;
  const { language, text } = translator;
  const { publisher, demonstration } = content.site;
  const isEnglish = language.id === english;
  const publishedBy = text('page.publishedBy', { name: publisher.name });
  return {
    language: isEnglish ? language.locale : language.id,
    direction: language.direction,
    skip: text('page.skip'),
    publisher: publisher.name,
    headerColour: publisher.headerColour,
    home: path.front(language.id),
    demonstration: describeDemonstration(content.site, translator),
    exercise: exerciseWarning(context, translator),
    machineMade:
      isEnglish || language.isReviewed
        ? ''
        : text(demonstration ? 'page.machineMade' : 'page.partlyEnglish'),
    // A clock that always stands still makes nothing old.
    old:
      demonstration?.now === undefined
        ? { words: buildTime.phrase(translator, 'page.old'), after: buildTime.oldAfter() }
        : undefined,
    trailLabel: isEnglish ? 'Breadcrumb' : text('page.allNotices'),
    siteName: isEnglish ? content.site.title : '',
    menu: isEnglish ? englishMenu(path) : otherMenu(path, translator),
    footer: isEnglish
      ? englishFooter(path)
      : [{ text: text('page.allNotices'), href: path.front(language.id) }],
    made: buildTime.phrase(translator, 'page.made'),
    publishedBy: isEnglish && publisher.about ? `${publishedBy} ${publisher.about}` : publishedBy,
    questions: text('page.questions'),
    ways: waysToReach(publisher),
  };
}

function englishFooter(path: SiteContext['addresses']['path']): Link[] {
  return [
    { text: 'Status', href: path.status() },
    { text: 'Notices for patients', href: path.notices() },
    { text: 'Bulletins for GP practices', href: path.bulletins() },
    { text: 'Find a surgery', href: path.practices() },
    { text: 'All systems', href: path.services() },
    { text: 'History', href: path.incidents() },
    { text: 'Reviews', href: path.reviews() },
    { text: 'Get updates', href: path.feeds() },
    { text: 'Accessibility', href: path.accessibility() },
    { text: 'Privacy', href: path.privacy() },
  ];
}

import type { Board } from '../board.ts';
import { english } from '../model/language.ts';
import { once } from '../once.ts';
import { waysToReach } from '../parts/contacts.ts';
import { exerciseWarning } from '../parts/exercise.ts';
import type { Link } from '../parts/link.ts';
import type { Phrase } from '../parts/moment.ts';
import type { Translator } from '../words/translator.ts';

/** What stands around every page. */
export interface FrameView {
  language: string;
  direction: 'ltr' | 'rtl';
  skip: string;
  publisher: string;
  home: string;
  /** At the top of every page of a demonstration: a label, and a sentence in English. */
  demonstration?: { label: string; notice: string } | undefined;
  exercise: string;
  /** That nobody has checked the language's texts. Empty when somebody has. */
  machineMade: string;
  /** What the page says once it is older than its publisher allows; `after` as in `oldAfter`. */
  old?: { words: Phrase; after: string } | undefined;
  menu: Link[];
  footer: Link[];
  made: Phrase;
  publishedBy: string;
  questions: string;
  ways: Link[];
}

/** The same around every page in a language. */
export function projectFrame(board: Board, translator: Translator): FrameView {
  return frames(board)(translator);
}

const frames = once((board: Board) => once((translator: Translator) => frame(board, translator)));

function frame(board: Board, translator: Translator): FrameView {
  const { content, stamp } = board;
  const { path } = board.addresses;
  const { language, text } = translator;
  const { publisher, demonstration } = content.site;
  const isEnglish = language.id === english;
  const publishedBy = text('page.publishedBy', { name: publisher.name });
  return {
    language: isEnglish ? language.locale : language.id,
    direction: language.direction,
    skip: text('page.skip'),
    publisher: publisher.name,
    home: path.front(language.id),
    demonstration: demonstration && {
      label: text('page.demonstration'),
      notice: isEnglish ? demonstration.notice : '',
    },
    exercise: exerciseWarning(board, translator),
    machineMade: isEnglish || language.reviewedBy ? '' : text('page.machineMade'),
    // A clock that always stands still makes nothing old.
    old:
      demonstration?.now === undefined
        ? { words: stamp.phrase(translator, 'page.old'), after: stamp.oldAfter() }
        : undefined,
    menu: [
      { text: text('page.find'), href: path.practices() },
      ...(isEnglish ? [{ text: 'For GP practices', href: path.bulletins() }] : []),
    ],
    footer: isEnglish
      ? englishFooter(path)
      : [{ text: text('page.allNotices'), href: path.front(language.id) }],
    made: stamp.phrase(translator, 'page.made'),
    publishedBy: isEnglish && publisher.about ? `${publishedBy} ${publisher.about}` : publishedBy,
    questions: text('page.questions'),
    ways: waysToReach(publisher),
  };
}

function englishFooter(path: Board['addresses']['path']): Link[] {
  return [
    { text: 'Status now', href: path.status() },
    { text: 'Notices for patients', href: path.notices() },
    { text: 'Bulletins for GP practices', href: path.bulletins() },
    { text: 'All surgeries, A to Z', href: path.practices() },
    { text: 'All systems', href: path.services() },
    { text: 'History of incidents', href: path.incidents() },
    { text: 'Reviews', href: path.reviews() },
    { text: 'Subscribe', href: path.feeds() },
    { text: 'Accessibility', href: path.accessibility() },
  ];
}

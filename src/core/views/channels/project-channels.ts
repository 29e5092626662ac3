import type { KitText } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import { englishNameOf } from '../../model/language.ts';
import { memoize } from '../../cache/memoize.ts';
import {
  announce,
  announcePractice,
  describeInWords,
  type Announcement,
} from '../shared/announcement.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { withShortAreas, type Translator } from '../../language/translator.ts';
import { projectPhoneScript, type PhoneScript } from './phone-script.ts';
import { projectPost, type Post } from './post.ts';
import { projectSign, type Sign } from './sign.ts';
import { projectTextMessage, type TextMessage } from './text-message.ts';

/** One notice in one language, worded for every channel. */
export interface NoticeChannels {
  language: string;
  /** The language of its words: English, where a live site has no reviewed ones. */
  wordsIn: string;
  direction: 'ltr' | 'rtl';
  /** The language's own name. */
  name: string;
  /** What staff call it. */
  englishName: string;
  /** Whether somebody has reviewed every text of the language. */
  isReviewed: boolean;
  text: TextMessage;
  phone: PhoneScript;
  post: Post;
  sign: Sign;
  /** What the pictures say, for those who cannot see them. */
  alt: string;
}

export function projectChannels(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): NoticeChannels {
  const known = worded(context)(state);
  const { id } = translator.language;
  const channels = known.get(id) ?? wordChannels(state, context, translator);
  known.set(id, channels);
  return channels;
}

/** A kit's page, its files and its zips all ask for the same words: each language is worded once. */
const worded = memoize<SiteContext, (state: IncidentState) => Map<string, NoticeChannels>>(() =>
  memoize(() => new Map()),
);

function wordChannels(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): NoticeChannels {
  const { id, name } = translator.language;
  const own = announce(state, context, translator);
  // A message that is half in English helps nobody: it is in one language, or in English.
  const isOwn = canSay(own, translator);
  const words = isOwn ? translator : context.english;
  const announcement = isOwn ? own : announce(state, context, words);
  const hasNames = context.content.areas.some(({ names }) => names?.[words.language.id]);
  const inShort = (which: 'english' | 'own') =>
    hasNames ? announce(state, context, withShortAreas(words, which)) : announcement;
  return {
    language: id,
    wordsIn: words.language.id,
    direction: words.language.direction,
    name,
    englishName: englishNameOf(translator.language),
    isReviewed: translator.language.isReviewed ?? false,
    text: projectTextMessage(inShort('english'), words),
    phone: projectPhoneScript(inShort('own'), words),
    post: projectPost(announcement, words),
    sign: projectSign(announcement, words),
    alt: describeInWords(announcement, words),
  };
}

/** What channels say beside the answers: texts whose names begin so. */
const groupsInChannels = [
  'headline.',
  'standing.',
  'message.',
  'time.',
  'planned.',
  'expected.',
  'helpline.',
  'advice.',
  'services.',
  'serviceSays.',
  'groupSays.',
  'place.',
  'over.',
  'openness.',
];

/** Whether all that a notice says in this language may be published. */
function canSay({ advice }: Announcement, { language: { inEnglish = [] } }: Translator): boolean {
  return !(
    advice.some(({ isInEnglish }) => isInEnglish) ||
    inEnglish.some((name) => groupsInChannels.some((group) => name.startsWith(group)))
  );
}

/** The text and the script for the patients of one surgery. Nothing while no incident touches it. */
export function projectPracticeMessages(
  state: PracticeState,
  context: SiteContext,
  translator: Translator,
): Pick<NoticeChannels, 'text' | 'phone'> | undefined {
  const own = announcePractice(state, context, translator);
  const words = own && canSay(own, translator) ? translator : context.english;
  const announcement = words === translator ? own : announcePractice(state, context, words);
  return (
    announcement && {
      text: projectTextMessage(announcement, words),
      phone: projectPhoneScript(announcement, words),
    }
  );
}

/** The words of a text file of the kit, with a line break at the end. */
export function kitFileText({ text, phone, post }: NoticeChannels, name: KitText): string {
  const texts = {
    'sms.txt': text.text,
    'phone.txt': phone.lines.join('\n\n'),
    'social.txt': post.text,
  };
  return `${texts[name]}\n`;
}

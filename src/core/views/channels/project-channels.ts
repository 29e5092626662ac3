import type { KitText } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import { announce, describeInWords } from '../shared/announcement.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { Translator } from '../../language/translator.ts';
import { projectPhoneScript, type PhoneScript } from './phone-script.ts';
import { projectPost, type Post } from './post.ts';
import { projectSign, type Sign } from './sign.ts';
import { projectTextMessage, type TextMessage } from './text-message.ts';

/** One notice in one language, worded for every channel. */
export interface NoticeChannels {
  language: string;
  direction: 'ltr' | 'rtl';
  /** The language's own name. */
  name: string;
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
  const announcement = announce(state, context, translator);
  return {
    language: translator.language.id,
    direction: translator.language.direction,
    name: translator.language.name,
    text: projectTextMessage(announcement, translator),
    phone: projectPhoneScript(announcement, translator),
    post: projectPost(announcement, translator),
    sign: projectSign(announcement, translator),
    alt: describeInWords(announcement, translator),
  };
}

/** The words of a text file of the kit, with a line break at the end. */
export function textOf({ text, phone, post }: NoticeChannels, name: KitText): string {
  const texts = {
    'sms.txt': text.text,
    'phone.txt': phone.lines.join('\n\n'),
    'social.txt': post.text,
  };
  return `${texts[name]}\n`;
}

import type { KitPicture } from '../addresses.ts';
import type { SiteContext } from '../site-context.ts';
import { projectChannels, type NoticeChannels } from '../channels/project-channels.ts';
import { maxPhoneSeconds } from '../channels/phone-script.ts';
import { describeLeftOut } from '../channels/left-out.ts';
import { maxPostLength } from '../channels/post.ts';
import { maxTextParts } from '../channels/text-message.ts';
import type { Channel } from '../../model/channel.ts';
import { english } from '../../model/language.ts';
import type { Link } from '../shared/link.ts';
import { nextUpdate, type NextUpdate, type Phrase } from '../shared/moment.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { kitDays, lastKitDay } from '../../state/kit-time.ts';
import { reachOf, type ChannelReach } from '../../state/reach.ts';
import { affectedBy } from '../../state/state.ts';
import { showDate } from '../../time/london.ts';
import { countOf, listOf, midSentence, showSize } from '../../language/count.ts';
import type { Translator } from '../../language/translator.ts';

/** How large a notice's files are, in bytes. A picture that could not be drawn has no size. */
export type KitSizes = Record<KitPicture, number | undefined> & Record<'kit.zip', number>;

export interface KitView {
  title: string;
  about: string;
  orderTitle: string;
  notice: Link;
  isExercise: boolean;
  updated: Phrase;
  next?: NextUpdate | undefined;
  /** How long the files stay, in one sentence. */
  kept: string;
  /** The ways to reach patients, in the order in which to use them. */
  order: { channel: Channel; name: string; remark: string; isDoubtful: boolean }[];
  everything: Download;
  languages: KitLanguage[];
}

export interface KitLanguage {
  id: string;
  /** The language of its words: English, where a live site has no reviewed ones. */
  wordsIn: string;
  name: string;
  /** What staff call it. */
  englishName: string;
  /** Who has checked the words, where nobody has. Empty for English, and where all is reviewed. */
  remark: string;
  direction: 'ltr' | 'rtl';
  isEnglish: boolean;
  /** In the same order. */
  items: KitItem[];
  everything: Download;
}

export interface Download extends Link {
  size: string;
}

/** One channel in one language: words to copy, or a picture to look at. */
export interface KitItem {
  id: string;
  channel: Channel;
  name: string;
  /** How long it is, and what may happen to it on its way. */
  facts: string[];
  lines: string[];
  /** What the words say in English, beside words in another language. */
  english: readonly string[];
  picture?: { src: string; alt: string; widthPx: number; heightPx: number } | undefined;
  downloads: Download[];
}

/** For whoever puts the notice up, reads it out or sends it: in English, with the words in every language. */
export function projectKit(
  state: IncidentState,
  context: SiteContext,
  sizesOf: (translator: Translator) => KitSizes,
): KitView {
  const { incident, isOpen, latest } = state;
  const { path } = context.addresses;
  const isExercise = incident.kind === 'exercise';
  const affected = affectedBy(state, context.state);
  const order = reachOf(affected, context.content.services);
  const inEnglish = projectChannels(state, context, context.english);
  const languages = context.translators.map((translator) =>
    projectLanguage(
      projectChannels(state, context, translator),
      inEnglish,
      order,
      (name) => path.kitFile(incident.id, translator.language.id, name, isExercise),
      sizesOf(translator),
    ),
  );
  return {
    title: isOpen ? 'Words for patients, for every channel' : 'Over: words for patients',
    about: isExercise
      ? 'EXERCISE: look at all of it, and use it nowhere. No patient is to see or hear it. It says the same as the notice:'
      : 'For whoever puts it up, reads it out or sends it. All of it says the same as the notice:',
    orderTitle: isExercise ? 'What you would use first' : 'Use these first',
    notice: { text: incident.patientTitle, href: path.notice(incident.id) },
    isExercise,
    updated: context.english.phrase('time.updated', { time: latest.update.at }),
    next: nextUpdate(state, context.english),
    kept: describeKept(state),
    order: order.map((one) => ({
      channel: one.channel,
      name: channelNames[one.channel],
      remark: remark(one, affected.length, isExercise),
      isDoubtful: one.failing > 0,
    })),
    everything: {
      text: `Everything, in ${countOf(context.translators.length, 'language')}`,
      href: path.kitFile(incident.id, english, 'kit.zip', isExercise),
      size: showSize(sizesOf(context.english)['kit.zip']),
    },
    languages,
  };
}

function describeKept(state: IncidentState): string {
  const last = lastKitDay(state);
  return last === undefined
    ? `The files stay here while the notice is open, and for ${kitDays} days after its end.`
    : `The files stay here until the end of ${showDate(last)}.`;
}

const channelNames: Record<Channel, string> = {
  text: 'Text message',
  phone: 'Phone script',
  poster: 'Poster',
  screen: 'Waiting-room screen',
  post: 'Social media post',
};

const uses: Record<Channel, string> = {
  text: 'Send it first to patients who cannot wait.',
  phone: 'Read it out to callers, or record it for the phone line.',
  poster: 'Put it on the door and at the desk. It works when nothing else does.',
  screen: 'Show it in the waiting room.',
  post: 'Post it with its picture.',
};

function remark(
  { channel, down, failing }: ChannelReach,
  affected: number,
  isExercise: boolean,
): string {
  if (failing === 0) return isExercise ? '' : uses[channel];
  const names = midSentence(listOf(down.map(({ name }) => name)));
  const where =
    failing === affected
      ? 'every surgery affected'
      : `${failing} of ${countOf(affected, 'affected surgery', 'affected surgeries')}`;
  return `May not reach patients today: ${names} ${down.length === 1 ? 'does' : 'do'} not work at ${where}.`;
}

function projectLanguage(
  channels: NoticeChannels,
  inEnglish: NoticeChannels,
  order: readonly ChannelReach[],
  addressOf: (name: KitPicture | 'sms.txt' | 'phone.txt' | 'social.txt' | 'kit.zip') => string,
  sizes: KitSizes,
): KitLanguage {
  const { language: id, wordsIn, name, englishName, direction } = channels;
  const file = (fileName: KitPicture, text: string): Download[] => {
    const size = sizes[fileName];
    return size === undefined ? [] : [{ text, href: addressOf(fileName), size: showSize(size) }];
  };
  const isEnglish = id === english;
  // Nine languages of three pictures make a page too heavy: a poster shows how the words look, links lead to the rest.
  const picture = (fileName: KitPicture, widthPx: number, heightPx: number) =>
    sizes[fileName] === undefined || !(isEnglish || fileName === 'poster.png')
      ? undefined
      : // Its other words stand beside it, as texts.
        { src: addressOf(fileName), alt: channels.sign.headline, widthPx, heightPx };
  const without = (...names: KitPicture[]) =>
    names.some((name) => sizes[name] === undefined) ? [undrawn] : [];
  const { text, phone, post } = channels;
  const items: Record<Channel, Omit<KitItem, 'id' | 'channel' | 'name' | 'english'>> = {
    text: {
      lines: [text.text],
      facts: describeText(text),
      downloads: [{ text: 'Text file', href: addressOf('sms.txt'), size: '' }],
    },
    phone: {
      lines: phone.lines,
      facts: [
        `${countOf(phone.words, 'word')}, ${phone.seconds} of ${maxPhoneSeconds} seconds.`,
        ...[describeLeftOut(phone.leftOut)].filter(Boolean),
      ],
      downloads: [{ text: 'Text file', href: addressOf('phone.txt'), size: '' }],
    },
    poster: {
      lines: [],
      facts: [...(isEnglish ? ['A4, one page.'] : []), ...without('poster.pdf', 'poster.png')],
      picture: picture('poster.png', 794, 1123),
      downloads: [
        ...file('poster.pdf', 'PDF to print'),
        ...file('poster.png', 'Picture'),
        // Nine more links make the page too heavy: each notice links its own.
        ...(isEnglish ? file('large-print.pdf', 'Notice in large print') : []),
      ],
    },
    screen: {
      lines: [],
      facts: [...(isEnglish ? ['1920 by 1080 pixels.'] : []), ...without('screen.png')],
      picture: picture('screen.png', 1920, 1080),
      downloads: file('screen.png', 'Picture'),
    },
    post: {
      lines: post.text.split('\n'),
      facts: [
        `${post.length} of ${maxPostLength} characters, as X counts them.`,
        ...[describeLeftOut(post.leftOut)].filter(Boolean),
        ...without('card.png'),
      ],
      picture: picture('card.png', 1200, 630),
      downloads: [
        { text: 'Text file', href: addressOf('social.txt'), size: '' },
        ...file('card.png', 'Picture'),
      ],
    },
  };
  const englishWords: Record<Channel, readonly string[]> = {
    text: [inEnglish.text.text],
    phone: inEnglish.phone.lines,
    poster: [inEnglish.sign.headline],
    screen: [],
    post: inEnglish.post.text.split('\n'),
  };
  return {
    id,
    wordsIn,
    name,
    englishName,
    remark: describeReview(channels),
    direction,
    isEnglish,
    items: order.map(({ channel }) => ({
      id: `${channel}-${id}`,
      channel,
      name: channelNames[channel],
      english: wordsIn === english ? [] : englishWords[channel],
      ...items[channel],
    })),
    everything: {
      text: isEnglish ? 'All of it, in every language' : 'All of it',
      href: addressOf('kit.zip'),
      size: showSize(sizes['kit.zip']),
    },
  };
}

/** A live site gives out reviewed words only; a demonstration shows all that there are. */
function describeReview({ language, wordsIn, englishName, isReviewed }: NoticeChannels): string {
  if (language === english) return '';
  if (wordsIn === english) {
    return `These words are in English: nobody has checked all that they say in ${englishName}.`;
  }
  return isReviewed
    ? ''
    : 'Nobody has checked all of these words. Do not use them before somebody who reads them has.';
}

/** Said where a picture would stand. */
const undrawn =
  'A picture could not be drawn this time. Until it is here, copy the words of the notice onto paper by hand.';

function describeText({
  parts,
  alphabet,
  characters,
  asNotifySends,
  leftOut,
}: NoticeChannels['text']): string[] {
  return [
    `${countOf(parts, 'part')} of ${maxTextParts[alphabet]}, ${countOf(characters, 'character')}, alphabet ${alphabet}.`,
    ...[describeLeftOut(leftOut)].filter(Boolean),
    ...(asNotifySends.includes('?')
      ? [`Do not send it with GOV.UK Notify, which would make of it: ${asNotifySends}`]
      : asNotifySends
        ? [`GOV.UK Notify would take its accents away: ${asNotifySends}`]
        : []),
  ];
}

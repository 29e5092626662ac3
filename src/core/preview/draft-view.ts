import { isOver, stageOf } from '../model/phase.ts';
import { maxSummaryCharacters } from '../model/summary.ts';
import { isForPracticesOnly } from '../model/incident.ts';
import { affectedBy, concernedBy, toldToPractices } from '../state/state.ts';
import { isSame } from '../model/is-same.ts';
import { touchesSurgery } from '../state/effects.ts';
import { describeStillSaid } from '../check/compare/still-said.ts';
import type { IncidentState } from '../state/incident-state.ts';
import type { PublishedUpdate } from '../state/published-update.ts';
import { hasKit } from '../state/kit-time.ts';
import { countOf, listOf } from '../language/count.ts';
import { words } from '../language/english.ts';
import type { Translator } from '../language/translator.ts';
import type { SiteContext } from '../views/site-context.ts';
import { describeLeftOut } from '../views/channels/left-out.ts';
import { maxPhoneSeconds } from '../views/channels/phone-script.ts';
import { maxPostLength } from '../views/channels/post.ts';
import { projectChannels } from '../views/channels/project-channels.ts';
import { maxTextParts } from '../views/channels/text-message.ts';
import { projectBulletin, type BulletinView } from '../views/pages/bulletin.ts';
import { projectNotice, type NoticeView } from '../views/pages/notice.ts';
import { headlineOf } from '../views/shared/headline.ts';
import { describeChanges } from '../views/shared/changes.ts';
import { toText } from '../views/shared/moment.ts';
import { describeLengths, describeNotify } from './describe.ts';
import { signWords } from './write-text.ts';
import { comparePractices, type PracticeChanges } from './practices.ts';
import { describeOverall } from './status.ts';

/** One channel in one language, as it will go out. */
export interface DraftChannel {
  id: 'text' | 'phone' | 'post' | 'sign';
  name: string;
  lines: string[];
  /** How long it is, of how much. Empty for a sign, which has no limit. */
  size: string;
  fits: boolean;
  /** What it leaves out, and what happens to it on its way, a sentence each. */
  remarks: string[];
}

/** The notice of one language, ready to be printed. */
export interface DraftNotice extends Pick<
  NoticeView,
  'title' | 'happens' | 'standing' | 'openness' | 'happening' | 'changes' | 'asUsual' | 'labels'
> {
  times: string[];
  tone: NoticeView['tag']['tone'];
  advice: { title: string; ways: { who: string; short: string; isInEnglish: boolean }[] }[];
  areas: string[];
}

/** What an update that is being written says in one language, and what it changes. */
export interface DraftView {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** What fails, or works again, and where, as the news may say it. Empty while nothing is named, and where patients are told nothing. */
  news: string;
  /** Nothing where it is for practices only, or over for so long that it has no kit. */
  notice?: DraftNotice | undefined;
  channels: DraftChannel[];
  bulletin: BulletinView;
  /** What changes for readers, a sentence each. */
  changes: string[];
  /** That later updates still say what is put right. Empty if none does. */
  stillSaid: string;
  practices: PracticeChanges;
  /** How many practices it is about, in a sentence. */
  concerned: string;
}

/** Nothing while the incident is in no state of the site. */
export function projectDraft(
  { before, after }: { before: SiteContext; after: SiteContext },
  incidentId: string,
  language: string,
): DraftView | undefined {
  const state = findState(after, incidentId);
  if (!state) return undefined;
  const translator = after.translators.find((one) => one.language.id === language) ?? after.english;
  const practices = comparePractices(before.state, after.state);
  const was = findState(before, incidentId);
  const written = findWritten(was, state);
  const published = was?.updates.find(({ update }) => update.stem === written.update.stem)?.update;
  return {
    language: translator.language.id,
    direction: translator.language.direction,
    title: state.incident.title,
    // Of an older update that is put right, how things are now is not the news.
    news: written === state.latest ? newsOf(state, after) : '',
    notice: isForPracticesOnly(state.incident) ? undefined : noticeOf(state, after, translator),
    channels: hasKit(state, after.state.now) ? channelsOf(state, after, translator) : [],
    bulletin: projectBulletin(state, written, after),
    changes: changesOf({ isNew: !was, state, written }, before, after),
    stillSaid: published
      ? describeStillSaid(published, written.update, state.incident.updates)
      : '',
    practices,
    concerned: describePractices(state, { before, after }, practices),
  };
}

/** As many of the notice's first sentences as a summary has room for. */
function newsOf(state: IncidentState, { english, ...context }: SiteContext): string {
  if (isForPracticesOnly(state.incident)) return '';
  const { main, doors, more, hasPlace, isUncertain } = headlineOf(
    state,
    { english, ...context },
    english,
  );
  if (!hasPlace && !isOver(state.phase)) return '';
  return [main, ...doors, ...more.slice(isUncertain ? 1 : 0)]
    .map((words) => english.text('message.sentence', { words }))
    .reduce((news, one) =>
      `${news} ${one}`.length <= maxSummaryCharacters ? `${news} ${one}` : news,
    );
}

function findState(context: SiteContext, id: string): IncidentState | undefined {
  const all = [...toldToPractices(context.state), ...context.state.exercises];
  return all.find(({ incident }) => incident.id === id);
}

/** The update that is being written: the newest, or an older one that is put right. */
function findWritten(was: IncidentState | undefined, is: IncidentState): PublishedUpdate {
  const known = new Map(was?.updates.map(({ update }) => [update.stem, update]));
  return is.updates.findLast(({ update }) => !isSame(update, known.get(update.stem))) ?? is.latest;
}

function noticeOf(state: IncidentState, context: SiteContext, translator: Translator): DraftNotice {
  const view = projectNotice(state, context, translator);
  const { title, happens, standing, openness, happening, changes, asUsual, labels } = view;
  return {
    title,
    happens,
    standing,
    openness,
    happening,
    changes,
    asUsual,
    labels,
    tone: view.tag.tone,
    times: [
      view.window,
      view.updated,
      view.next?.phrase,
      ...view.expected.map(({ phrase }) => phrase),
    ].flatMap((phrase) => (phrase ? toText(phrase) : [])),
    advice: view.advice.map((one) => ({
      title: one.label,
      ways: one.ways.map(({ who, short, isInEnglish }) => ({ who, short, isInEnglish })),
    })),
    areas: view.areas.map(({ count }) => count),
  };
}

function channelsOf(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): DraftChannel[] {
  const channels = projectChannels(state, context, translator);
  const { text, phone, post } = channels;
  const preview = { ...channels, isChanged: true };
  const lengths = describeLengths(preview);
  const said = (...sentences: string[]) => sentences.filter((one) => one !== '');
  return [
    {
      id: 'text',
      name: 'Text message',
      lines: [text.text],
      size: lengths.text,
      fits: text.parts <= maxTextParts[text.alphabet],
      remarks: said(describeLeftOut(text.leftOut), describeNotify(preview)),
    },
    {
      id: 'phone',
      name: 'Phone script',
      lines: phone.lines,
      size: lengths.phone,
      fits: phone.seconds <= maxPhoneSeconds,
      remarks: said(describeLeftOut(phone.leftOut)),
    },
    {
      id: 'post',
      name: 'Post',
      lines: [post.text],
      size: lengths.post,
      fits: post.length <= maxPostLength,
      remarks: said(describeLeftOut(post.leftOut)),
    },
    {
      id: 'sign',
      name: 'Poster',
      lines: signWords(preview).split('\n'),
      size: '',
      fits: true,
      remarks: ['The same words stand on the poster, the screen and the card.'],
    },
  ];
}

function changesOf(
  { isNew, state, written }: { isNew: boolean; state: IncidentState; written: PublishedUpdate },
  before: SiteContext,
  after: SiteContext,
): string[] {
  const was = describeOverall(before);
  const is = describeOverall(after);
  return [
    ...(isNew
      ? [
          'This is a new incident, with a page of its own.',
          `Phase: ${words.phase[stageOf(state)]}.`,
        ]
      : describeChanges(state, written)),
    ...(was === is ? [] : [`The home page will say: ${is}`]),
  ];
}

function describePractices(
  state: IncidentState,
  { before, after }: { before: SiteContext; after: SiteContext },
  { affected, released }: PracticeChanges,
): string {
  if (state.phase === 'scheduled')
    return `It will affect ${countOf(concernedBy(state, after.state).length, 'practice')}.`;
  const all = affectedBy(state, after.state).length;
  if (all + affected.length + released.length === 0) return 'It affects no practice.';
  // What fails outside surgeries, such as NHS 111, affects none of them.
  const isOutside = ![...state.effects.values()].some(touchesSurgery);
  const isNew = !findState(before, state.incident.id);
  if (all > 0 && (isOutside || (isNew && affected.length + released.length === 0)))
    return `${countOf(all, 'practice')} ${all === 1 ? 'is' : 'are'} told of it.`;
  const stay = Math.max(0, all - affected.length);
  const parts = [
    stay > 0 && `${countOf(stay, 'practice')} ${stay === 1 ? 'stays' : 'stay'} affected`,
    affected.length > 0 && `${countOf(affected.length, 'practice')} newly affected`,
    released.length > 0 && `${countOf(released.length, 'practice')} released`,
  ];
  return `${listOf(parts.filter((part) => part !== false))}.`;
}

import type { SiteContext } from '../site-context.ts';
import { stageOf, type Stage } from '../../model/phase.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { affectedBy, concernedBy } from '../../state/state.ts';
import type { Instant } from '../../time/instant.ts';
import type { Translator } from '../../language/translator.ts';
import { adviceFor, type Advice } from './advice.ts';
import { exerciseFlag, exerciseWarning } from './exercise.ts';
import { nextUpdate, toText } from './moment.ts';
import { describeWhere } from './where.ts';
import { describeWithout, windowPhrase } from './window.ts';

/** What every channel of a notice says, in one language: plain text, without markup. */
export interface Announcement {
  language: string;
  direction: 'ltr' | 'rtl';
  isExercise: boolean;
  /** A word at the head of a message that is not real. Empty on a live site. */
  flag: string;
  /** The same as a sentence. */
  warning: string;
  publisher: string;
  /** The publisher's shortest name. */
  sender: string;
  /** What is wrong, in a few words. */
  headline: string;
  /** For whom. Empty when it concerns nobody now, or when there are too many places to name. */
  where: string;
  /** Where it stands, in one sentence. For planned work: when it is. */
  standing: string;
  /** What will not work while announced work is done. Empty for all else. */
  without: string;
  /** When announced work starts, in the fewest words. Empty for all else. */
  starts: string;
  /** What to do, what cannot wait first. */
  advice: Advice[];
  updated: string;
  /** Empty when no update is promised. */
  next: string;
  /** Whole addresses: the notice's own, and the shorter one of the language's front page. */
  notice: string;
  front: string;
  /** When the facts were stated. */
  at: Instant;
}

export function announce(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): Announcement {
  const { content, addresses } = context;
  const { text, phrase, language } = translator;
  const { publisher, demonstration } = content.site;
  const affected = affectedBy(state, context.state);
  const isExercise = state.incident.kind === 'exercise';
  const next = nextUpdate(state, translator);
  const stage = stageOf(state);
  const isAnnounced = stage === 'scheduled';
  const window = windowPhrase(state, translator);
  return {
    language: language.id,
    direction: language.direction,
    isExercise,
    ...(isExercise
      ? { flag: exerciseFlag(context, translator), warning: exerciseWarning(context, translator) }
      : {
          flag: demonstration ? text('message.demonstration') : '',
          warning: demonstration ? text('page.demonstration') : '',
        }),
    publisher: publisher.name,
    sender: publisher.shortName ?? publisher.name,
    headline: headlineOf(stage, translator),
    where: describeWhere(concernedBy(state, context.state), context, translator),
    standing: [isAnnounced ? '' : text(`standing.${stage}`), window ? toText(window) : '']
      .filter(Boolean)
      .join(' '),
    without: describeWithout(state, translator),
    starts:
      isAnnounced && state.window
        ? toText(phrase('planned.starts', { time: state.window.from }))
        : '',
    advice: adviceFor(affected, content.guidance, translator),
    updated: toText(phrase('time.updated', { time: state.latest.update.at })),
    next: next ? toText(next.phrase) : '',
    notice: addresses.whole.notice(state.incident.id, language.id),
    front: addresses.whole.front(language.id),
    at: state.latest.update.at,
  };
}

/** What is wrong, in a few words without a full stop. */
export function headlineOf(stage: Stage, { text }: Translator): string {
  return text(`headline.${headlines[stage]}`);
}

/** What its pictures say, for those who cannot see them. */
export function describeInWords(announcement: Announcement, { text }: Translator): string {
  const { headline, where, standing, without, updated } = announcement;
  return [text('message.sentence', { words: headline }), where, standing, without, updated]
    .filter((line) => line !== '')
    .join(' ');
}

/** The headline's text for each stage. */
export const headlines = {
  investigating: 'problem',
  identified: 'problem',
  monitoring: 'problem',
  recovering: 'catchingUp',
  resolved: 'over',
  scheduled: 'planned',
  'in-progress': 'underWay',
  verifying: 'underWay',
  completed: 'plannedOver',
  cancelled: 'cancelled',
} as const satisfies Record<Stage, string>;

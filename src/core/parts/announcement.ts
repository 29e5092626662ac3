import type { Board } from '../board.ts';
import type { Phase } from '../model/phase.ts';
import type { IncidentState } from '../state/incident-state.ts';
import { affectedBy, type PracticeState } from '../state/state.ts';
import type { Instant } from '../time/instant.ts';
import type { Translator } from '../words/translator.ts';
import { adviceFor, type Advice } from './advice.ts';
import { nextUpdate, toText } from './moment.ts';

/** What every channel of a notice says, in one language: plain text, without markup. */
export interface Announcement {
  language: string;
  direction: 'ltr' | 'rtl';
  /** A word at the head of a message that is not real. Empty on a live site. */
  flag: string;
  /** The same as a sentence. */
  warning: string;
  publisher: string;
  /** The publisher's shortest name. */
  sender: string;
  /** What is wrong, in a few words. */
  headline: string;
  /** For whom. Empty when nobody is affected now, or when there are too many places to name. */
  where: string;
  /** Where it stands, in one sentence. */
  standing: string;
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

/** More places than these are not named. */
const maxPlaces = 4;

export function announce(state: IncidentState, board: Board, translator: Translator): Announcement {
  const { content, addresses } = board;
  const { text, phrase, language } = translator;
  const { publisher, demonstration } = content.site;
  const affected = affectedBy(state, board.state);
  const isExercise = state.incident.kind === 'exercise';
  const notReal = isExercise ? 'exercise' : demonstration && 'demonstration';
  const next = nextUpdate(state, translator);
  return {
    language: language.id,
    direction: language.direction,
    flag: notReal ? text(`message.${notReal}`) : '',
    warning: notReal ? text(`page.${notReal}`) : '',
    publisher: publisher.name,
    sender: publisher.shortName ?? publisher.name,
    headline: headlineOf(state.phase, translator),
    where: describePlaces(affected, board, translator),
    standing: text(`standing.${state.phase}`),
    advice: adviceFor(affected, content.guidance, translator),
    updated: toText(phrase('time.updated', { time: state.latest.update.at })),
    next: next ? toText(next.phrase) : '',
    notice: addresses.whole.notice(state.incident.id, language.id),
    front: addresses.whole.front(language.id),
    at: state.latest.update.at,
  };
}

/** What is wrong, in a few words without a full stop. */
export function headlineOf(phase: Phase, { text }: Translator): string {
  return text(`headline.${headlines[phase]}`);
}

/** What its pictures say, for those who cannot see them. */
export function describeInWords({ headline, where, standing, updated }: Announcement): string {
  return [`${headline}.`, where, standing, updated].filter((line) => line !== '').join(' ');
}

const headlines = {
  investigating: 'problem',
  identified: 'problem',
  monitoring: 'problem',
  recovering: 'catchingUp',
  resolved: 'over',
  scheduled: 'planned',
  'in-progress': 'underWay',
  verifying: 'underWay',
  completed: 'plannedOver',
} as const satisfies Record<Phase, string>;

function describePlaces(
  affected: readonly PracticeState[],
  { content }: Board,
  { text, list }: Translator,
): string {
  const [only, ...others] = affected;
  if (only && others.length === 0) return `${only.practice.name}.`;
  const touched = new Set(affected.map(({ practice }) => practice.area));
  const areas = content.areas.filter(({ id }) => touched.has(id)).map(({ name }) => name);
  if (areas.length === 0 || areas.length > maxPlaces) return '';
  return text('message.areas', { areas: list(areas) });
}

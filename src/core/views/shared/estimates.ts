import type { SiteContext } from '../site-context.ts';
import type { Service } from '../../model/service.ts';
import type { Timing } from '../../model/update.ts';
import { estimatesAfter, type Estimate } from '../../state/estimates.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import type { Instant } from '../../time/instant.ts';
import { midSentence } from '../../language/count.ts';
import type { Phrase, Translator } from '../../language/translator.ts';
import { toText, type NextUpdate } from './moment.ts';

/** Where the time is one that passes, what it says then, like a promise of the next update. */
export type EstimateView = Omit<NextUpdate, 'why'>;

const toCome = { at: 'expected.at', by: 'expected.by', notBefore: 'expected.notBefore' } as const;
const before = {
  at: 'expected.wasAt',
  by: 'expected.wasBy',
  notBefore: 'expected.wasNotBefore',
} as const;
const past = {
  at: 'expected.lateAt',
  by: 'expected.lateBy',
  notBefore: 'expected.lateNotBefore',
} as const;

/**
 * When an incident is expected to be back, for patients: of what they notice
 * alone, and at one practice of what fails there. Nothing while nothing is
 * active, as of work that is only planned.
 */
export function describeEstimates(
  state: IncidentState,
  { state: { directory, now } }: SiteContext,
  translator: Translator,
  code?: string,
): EstimateView[] {
  if (!state.isActive) return [];
  const touched = code === undefined ? [...state.effects.values()] : [state.effects.get(code)];
  const failing = new Set(
    touched.flatMap((one) => one?.impacts.map(({ service }) => service.id) ?? []),
  );
  const isFelt = ({ id, tasks }: Service) => failing.has(id) && tasks.length > 0;
  return estimatesAfter(state.updates, directory, now).flatMap((one) => {
    const felt = one.services.filter(isFelt);
    return felt.length === 0
      ? []
      : view({ ...one, services: felt }, translator, (service) => translator.service(service));
  });
}

/** The same for staff, by systems' own names. */
export function describeEstimatesForStaff(
  state: Pick<IncidentState, 'updates' | 'isOpen'>,
  { state: { directory, now }, english }: SiteContext,
): EstimateView[] {
  if (!state.isOpen) return [];
  return estimatesAfter(state.updates, directory, now).map((one) =>
    view(one, english, ({ name }) => name),
  );
}

/** What an update said of it, as it stood then, in plain sentences of English. */
export function describeEstimatesThen(
  { updates }: Pick<IncidentState, 'updates'>,
  { number, update }: PublishedUpdate,
  { state: { directory }, english }: SiteContext,
  audience: 'patients' | 'practices' = 'practices',
): string[] {
  const isForPatients = audience === 'patients';
  const nameOf = isForPatients ? english.service : ({ name }: Service) => name;
  return estimatesAfter(updates.slice(0, number), directory, update.at).flatMap((one) => {
    const services = one.services.filter(({ tasks }) => !isForPatients || tasks.length > 0);
    return services.length === 0 ? [] : toText(view({ ...one, services }, english, nameOf).phrase);
  });
}

function view(
  one: Estimate,
  translator: Translator,
  nameOf: (service: Service) => string,
): EstimateView {
  const { timing, time, isPast, isDropped } = one;
  const names = one.isForAll ? '' : translator.list(one.services.map(nameOf));
  const say = (key: (typeof toCome | typeof before | typeof past)[Timing], at: Instant) =>
    about(names, translator.phrase(key, { time: at }));
  const late = say(past[timing], time);
  if (isPast) return { phrase: late, isOverdue: true, late: '' };
  const rest = isDropped ? [translator.text('expected.unknown')] : remarks(one, translator);
  const phrase = [
    ...say(isDropped ? before[timing] : toCome[timing], time),
    ...rest.map((sentence) => ` ${sentence}`),
  ];
  const was = one.was
    ? [' ', ...translator.phrase(before[one.was.timing], { time: one.was.time })]
    : [];
  return {
    phrase: [...phrase, ...was],
    isOverdue: false,
    late: late.map((part) => (typeof part === 'string' ? part : '{time}')).join(''),
  };
}

function remarks({ sure, from }: Estimate, { text }: Translator): string[] {
  return [text(`expected.${sure}`), ...(from ? [text('expected.from', { name: from })] : [])];
}

/** With what it is about before it, where it is not about all. */
function about(names: string, phrase: Phrase): Phrase {
  if (names === '') return phrase;
  const [first, ...others] = phrase;
  return typeof first === 'string'
    ? [`${names}: ${midSentence(first)}`, ...others]
    : [`${names}: `, ...phrase];
}

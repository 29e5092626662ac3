import type { Window } from '../../model/window.ts';
import { beganAt, type IncidentState } from '../../state/incident-state.ts';
import { servicesForPatients } from '../../state/effects.ts';
import { midSentence } from '../../language/count.ts';
import { moment, type Moment, type Phrase } from './moment.ts';
import type { Translator } from '../../language/translator.ts';

/** Planned work's window for staff. */
export interface WindowView {
  from: Moment;
  to: Moment;
}

/** Nothing for any other kind. */
export function windowView(window: Window | undefined): WindowView | undefined {
  return window && { from: moment(window.from), to: moment(window.to) };
}

/** The same as a sentence for patients, while it means something to them: not once the work is done. */
export function windowPhrase(
  { window, isOpen, isCancelled, overrun }: IncidentState,
  { phrase }: Translator,
): Phrase | undefined {
  if (window && overrun)
    return phrase(overrun === 'said' ? 'time.overran' : 'time.unconfirmed', { to: window.to });
  return window && (isOpen || isCancelled) ? phrase('time.window', { ...window }) : undefined;
}

/** When something began, or, for planned work, is or was to begin. `at` words the moment. */
export function describeBegan(
  state: IncidentState,
  at: (instant: number) => Moment = moment,
): { label: 'Began' | 'Planned for'; at: Moment } {
  return { label: state.window ? 'Planned for' : 'Began', at: at(beganAt(state)) };
}

/**
 * What patients will be without while planned work is done, in one sentence.
 * Empty once it has begun, and when they need nothing of it.
 */
export function describeWithout(
  state: IncidentState,
  { text, list, service: nameOf }: Translator,
): string {
  if (state.phase !== 'scheduled') return '';
  const services = servicesForPatients(state.latest.effects);
  return services.length === 0
    ? ''
    : text('planned.without', {
        services: list(services.map((service) => midSentence(nameOf(service)))),
      });
}

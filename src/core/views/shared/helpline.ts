import type { SiteContext } from '../site-context.ts';
import type { Helpline } from '../../model/helpline.ts';
import { neverHappened } from '../../model/phase.ts';
import { languageName } from '../../model/language-name.ts';
import { hasKit } from '../../state/kit-time.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { showTimeIn } from '../../language/clock.ts';
import type { Translator } from '../../language/translator.ts';
import { waysToReach } from './contacts.ts';
import type { Link } from './link.ts';

/** A helpline for patients, in one language. */
export interface HelplineView {
  /** That there is one, with its number, as a sentence. */
  call: string;
  /** The same in parts, with the number to press. */
  parts: (string | Link)[];
  /** Its hours and languages, a sentence each. */
  details: string[];
}

/** The helpline that an incident's newest update names, while the incident is news. An exercise has none, nor has what never happened. */
export function helplineOf(
  state: IncidentState,
  { state: { now } }: SiteContext,
  translator: Translator,
): HelplineView | undefined {
  const { patientHelp } = state.latest.update;
  if (!patientHelp || state.incident.kind === 'exercise' || !hasKit(state, now)) return undefined;
  if (neverHappened(state)) return undefined;
  return describeHelpline(patientHelp, translator);
}

/** One helpline in words. */
export function describeHelpline(helpline: Helpline, translator: Translator): HelplineView {
  const { text, list, language } = translator;
  const { phone, languages } = helpline;
  const [before = '', after = ''] = text('helpline.call', { phone: '\n' }).split('\n');
  const names = languages.map((tag) => languageName(tag, language.locale) ?? tag);
  return {
    call: `${before}${phone}${after}`,
    parts: [before, ...waysToReach({ phone }), after],
    details: [
      ...hours(helpline, translator),
      ...(names.length > 0 ? [text('helpline.languages', { languages: list(names) })] : []),
    ],
  };
}

const openOn = {
  'every-day': 'helpline.everyDay',
  'monday-to-friday': 'helpline.weekdays',
  'monday-to-saturday': 'helpline.saturdays',
} as const;

function hours({ days, from, to }: Helpline, { text, language }: Translator): string[] {
  if (days === undefined) return [];
  if (from === undefined || to === undefined) return [text('helpline.always')];
  // A winter's day, on which London's time is universal time.
  const say = (time: string) => showTimeIn(language, Date.parse(`2025-01-15T${time}:00Z`));
  return [text(openOn[days], { from: say(from), to: say(to) })];
}

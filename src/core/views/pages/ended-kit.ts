import type { SiteContext } from '../site-context.ts';
import type { Link } from '../shared/link.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { hasKit, lastKitDay } from '../../state/kit-time.ts';
import { showDate } from '../../time/london.ts';

/** What stands at a kit's address once its files are gone. */
export interface EndedKitView {
  title: string;
  /** That the files have ended, and when. */
  ended: string;
  notice: Link;
  isExercise: boolean;
}

/** Nothing while the kit is kept. */
export function projectEndedKit(
  state: IncidentState,
  { addresses: { path }, state: { now } }: SiteContext,
): EndedKitView | undefined {
  const last = lastKitDay(state);
  if (hasKit(state, now) || last === undefined) return undefined;
  const { id, patientTitle, kind } = state.incident;
  return {
    title: 'Words for patients: ended',
    ended: `The text message, the phone script, the pictures and the other files for this notice were kept until ${showDate(last)}. Do not use older copies.`,
    notice: { text: patientTitle, href: path.notice(id) },
    isExercise: kind === 'exercise',
  };
}

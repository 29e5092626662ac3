import { number as write } from '../../language/count.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { showMoment } from '../../time/london.ts';
import type { SiteContext } from '../site-context.ts';
import { describeEstimatesThen } from './estimates.ts';
import { stageForStaff } from './stage-for-staff.ts';

/**
 * An update for staff in plain text, for whoever sees no more of it: what it
 * says, where it stands, what to do first, when it is expected back, and when
 * the next one is due.
 */
export function describeUpdate(
  state: Pick<IncidentState, 'updates'>,
  published: PublishedUpdate,
  context: SiteContext,
): string {
  const { update } = published;
  const [first, ...others] = update.doNow.map(withoutMarkup);
  const more =
    others.length === 0
      ? ''
      : ` Then ${write(others.length)} more ${others.length === 1 ? 'step' : 'steps'}.`;
  return [
    update.summary,
    stageForStaff(published),
    first && `Do now: ${first}${more}`,
    ...describeEstimatesThen(state, published, context),
    update.next !== undefined && `Next update by ${showMoment(update.next)}.`,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}

/** Inline Markdown as its words. */
function withoutMarkup(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}

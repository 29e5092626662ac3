import { asPracticesKnow } from '../../state/state.ts';
import type { SiteContext } from '../site-context.ts';

/** The site as practices know it, with what is for them only. For systems' pages and data alone. */
export function contextForPractices(context: SiteContext): SiteContext {
  const state = asPracticesKnow(context.state);
  return state === context.state ? context : { ...context, state };
}

import { isForPracticesOnly } from '../../model/incident.ts';
import type { SiteContext } from '../site-context.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { hasKit } from '../../state/kit-time.ts';
import type { Translator } from '../../language/translator.ts';
import { announce, describeInWords } from './announcement.ts';
import type { Link } from './link.ts';

/** The picture that other sites show beside a link to a page, and its words. */
export interface LinkPicture {
  /** A whole address. */
  src: string;
  alt: string;
}

/** The way from a notice or a bulletin to its kit. Nothing when the kit is no longer kept. */
export function kitLink(
  state: IncidentState,
  { addresses, state: { now } }: SiteContext,
): Link | undefined {
  if (!hasKit(state, now) || isForPracticesOnly(state.incident)) return undefined;
  return {
    text: 'Text message, phone script, poster, screen and post',
    href: addresses.path.kit(state.incident.id),
  };
}

export function linkPicture(
  state: IncidentState,
  context: SiteContext,
  translator: Translator,
): LinkPicture | undefined {
  if (!hasKit(state, context.state.now)) return undefined;
  return {
    src: context.addresses.whole.kitFile(
      state.incident.id,
      translator.language.id,
      'card.png',
      state.incident.kind === 'exercise',
    ),
    alt: describeInWords(announce(state, context, translator), translator),
  };
}

import type { SiteContext } from '../site-context.ts';
import { guidanceIn } from '../../model/guidance.ts';
import { commonAnswer } from '../../state/answers.ts';
import { linkRoutes } from '../../language/link-routes.ts';
import { contactsFor, type Contact } from './contacts.ts';

/** What to do if something is wrong that no page tells of. */
export interface NoNotice {
  /** HTML: the approved words on urgent help that hold at every surgery now. Empty when none does. */
  urgent: string;
  helpdesk: Contact;
}

export function noNotice({ content, state }: SiteContext): NoNotice {
  const common = commonAnswer('urgent', state.running, content.guidance);
  return {
    urgent: common ? linkRoutes(guidanceIn(common, 'en').short) : '',
    helpdesk: contactsFor(content.site, {}).helpdesk,
  };
}

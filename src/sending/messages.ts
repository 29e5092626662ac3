import { writeCard, type Card } from '../core/sending/card.ts';
import type { Delivery } from '../core/sending/delivery.ts';
import { writePost, type PublicPost } from '../core/sending/post.ts';
import { writeRecord, type WrittenRecord } from '../core/sending/record.ts';
import { isForOnePractice } from '../core/model/form-address.ts';
import { factsOf } from '../core/sending/routes.ts';
import { writeShortText } from '../core/sending/short-text.ts';
import { withWholeLinks } from '../core/views/make-site-context.ts';
import { projectBulletin } from '../core/views/pages/bulletin.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { writeEmail, type Email } from '../render/mail/write-email.ts';

/** What is handed over, for each kind of route. */
export type Message =
  | ({ kind: 'email' } & Email)
  | { kind: 'text'; text: string }
  | { kind: 'card'; card: Card }
  | ({ kind: 'record' } & WrittenRecord)
  | ({ kind: 'post' } & PublicPost);

/** Words each message. One text serves all who are told the same: a form that names the practice makes another one for each. */
export function makeMessages(context: SiteContext): (delivery: Delivery) => Message {
  const written = new Map<string, Message>();
  const outside = withWholeLinks(context);
  const isFilledIn = Object.values(context.content.site.contacts.forms ?? {}).some(
    (address) => address !== undefined && isForOnePractice(address),
  );
  return (delivery) => {
    const { told, part, route, isReleased, practice } = delivery;
    const { kind } = factsOf(route);
    const own = isFilledIn && (kind === 'email' || kind === 'card') ? practice?.code : undefined;
    const key = [told.id, part, kind, kind === 'text' && isReleased, own].join(' ');
    const known = written.get(key);
    if (known) return known;
    const message = wordMessage(delivery, outside);
    written.set(key, message);
    return message;
  };
}

function wordMessage(delivery: Delivery, context: SiteContext): Message {
  const { told, part, route, practice } = delivery;
  const { kind } = factsOf(route);
  switch (kind) {
    case 'email':
      return { kind, ...wordEmail(delivery, context) };
    case 'text':
      return { kind, text: writeShortText(told, delivery, context).text };
    case 'card':
      return { kind, card: writeCard(told, part, context, practice) };
    case 'record':
      return { kind, ...writeRecord(told, part, context) };
    case 'post':
      return { kind, ...writePost(told, part, context) };
  }
}

/** The bulletin's email, as it stands on the site. */
function wordEmail(
  { told: { state, published }, part, practice }: Delivery,
  context: SiteContext,
): Email {
  const view = projectBulletin(state, published, context, practice);
  const subject = part === 'update' ? view.subject : `Corrected: ${view.subject}`;
  return writeEmail({ ...view, subject });
}

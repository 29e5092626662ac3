import type { Incident } from '../model/incident.ts';
import type { Site } from '../model/site.ts';
import type { Link } from './link.ts';

/** Whom practices call, or how they report. `ways` are phone, e-mail and web address. */
export interface Contact {
  name: string;
  ways: Link[];
  /** Hours, a reference to quote, or a remark. */
  details: string[];
}

/** The contacts of an incident: the site's, with what the incident says in place of it. */
export function contactsFor(
  { contacts }: Site,
  { helpdesk, report }: Pick<Incident, 'helpdesk' | 'report'>,
): { helpdesk: Contact; report: Contact } {
  const desk = overlay(contacts.helpdesk, helpdesk);
  const form = overlay(contacts.report, report);
  return {
    helpdesk: {
      name: desk.name,
      ways: waysToReach(desk),
      details: [desk.hours, desk.reference && `Quote ${desk.reference}`].filter(isText),
    },
    report: { name: form.name, ways: waysToReach(form), details: [form.note].filter(isText) },
  };
}

interface Reachable {
  phone?: string | undefined;
  email?: string | undefined;
  url?: string | undefined;
}

/**
 * An incident that names a way to be reached replaces all but the name: the
 * usual form may be the very thing that is down, and its hours are not the same.
 */
function overlay<T extends Reachable & { name: string }, U extends Reachable>(
  usual: T,
  own: U | undefined,
) {
  const ways = own?.phone ?? own?.email ?? own?.url;
  return (ways ? { name: usual.name, ...own } : { ...usual, ...own }) as T & U;
}

/** Phone first: it is the way that works when others do not. */
export function waysToReach({ phone, email, url }: Reachable): Link[] {
  return [
    phone && { text: phone, href: `tel:${phone.replace(/\s/g, '')}` },
    email && { text: email, href: `mailto:${email}` },
    url && { text: url.replace(/^https?:\/\/|\/$/g, ''), href: url },
  ].filter((way) => typeof way === 'object');
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

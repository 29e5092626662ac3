import type { Incident } from '../../model/incident.ts';
import type { Site } from '../../model/site.ts';
import type { Link } from './link.ts';

/** The NHS's own search for GP surgeries in England. */
export const findSurgeryAddress = 'https://www.nhs.uk/service-search/find-a-gp';

/** Whom practices call, or how they report. `ways` are phone, e-mail and web address. */
export interface Contact {
  name: string;
  ways: Link[];
  /** Hours, a reference to quote, or a remark. */
  details: string[];
}

/** The contacts of an incident: the site's, with what the incident says in place of it. Nobody is called in an exercise. */
export function contactsFor(
  { contacts }: Site,
  { kind, helpdesk, report }: Partial<Pick<Incident, 'kind' | 'helpdesk' | 'report'>>,
): { helpdesk: Contact; report: Contact } {
  if (kind === 'exercise') return exerciseContacts(contacts.helpdesk);
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

/** A rehearsal must not fill the lines that a real failure needs. */
function exerciseContacts(desk: Site['contacts']['helpdesk']): ReturnType<typeof contactsFor> {
  const [way] = waysToReach(desk);
  return {
    helpdesk: {
      name: 'EXERCISE: call nobody about this',
      ways: [],
      details: [`Only if something has really failed: ${desk.name}, ${way?.text ?? ''}`],
    },
    report: {
      name: 'EXERCISE: report nothing',
      ways: [],
      details: ['Write down what you would report, for the review of the exercise'],
    },
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

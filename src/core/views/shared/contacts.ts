import { fillForm, type SlotValues } from '../../model/form-address.ts';
import type { Incident } from '../../model/incident.ts';
import type { Practice } from '../../model/practice.ts';
import type { Site } from '../../model/site.ts';
import type { Link } from './link.ts';

/** The NHS's own search for GP surgeries in England. */
export const findSurgeryAddress = 'https://www.nhs.uk/service-search/find-a-gp';

/** A way to reach somebody. What only leads somewhere says nothing on paper. */
export interface ContactWay extends Link {
  isForScreen?: true;
}

/** Whom practices call, or how they report. `ways` are phone, email and web address. */
export interface Contact {
  name: string;
  ways: ContactWay[];
  /** Hours, a reference to quote, or a remark. */
  details: string[];
}

/** Who looks at the contacts, and of what: as much as is known. */
export interface ContactReader {
  practice?: Pick<Practice, 'code' | 'name'> | undefined;
  /** The number of the bulletin. */
  bulletin?: number | undefined;
}

/**
 * The contacts of an incident: the site's, with what the incident says in place of
 * it. The way to report begins with the publisher's own forms, filled in with what
 * is known of who asks. Nobody is called in an exercise.
 */
export function contactsFor(
  { contacts }: Site,
  incident: Partial<Pick<Incident, 'id' | 'kind' | 'helpdesk' | 'report'>>,
  asking: ContactReader = {},
): { helpdesk: Contact; report: Contact; forms: Link[] } {
  const { kind, helpdesk, report } = incident;
  if (kind === 'exercise') return exerciseContacts(contacts.helpdesk);
  const desk = overlay(contacts.helpdesk, helpdesk);
  const form = overlay(contacts.report, report);
  const forms = formsFor(contacts, incident, asking);
  return {
    helpdesk: {
      name: desk.name,
      ways: waysToReach(desk),
      details: [desk.hours, desk.reference && `Quote ${desk.reference}`].filter(isText),
    },
    report: {
      name: form.name,
      ways: [
        ...forms.map((link) => ({ ...link, isForScreen: true as const })),
        ...waysToReach(form),
      ],
      details: [form.note].filter(isText),
    },
    forms,
  };
}

/** An incident that is reported in another way is not reported by the usual forms: they may be down. */
function formsFor(
  { forms = {} }: Site['contacts'],
  { id, report }: Partial<Pick<Incident, 'id' | 'report'>>,
  { practice, bulletin }: ContactReader,
): Link[] {
  const values: SlotValues = {
    ...(practice && { code: practice.code, practice: practice.name }),
    ...(id !== undefined && { incident: id }),
    ...(bulletin !== undefined && { bulletin: String(bulletin) }),
  };
  const isElsewhere = (report?.phone ?? report?.email ?? report?.url) !== undefined;
  const offer = (text: string, address: string | undefined) =>
    address === undefined ? [] : [{ text, href: fillForm(address, values) }];
  return [
    ...(bulletin === undefined
      ? []
      : offer(`Say that you have read bulletin ${bulletin}`, forms.read)),
    ...(isElsewhere
      ? []
      : [
          ...offer('Report your impact', forms.impact),
          ...offer('Report your backlog', forms.backlog),
        ]),
  ];
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
    forms: [],
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

import type { Content } from '../../model/content.ts';
import { listedNameOf } from '../../model/tell-apart.ts';
import type { Allowed } from './finding.ts';
import { nationalDigits } from '../phone.ts';

/** Domains at which anybody may have a mailbox: there only the publisher's own address is public. */
const shared = new Set([
  'nhs.net',
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'live.co.uk',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'btinternet.com',
]);

/** Places of Britain that read as a first name and a surname. */
const placesLikePeople = ['Harold Wood', 'Mary Tavy', 'Peter Tavy'];

type Known = Pick<Content, 'practices' | 'services' | 'incidents'> & {
  site?: Content['site'] | undefined;
};

/** What a content itself makes public: the ways to reach its publisher, its contacts and its practices. */
export function allowedIn({ site, practices, services, incidents }: Known): Allowed {
  const contacts = [
    site?.publisher,
    site?.contacts.helpdesk,
    site?.contacts.report,
    ...incidents.flatMap(({ helpdesk, report }) => [helpdesk, report]),
  ].filter((contact) => contact !== undefined);
  const emails = contacts.flatMap(({ email }) => email?.toLowerCase() ?? []);
  const branches = practices.flatMap((one) => one.branches ?? []);
  const phones = [...contacts, ...practices, ...branches].flatMap(({ phone }) => phone ?? []);
  const websites = [site?.publisher.website, ...practices.map(({ website }) => website)];
  return {
    phones: new Set(phones.map(nationalDigits)),
    addresses: new Set(emails),
    domains: new Set(
      [
        ...(site?.emailDomains ?? []),
        ...emails.map((email) => email.replace(/^.*@/, '')),
        ...websites.flatMap((address) => (address ? new URL(address).hostname : [])),
      ]
        .map((domain) => domain.toLowerCase().replace(/^www\./, ''))
        .filter((domain) => !shared.has(domain)),
    ),
    postcodes: new Set(
      [...practices, ...branches].map(({ postcode }) => postcode.replace(/\s/g, '').toUpperCase()),
    ),
    names: [
      ...placesLikePeople,
      ...sharedTowns(practices),
      ...branches.map(({ name }) => name),
      ...practices.flatMap((one) => [one.name, listedNameOf(one), ...one.sites]),
      ...services.flatMap(({ name, patientName }) => [name, patientName]),
    ]
      .filter((name) => /[A-Z]/.test(name))
      .map((name) => name.toLowerCase()),
  };
}

/** A town of several practices is a place, however it reads. */
function sharedTowns(practices: Content['practices']): string[] {
  return [...Map.groupBy(practices, ({ town }) => town)].flatMap(([town, there]) =>
    there.length > 1 ? town : [],
  );
}

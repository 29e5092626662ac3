import type { Identity } from '../content/begin-publisher.ts';
import { email, line, webAddress } from '../core/model/field.ts';
import { writePhone } from '../core/language/phone.ts';
import type { Asker } from './ask.ts';

/** The flags of the questions on who publishes. */
export const identityOptions = {
  name: { type: 'string' },
  'short-name': { type: 'string' },
  about: { type: 'string' },
  website: { type: 'string' },
  contact: { type: 'string' },
  helpdesk: { type: 'string' },
  'helpdesk-contact': { type: 'string' },
  'helpdesk-hours': { type: 'string' },
  report: { type: 'string' },
  'report-contact': { type: 'string' },
  languages: { type: 'string' },
} as const;

export type IdentityFlags = { [Flag in keyof typeof identityOptions]?: string | undefined };

type Schema = { safeParse: (value: unknown) => { success: boolean } };

const needed = (max: number) => (typed: string) =>
  line(max).safeParse(typed).success || `write 1 to ${max} characters.`;
const optional = (schema: Schema, wrong: string) => (typed: string) =>
  typed === '' || schema.safeParse(typed).success || wrong;

/** Asks who publishes, whom practices call, and for which languages. */
export async function askIdentity(
  asker: Asker,
  flags: IdentityFlags,
  languages: readonly { value: string; name: string }[],
): Promise<Identity> {
  const ask = (
    flag: keyof IdentityFlags,
    message: string,
    check?: (typed: string) => true | string,
    fallback?: string,
  ) =>
    asker.text({
      flag,
      flagValue: flags[flag],
      message,
      ...(check && { check }),
      ...(fallback !== undefined && { fallback }),
    });
  const name = await ask('name', 'Who publishes? The whole name', needed(80));
  const shortName = await ask(
    'short-name',
    'A short name for text messages, 20 characters at most',
    needed(20),
    name.length <= 20 ? name : undefined,
  );
  const website = await ask(
    'website',
    'Its website, with https:// (may be empty)',
    optional(webAddress, 'write it whole, such as https://www.example.org/, or nothing.'),
    '',
  );
  const contact = await ask('contact', 'Email or phone for questions about this site', checkWay);
  const helpdesk = await ask(
    'helpdesk',
    'Whom do practices call when IT fails? Its name',
    needed(80),
    'Primary care IT helpdesk',
  );
  const helpdeskContact = await ask(
    'helpdesk-contact',
    'Its phone number, email or web address',
    checkWay,
  );
  const hours = await ask(
    'helpdesk-hours',
    'Its hours, such as 8am to 6:30pm, Monday to Friday (may be empty)',
    optional(line(80), 'write 80 characters at most.'),
    '',
  );
  const report = await ask(
    'report',
    'How do practices report impact and backlog? Its name',
    needed(80),
    'Impact and backlog form',
  );
  const reportContact = await ask(
    'report-contact',
    'Its web address, email or phone number',
    checkWay,
    helpdeskContact,
  );
  const chosen = await asker.tick({
    flag: 'languages',
    flagValue: flags.languages,
    message: 'Languages beside English (machine translations, to be reviewed before you go live)',
    choices: languages,
  });
  const { email: address, phone } = toWay(contact);
  return {
    name,
    shortName,
    about: flags.about ?? '',
    website,
    email: address,
    phone,
    helpdesk: { name: helpdesk, ...toWay(helpdeskContact), hours },
    report: { name: report, ...toWay(reportContact) },
    languages: chosen,
  };
}

/** A way to reach somebody, told apart by how it looks. */
export function toWay(typed: string): { phone: string; email: string; url: string } {
  const none = { phone: '', email: '', url: '' };
  if (/^https?:\/\//i.test(typed)) return { ...none, url: typed };
  if (typed.includes('@')) return { ...none, email: typed };
  return { ...none, phone: writePhone(typed) ?? typed };
}

function checkWay(typed: string): true | string {
  const way = toWay(typed);
  const isRight = way.url
    ? webAddress.safeParse(way.url).success
    : way.email
      ? email.safeParse(way.email).success
      : /^\+?[\d ()]{3,20}$/.test(way.phone);
  return isRight || 'write a phone number, an email address, or a web address with https://';
}

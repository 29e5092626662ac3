import { idDomainAt } from '../core/model/id-domain.ts';
import { withWholeLinks } from '../core/views/make-site-context.ts';
import { projectBulletin } from '../core/views/pages/bulletin.ts';
import type { IncidentState } from '../core/state/incident-state.ts';
import type { PublishedUpdate } from '../core/state/published-update.ts';
import { writeEmail, type Email } from '../render/mail/write-email.ts';
import { context } from './site-context.ts';

const outside = withWholeLinks(context);
/** What is written of the incident that was asked for last: to keep all would take 30 kB a bulletin. */
let written: { of: IncidentState; emails: Map<PublishedUpdate, Email> } | undefined;

/** The email of one bulletin, written once for its three files. */
export function emailOf(incident: IncidentState, published: PublishedUpdate): Email {
  if (written?.of !== incident) written = { of: incident, emails: new Map() };
  const { emails } = written;
  const email = emails.get(published) ?? writeEmail(projectBulletin(incident, published, outside));
  emails.set(published, email);
  return email;
}

/** What stands behind the @ of a bulletin's Message-ID. Nothing without a domain of the publisher's own. */
export function messageDomain({ update }: PublishedUpdate): string | undefined {
  return idDomainAt(context.content.site, update.at);
}

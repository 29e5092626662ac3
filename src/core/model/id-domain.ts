import type { Instant } from '../time/instant.ts';
import type { Site } from './site.ts';

/**
 * The domain at the end of an id that began to be used at a moment: of a feed
 * item, a calendar event or an email. Nothing where the publisher has none, or
 * had none then: an id that is out never changes, or readers see its item twice.
 */
export function idDomainAt(
  { idDomain, idDomainFrom }: Pick<Site, 'idDomain' | 'idDomainFrom'>,
  at: Instant,
): string | undefined {
  return idDomainFrom !== undefined && at < idDomainFrom ? undefined : idDomain;
}

/** An id that no other publisher has, if the publisher has a domain for it. */
export function withDomain(id: string, site: Site, at: Instant): string {
  const domain = idDomainAt(site, at);
  return domain === undefined ? id : `${id}@${domain}`;
}

import type { SiteContext } from '../site-context.ts';
import { waysToReach } from '../shared/contacts.ts';
import { dayMs } from '../../time/instant.ts';

/** RFC 9116 asks for less than a year. A site that nobody builds any more lets it run out. */
const validDays = 180;

/** The lines of security.txt: whom somebody tells who has found a weakness. Source: RFC 9116. */
export function projectSecurityContact({ content, state, addresses }: SiteContext): string[] {
  const { publisher, demonstration } = content.site;
  const ways = waysToReach({ ...publisher, url: publisher.website })
    .map(({ href }) => href)
    // The RFC allows no unsafe web address, and wants the best way first: one that can be written to.
    .filter((href) => !href.startsWith('http:'))
    .toSorted((a, b) => Number(b.startsWith('mailto:')) - Number(a.startsWith('mailto:')));
  // A whole day, so that two builds of one day say the same.
  const expires = (Math.floor(state.now / dayMs) + validDays) * dayMs;
  return [
    ...(demonstration ? [`# ${demonstration.notice}`] : []),
    ...ways.map((way) => `Contact: ${way}`),
    `Expires: ${new Date(expires).toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: en',
    `Canonical: ${addresses.whole.securityContact()}`,
  ];
}

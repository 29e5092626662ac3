import type { Incident } from '../../src/core/model/incident.ts';
import type { Practice } from '../../src/core/model/practice.ts';
import { makeSiteContext } from '../../src/core/views/make-site-context.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';
import { aPractice, at } from './builders.ts';
import { readSample } from './sample.ts';

/** All that the sample's services need, but the clinical system. */
const common = ['accurx', 'patchs', 'docman'];

/** Some practices of an area: BRAD1, BRAD2 … Their clinical system is EMIS if the number is even. */
export function practicesOf(area: string, prefix: string, count: number): Practice[] {
  return Array.from({ length: count }, (_, index) =>
    aPractice(`${prefix}${index + 1}`, area, {
      name: `${prefix} Surgery ${index + 1}`,
      services: [index % 2 === 0 ? 'systmone' : 'emis-web', ...common],
    }),
  );
}

/** 6 practices in Medway (M1…), 10 in Airedale (A1…), with the sample's services, answers and languages. */
export function aWorld(
  incidents: Incident[],
  now: string,
  practices: Practice[] = [...practicesOf('medway', 'M', 6), ...practicesOf('airedale', 'A', 10)],
): SiteContext {
  const { content } = readSample();
  const areas = content.areas.filter(({ id }) => practices.some(({ area }) => area === id));
  const site = { ...content.site, demonstration: undefined };
  return makeSiteContext({ ...content, site, areas, practices, incidents }, at(now), {
    site: 'https://status.example.org',
    base: '/',
  });
}

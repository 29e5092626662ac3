import { stringify as toYaml } from 'yaml';
import { dayMs, hourMs, parseInstant } from '../../src/core/time/instant.ts';
import { writeAreas, writePractices } from '../../src/content/write-content.ts';
import type { PracticeLine } from '../../src/core/practice-list/merge-lists.ts';
import { makeIncident } from './make-incident.ts';
import { makeRandom, type Random } from './random.ts';
import type { Size } from './size.ts';

/** The moment at which invented content stands: a winter noon, so that nothing moves with the clock. */
export const now = '2026-01-14T12:00:00+00:00';

/** The incidents of invented content spread over so many days before now. */
const spreadDays = 3 * 365;

/**
 * A whole content folder of a size, by path. Services, tasks, guidance and languages
 * are the sample's; practices are `given` (the national list, say) or invented.
 * The same size and seed give the same bytes.
 */
export function makeContent(
  size: Size,
  sample: ReadonlyMap<string, string>,
  given?: { lines: readonly PracticeLine[]; areas: readonly { id: string; name: string }[] },
): Map<string, string> {
  const random = makeRandom(size.seed);
  const texts = new Map<string, string>();
  for (const [path, text] of sample) {
    const [, language] = /^(?:languages|guidance\/[^/]+)\/(\w+)\.\w+$/.exec(path) ?? [];
    const isWanted = language === 'en' || size.languages.includes(language ?? '');
    const isTaken = path === 'tasks.yaml' || path.startsWith('services/');
    if (isTaken || isWanted) texts.set(path, text);
  }
  const areas = given?.areas ?? inventAreas(size.areas);
  const lines = given?.lines ?? inventPractices(size.practices, areas, random);
  texts.set('site.yaml', writeSite(size));
  texts.set('areas.yaml', writeAreas(areas));
  texts.set('practices.csv', writePractices(lines));
  for (const [path, text] of makeIncidents(size, areas, lines, random)) texts.set(path, text);
  return texts;
}

function writeSite({ languages }: Size): string {
  return toYaml({
    title: "GP surgeries' computer systems",
    languages: [...languages],
    practicePages: 'english',
    publisher: {
      name: 'Invented Health Partnership',
      shortName: 'Invented HP',
      website: 'https://example.org/',
      email: 'noticeboard@example.org',
      phone: '01632 960 000',
    },
    contacts: {
      helpdesk: { name: 'IT helpdesk', phone: '01632 960 100', hours: '7am to 8pm, every day' },
      report: { name: 'Backlog form', url: 'https://example.org/report' },
    },
    demonstration: { now, notice: 'Invented for a measurement. Not a live notice.' },
  });
}

function inventAreas(count: number): { id: string; name: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `area-${index + 1}`,
    name: `Area ${index + 1}`,
  }));
}

function inventPractices(
  count: number,
  areas: readonly { id: string }[],
  random: Random,
): PracticeLine[] {
  const kinds = ['Surgery', 'Medical Centre', 'Health Centre', 'Medical Practice'];
  const streets = ['Mill', 'Abbey', 'Priory', 'Station', 'Park', 'Church', 'Market', 'Bridge'];
  // As in England, where a town has seven surgeries or so.
  const towns = Math.max(40, Math.round(count / 7));
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    return {
      code: `X${number}`,
      name: `${random.pick(streets)} ${random.pick(kinds)} ${index + 1}`,
      area: areas[Math.floor((index * areas.length) / count)]?.id ?? '',
      town: `Town ${1 + (index % towns)}`,
      // As in England: ten or so surgeries share the first half of a postcode.
      postcode: `Z${'ZYXWVTS'[Math.floor(index / 990) % 7]}${1 + (index % 99)} 1AA`,
      phone: '01632 960 200',
      website: '',
      services: [index % 3 === 0 ? 'emis-web' : 'systmone', 'accurx', 'docman'],
      sites: [],
      dispensing: index % 8 === 0,
      closed: undefined,
      note: '',
    };
  });
}

function makeIncidents(
  size: Size,
  areas: readonly { id: string }[],
  lines: readonly PracticeLine[],
  random: Random,
): [string, string][] {
  const last = parseInstant(now) ?? 0;
  const done = size.incidents - size.open;
  const oldest = last - spreadDays * dayMs;
  // What is over has been over for longer than a kit is kept.
  const newest = last - 40 * dayMs;
  const step = Math.floor((newest - oldest) / Math.max(1, done) / 60_000) * 60_000;
  return Array.from({ length: size.incidents }, (_, index) => {
    const isOpen = index >= done;
    const sinceOpen = (size.updates * 8 + 1 + (index - done)) * hourMs;
    return makeIncident(
      {
        number: index + 1,
        began: isOpen ? last - sinceOpen : oldest + index * step,
        updates: size.updates,
        isOpen,
        isNational: index >= size.incidents - (size.national ?? 0),
        areas: areas.map(({ id }) => id),
        practices: lines.map(({ code }) => code),
      },
      random,
    );
  }).flat();
}

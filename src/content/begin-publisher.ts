import { toId } from '../core/language/to-id.ts';
import { stringify as toYaml } from 'yaml';
import type { Area } from '../core/model/area.ts';
import type { Grouping } from '../core/practice-list/areas.ts';
import type { PracticeLine } from '../core/practice-list/merge-lists.ts';
import type { Places } from '../core/practice-list/read-list.ts';
import { writeAreas, writePractices } from './write-content.ts';

/** Who publishes, as a person answers. What is empty is left out. */
export interface Identity {
  name: string;
  shortName: string;
  about: string;
  website: string;
  email: string;
  phone: string;
  helpdesk: { name: string; phone: string; email: string; url: string; hours: string };
  report: { name: string; phone: string; email: string; url: string };
  languages: string[];
}

export interface Beginning {
  identity: Identity;
  places: Places;
  grouping: Grouping;
  practices: readonly PracticeLine[];
  areas: readonly Area[];
}

/** More practices than this have their pages in English alone, until site.yaml says otherwise. */
const manyPractices = 1000;

/** What stands on every page of a site that is being set up. */
const notice = 'This site is being set up. Do not act on it.';

/**
 * The files of a new publisher: its own site.yaml, areas.yaml and
 * practices.csv, and the sample's services, words and guidance, of which no
 * answer counts as approved. Incidents are left behind.
 */
export function beginPublisher(
  sample: ReadonlyMap<string, string>,
  { identity, places, grouping, practices, areas }: Beginning,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, text] of sample) {
    if (path === 'tasks.yaml') texts.set(path, text);
    // What is known of the names of areas is of those of the sample.
    if (/^(?:services|languages|statements)\//.test(path))
      texts.set(path, text.replace(/^areas\..*\n/gm, ''));
    if (/^guidance\//.test(path)) {
      texts.set(path, path.endsWith('/en.md') ? toDraft(text) : text);
    }
  }
  const { name, shortName, about, website, email, phone, helpdesk, report, languages } = identity;
  const privacy = texts.get(privacyFile);
  if (privacy !== undefined) texts.set(privacyFile, ownPrivacy(privacy, identity));
  const site = withoutEmpty({
    title: "GP surgeries' computer systems",
    languages,
    idDomain: idDomainOf(identity),
    practicePages: practices.length > manyPractices && languages.length > 0 ? 'english' : '',
    publisher: { name, shortName, about, website, email, phone },
    contacts: { helpdesk, report },
    demonstration: { notice },
    officialList: { ...places, areas: grouping },
  });
  texts.set('site.yaml', `# docs/content.md explains every field.\n${toYaml(site)}`);
  texts.set('areas.yaml', `${areasHead}${writeAreas(areas)}`);
  texts.set('practices.csv', writePractices(practices));
  return texts;
}

/** The host of the publisher's website; or its short name below the host of its email, which others may share. */
function idDomainOf({ website, email, shortName }: Identity): string {
  if (website) return new URL(website).hostname.replace(/^www\./, '');
  const host = /@(.+)$/.exec(email)?.[1]?.toLowerCase();
  const name = toId(shortName);
  return host && name ? `${name}.${host}` : '';
}

const areasHead =
  '# Change a name at any time. An id is a part of addresses and of practices.csv: it stays.\n';

const privacyFile = 'statements/privacy.md';

/** The sample's draft with the publisher in the place of the sample's. */
function ownPrivacy(text: string, { name, email, phone }: Identity): string {
  const way = email ? { email } : { phone };
  return text
    .replace(/^controller: .*\n/m, () => toYaml({ controller: name }))
    .replace(/(?<=^dataProtectionOfficer:\n(?: .*\n)*?) {2}email: .*\n/m, () =>
      toYaml(way).replace(/^/, '  '),
    );
}

/** The same answer without its approval: the day of its words stands in place of it. */
export function toDraft(text: string): string {
  const [, fields = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const written = /^approved: *(.*)$/m.exec(fields)?.[1];
  if (!written) return text;
  const rest = fields
    .split('\n')
    .filter((line) => !/^(?:approvedBy|approved|reviewBy):/.test(line));
  return `---\n${rest.join('\n')}\ndraft: ${written}\n---\n${body}`;
}

/** The same without empty texts, lists and groups. */
function withoutEmpty(value: object): Record<string, unknown> {
  const entries = Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const kept = isGroup(one) ? withoutEmpty(one) : one;
    const isEmpty =
      kept === '' ||
      (Array.isArray(kept) && kept.length === 0) ||
      (isGroup(kept) && Object.keys(kept).length === 0);
    return isEmpty ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries);
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

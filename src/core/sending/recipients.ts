import type { Directory } from '../model/directory.ts';
import { factsOf, routeNames, type RouteName } from './routes.ts';

/** One line of the list: who is told of what, where. The address is a secret. */
export interface Recipient {
  /** Its line in the list, from 1. */
  line: number;
  /** A practice's code, `area:<id>` or `all`. */
  who: string;
  route: RouteName;
  address: string;
  /** Whether it gets exercises: not at all, too, or nothing else. */
  exercises: 'no' | 'too' | 'only';
}

/** What is wrong with a line. It never holds an address. */
export interface BadLine {
  line: number;
  message: string;
}

export interface RecipientList {
  recipients: Recipient[];
  bad: BadLine[];
}

/** What GitHub takes as one secret. Source: GitHub Docs, "Using secrets in GitHub Actions". */
export const maxListBytes = 48 * 1024;

const marks: Readonly<Record<string, Recipient['exercises']>> = {
  exercises: 'too',
  'only exercises': 'only',
};

/**
 * Reads lines of `who, route, address`, with `exercises` or `only exercises` at
 * the end where a line is for these. Empty lines and those that begin with #
 * say nothing. With one bad line, nothing may be sent.
 */
export function parseRecipients(
  text: string,
  { practices, areas }: Pick<Directory, 'practices' | 'areas'>,
): RecipientList {
  const recipients: Recipient[] = [];
  const bad: BadLine[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const read = readLine(trimmed);
    const message = read.message ?? judge(read.recipient, { practices, areas });
    if (message === undefined && read.recipient) recipients.push({ line, ...read.recipient });
    else bad.push({ line, message: message ?? 'cannot be read' });
  }
  return { recipients, bad };
}

type Read =
  { message: string; recipient?: never } | { message?: never; recipient: Omit<Recipient, 'line'> };

function readLine(text: string): Read {
  const parts = text.split(',').map((part) => part.trim());
  const mark = marks[(parts.at(-1) ?? '').toLowerCase()];
  if (mark !== undefined) parts.pop();
  const [who = '', name = '', ...rest] = parts;
  const address = rest.join(',').replace(/\s+/g, ' ');
  if (who === '' || name === '' || address === '') {
    return { message: 'needs three parts with commas between them: who, route, address' };
  }
  const route = routeNames.find((known) => known === name.toLowerCase());
  if (route === undefined) {
    return { message: `has a route that is none of ${routeNames.join(', ')}` };
  }
  return { recipient: { who, route, address, exercises: mark ?? 'no' } };
}

function judge(
  { who, route, address }: Omit<Recipient, 'line'>,
  { practices, areas }: Pick<Directory, 'practices' | 'areas'>,
): string | undefined {
  const { pattern, address: form, isPublic = false } = factsOf(route);
  // A person who swaps two parts writes an address here: it is not repeated.
  const isKnown = who === 'all' || practices.has(who) || areas.has(areaIn(who) ?? '');
  if (!isKnown) return "names nobody: write a practice's code, area: and an area's id, or all";
  if (isPublic && who !== 'all') return 'is a public account: its first part has to be all';
  if (!pattern.test(address)) return `needs as its third part ${form}`;
  return undefined;
}

/** The area of `area:<id>`. */
export function areaIn(who: string): string | undefined {
  return who.startsWith('area:') ? who.slice('area:'.length).trim() : undefined;
}

/** How many addresses each has on each route, by `who` and then by route. No address is in it. */
export type RecipientCounts = Record<string, Partial<Record<RouteName, number>>>;

export function countRecipients(recipients: readonly Recipient[]): RecipientCounts {
  const counts: RecipientCounts = {};
  for (const { who, route, exercises } of recipients) {
    if (exercises === 'only') continue;
    const known = (counts[who] ??= {});
    known[route] = (known[route] ?? 0) + 1;
  }
  return counts;
}

/** Recipients without addresses, as many as are counted: for those who may not see the list. */
export function standInsFor(counts: RecipientCounts): Recipient[] {
  let line = 0;
  return Object.entries(counts).flatMap(([who, byRoute]) =>
    Object.entries(byRoute).flatMap(([route, count]) =>
      Array.from({ length: count }, (): Recipient => {
        line += 1;
        const address = `line ${line}`;
        return { line, who, route: route as RouteName, address, exercises: 'no' };
      }),
    ),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkSources } from '../../src/content/read-content.ts';
import { readFiles } from '../../src/content/read-files.ts';
import type { Problem } from '../../src/core/check/problem.ts';
import type { SiteContext } from '../../src/core/views/site-context.ts';

/** Where a fact has to be found. */
export const channels = [
  'notice',
  'bulletin',
  'surgery',
  'text',
  'script',
  'post',
  'feed',
  'json',
] as const;
export type Channel = (typeof channels)[number];

/** One thing that the original said. */
export type Fact = { [channel in Channel]?: string } & {
  /** In other words than the original's. */
  says: string;
  /** A pattern that finds it in every channel that has none of its own. */
  words?: string;
  /** Why channels with "none" have no room for it. */
  why?: string;
  /** What these channels themselves say that they leave out. */
  leftOut?: string;
};

/** What the original of a message said, beside its retelling. */
export interface Original {
  /** The message or the kind of incident that is retold. */
  source?: string;
  kind?: string;
  /** The surgery whose page and messages are looked at. */
  practice: string;
  /** Whether no patient is told. */
  isForStaff?: boolean;
  facts: Fact[];
}

const folder = import.meta.dirname;
const incidents = join(folder, 'incidents');

export const messages = readdirSync(incidents).toSorted();

export function readOriginal(id: string): Original {
  return parse(readFileSync(join(incidents, id, 'facts.yaml'), 'utf8')) as Original;
}

/** The program's own services, words and answers, every answer approved, for a live site in English. */
const base = new Map(
  [...readFiles('content').texts].flatMap(([path, text]): [string, string][] => {
    if (path === 'tasks.yaml' || path === 'languages/en.yaml' || path.startsWith('services/')) {
      return [[path, text]];
    }
    return /^guidance\/.*\/en\.md$/.test(path) ? [[path, asApproved(text)]] : [];
  }),
);

function asApproved(text: string): string {
  const day = '2026-11-01';
  return text
    .replace(/^draft: .*$/m, `approvedBy: Medical director\napproved: '${day}'\nreviewBy: '${day}'`)
    .replace(/^reviewBy: .*$/m, "reviewBy: '2099-11-01'");
}

/** One message as a site would publish it, a minute after its newest update. */
export function readMessage(id: string): { context?: SiteContext; problems: Problem[] } {
  const texts = new Map(base);
  for (const file of ['site.yaml', 'areas.yaml', 'practices.csv', 'branches.csv']) {
    texts.set(file, readFileSync(join(folder, file), 'utf8'));
  }
  const updates = readdirSync(join(incidents, id)).filter((file) => file.endsWith('.md'));
  for (const file of updates) {
    texts.set(`incidents/${id}/${file}`, readFileSync(join(incidents, id, file), 'utf8'));
  }
  const at = [...texts]
    .filter(([path]) => /T\d{4}\.md$/.test(path))
    .flatMap(([, text]) => /^at: '(.*)'$/m.exec(text)?.[1] ?? [])
    .toSorted()
    .at(-1);
  return checkSources(
    { texts, problems: [] },
    { today: Date.parse('2026-11-30T12:00:00Z'), asked: at?.replace(/:00([+-])/, ':30$1') },
  );
}

import { parseArgs } from 'node:util';
import { countOf } from '../core/language/count.ts';
import {
  recordVerdict,
  textsNamed,
  writeStates,
  type TranslationVerdict,
} from '../core/language/translations/record-states.ts';
import { standingsOf, type TextStanding } from '../core/language/translations/standing.ts';
import { english } from '../core/model/language.ts';
import { parseDay, type Instant } from '../core/time/instant.ts';
import { dayKey } from '../core/time/london.ts';
import { parseFiles } from '../content/parse-files.ts';
import { contentFolder } from '../content/content-folder.ts';
import { languageFiles, withLanguage } from '../content/exchange/with-language.ts';
import { readFiles, type SourceFiles } from '../content/read-files.ts';
import { londonToday } from './official-list.ts';
import { runCommand } from './run-command.ts';
import { writeFolder } from './write-folder.ts';

export const usage = [
  'npm run review                                     how many texts of each language stand how',
  'npm run review -- pl                               the texts of Polish that nobody has reviewed as they are now',
  'npm run review -- pl --machine                     a machine made the texts that have no record of these words',
  'npm run review -- pl page --translated "Agency"    a person has translated them',
  'npm run review -- pl guidance/urgent-111 --translated "Agency" --reviewed "Medical translator"',
  'Name texts, groups or answers; without a name, all are meant. --date 2025-07-01 is another day than today.',
].join('\n');

const options = {
  machine: { type: 'boolean', default: false },
  translated: { type: 'string' },
  reviewed: { type: 'string' },
  date: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface ReviewResult {
  /** What to print. */
  lines: string[];
  /** Files to write, by their path in the content folder. */
  changed: Map<string, string>;
}

/** Shows which translated texts nobody has reviewed, and writes down who has. */
export const reviewTexts = (): Promise<void> =>
  runCommand(() => {
    const { lines, changed } = review(
      process.argv.slice(2),
      readFiles(contentFolder),
      londonToday(),
    );
    writeFolder(contentFolder, changed);
    lines.forEach((line) => console.log(line));
    return Promise.resolve();
  });

/** What a command line asks of a content. Throws with a sentence for people if it cannot be done. */
export function review(args: string[], files: SourceFiles, today: Instant): ReviewResult {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [id, ...names] = positionals;
  const offered = parseFiles(files).value.content.languages;
  // Languages are reviewed before a live site may offer them.
  const all = languageFiles(files).reduce(withLanguage, files);
  const { content } = parseFiles(all).value;
  const languages = content.languages.filter((one) => one.id !== english);
  if (values.help) return { lines: [usage], changed: new Map() };
  if (id === undefined) {
    const lines = languages.map((one) => {
      const isOffered = offered.some(({ id: known }) => known === one.id);
      const remark = isOffered ? '' : ' (site.yaml does not offer it)';
      return `${one.id}  ${summary(standingsOf(one, content))}${remark}`;
    });
    return { lines: [...lines, '', usage], changed: new Map() };
  }
  const language = languages.find((one) => one.id === id);
  if (!language) throw new Error(`There is no languages/${id}.yaml.\n\n${usage}`);
  const standings = standingsOf(language, content);
  const named = textsNamed(standings, names);
  if (named.length === 0) throw new Error(`No text of ${id} is called ${names.join(' or ')}.`);
  const verdict = verdictOf(values, today);
  if (!verdict) {
    const waiting = named.filter(({ standing }) => standing !== 'reviewed');
    return { lines: [...waiting.map(showText), summary(named)], changed: new Map() };
  }
  // What a person has done stays: a machine answers only for words without a record.
  const unknown = ['unmarked', 'old', 'edited'];
  const meant =
    verdict.state === 'machine'
      ? named.filter(({ standing }) => unknown.includes(standing))
      : named;
  const text = writeStates(recordVerdict(language, standings, meant, verdict));
  return {
    lines: [`${countOf(meant.length, 'text')} of ${id}: ${verdict.state}.`],
    changed: new Map([[`languages/${id}.state.yaml`, text]]),
  };
}

interface Flags {
  machine: boolean;
  translated?: string | undefined;
  reviewed?: string | undefined;
  date?: string | undefined;
}

function verdictOf(
  { machine, translated: translator, reviewed: reviewer, date }: Flags,
  today: Instant,
): TranslationVerdict | undefined {
  const day = date ?? dayKey(today);
  if (parseDay(day) === undefined) throw new Error(`"${day}" is not a date such as 2025-07-01.`);
  if (machine && (translator ?? reviewer)) {
    throw new Error('A text was made by a machine or translated by a person: say one of them.');
  }
  if (machine) return { state: 'machine' };
  if (reviewer !== undefined && translator === undefined) {
    throw new Error(
      'Say who translated it too: --translated "Agency". If a machine did, write "Machine translation".',
    );
  }
  if (translator === undefined) return undefined;
  return reviewer === undefined
    ? { state: 'translated', translator, day }
    : { state: 'reviewed', translator, reviewer, day };
}

function showText({ id, standing, file }: TextStanding): string {
  return `${standing.padEnd(10)} ${id}  (${file})`;
}

function summary(standings: readonly TextStanding[]): string {
  const counts = Map.groupBy(standings, ({ standing }) => standing);
  return [...counts].map(([standing, texts]) => `${texts.length} ${standing}`).join(', ');
}

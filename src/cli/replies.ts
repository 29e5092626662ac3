import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentFolder } from '../content/content-folder.ts';
import { readCsvRows } from '../content/csv-rows.ts';
import { decodeText } from '../content/decode-text.ts';
import { checkSources } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { reportForTerminal } from '../content/report.ts';
import { countOf, listOf } from '../core/language/count.ts';
import { allowedIn } from '../core/language/private-data/allowed.ts';
import { findPrivateData } from '../core/language/private-data/find-private-data.ts';
import { countReplies, type ReplyCounts } from '../core/sending/count-replies.ts';
import { describeReplies } from '../core/sending/describe-replies.ts';
import { readReplies, type AnswerRow, type Replies } from '../core/sending/read-replies.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import { writeCsv } from '../render/csv.ts';
import { style } from '../terminal/terminal.ts';
import { runCommand } from './run-command.ts';

export const repliesUsage = [
  'Counts what practices answered in a form, for an update to say, and makes a table of it that stays on this computer.',
  '-- answers.csv              the answers, as the form saves them ("CSV UTF-8")',
  '-- --incident <incident>    only those about it; needed if they are about several',
  '-- --out <file>             where the table goes: .noticeboard/replies.csv if you leave it out',
].join('\n');

const options = {
  incident: { type: 'string' },
  out: { type: 'string', default: '.noticeboard/replies.csv' },
} as const;

/** Reads answers, writes the table and prints the counts. */
export const countAnswers = (): Promise<void> =>
  runCommand(async () => {
    await Promise.resolve();
    const { values, positionals } = readFlags(process.argv.slice(2));
    const [file] = positionals;
    if (file === undefined) throw new Error(repliesUsage);
    const table = readTable(file);
    const { context, problems } = checkSources(readFiles(contentFolder), {
      today: Date.now(),
      asked: process.env['NOTICEBOARD_NOW'],
    });
    if (!context) throw new Error(reportForTerminal(problems, style));
    const { told, replies } = chooseReplies(table, context, values.incident);
    const allowed = allowedIn(context.content);
    const counted = replies.replies.filter(({ code }) => told.has(code));
    const counts = countReplies(
      { ...replies, replies: counted },
      (words) => findPrivateData(words, allowed).length > 0,
    );
    mkdirSync('.noticeboard', { recursive: true });
    writeFileSync(values.out, writeCsv(tableOf(replies, counts, told, context)));
    console.log(report(replies, counts, told, context));
    console.log(
      `\nEach practice's answers, and who has not answered: ${values.out}. It is for you alone: do not commit it.`,
    );
  });

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${repliesUsage}`, { cause: error });
  }
}

function readTable(file: string): AnswerRow[] {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 2).toString() === 'PK') {
    throw new Error(`${file} is a workbook. Open it, and save it as "CSV UTF-8".`);
  }
  const text = decodeText(file, bytes);
  const rows = text.value === undefined ? undefined : readCsvRows(file, text.value);
  const problems = [...text.problems, ...(rows?.problems ?? [])];
  if (rows?.value && problems.length === 0) return rows.value;
  throw new Error(reportForTerminal(problems, style));
}

/** The answers about an incident, and the codes of the practices that were told of it. */
function chooseReplies(
  table: readonly AnswerRow[],
  { content, state }: SiteContext,
  incident: string | undefined,
): { replies: Replies; told: ReadonlySet<string> } {
  const { practices } = state.directory;
  const incidents = new Set(content.incidents.map(({ id }) => id));
  if (incident !== undefined && !incidents.has(incident)) {
    throw new Error(`--incident: there is no incident ${incident}.`);
  }
  const replies = readReplies(table, { practices, incidents, incident });
  if (!replies) {
    throw new Error(
      "No column of the table has practices' codes. Ask for the code in the form, or fill it in with {code}.",
    );
  }
  const only = incident ?? replies.incidents[0];
  if (incident === undefined && replies.incidents.length > 1) {
    throw new Error(
      `The answers are about several incidents. Add --incident with one of ${listOf(replies.incidents, 'or')}.`,
    );
  }
  const concerned = state.incidents.find((one) => one.incident.id === only)?.everConcerned;
  return {
    replies,
    told: concerned ?? new Set([...practices.values()].map(({ code }) => code)),
  };
}

/** A line for each practice that was told or answered; of its answers only those that are counted. */
function tableOf(
  { replies, headings }: Replies,
  { questions }: ReplyCounts,
  told: ReadonlySet<string>,
  { state: { directory } }: SiteContext,
): string[][] {
  const byCode = new Map(replies.map((reply) => [reply.code, reply]));
  const codes = [...new Set([...told, ...byCode.keys()])].toSorted();
  return [
    [
      'Code',
      'Practice',
      'Area',
      'Answered',
      ...questions.map(({ column }) => headings[column] ?? ''),
    ],
    ...codes.map((code) => {
      const practice = directory.practices.get(code);
      const reply = byCode.get(code);
      return [
        code,
        practice?.name ?? '',
        directory.areas.get(practice?.area ?? '')?.name ?? '',
        reply ? 'yes' : 'no',
        ...questions.map(({ column }) => reply?.cells[column] ?? ''),
      ];
    }),
  ];
}

const whyLeftOut = {
  person: 'may name a person',
  words: 'is in free words',
  few: 'fewer than 5 gave an answer, or one answer',
} as const;

function report(
  { replies, unknownLines }: Replies,
  counts: ReplyCounts,
  told: ReadonlySet<string>,
  { state: { directory } }: SiteContext,
): string {
  const answered = replies.filter(({ code }) => told.has(code));
  const byArea = Map.groupBy(
    answered,
    ({ code }) => directory.areas.get(directory.practices.get(code)?.area ?? '')?.name ?? '',
  );
  const areas = [...byArea].map(([answer, some]) => ({ answer, count: some.length }));
  const words = describeReplies(counts, { answered: answered.length, told: told.size, areas });
  return [
    words === ''
      ? 'Fewer than 5 practices have answered: there is nothing to publish yet.'
      : `For "## For practices" of an update:\n\n${words}`,
    ...counts.leftOut.map(({ question, why }) => `Not counted: "${question}" ${whyLeftOut[why]}.`),
    ...(answered.length < replies.length
      ? [
          `${countOf(replies.length - answered.length, 'practice')} answered that the incident is not about, and not counted above. Are they affected?`,
        ]
      : []),
    ...(unknownLines.length > 0
      ? [`No practice that is known on line ${listOf(unknownLines.map(String))}.`]
      : []),
  ].join('\n\n');
}

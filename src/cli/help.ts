import { usage } from './check-flags.ts';
import { usage as redactUsage } from './redact.ts';
import { usage as reviewUsage } from './review.ts';
import { usage as translationsUsage } from './translations.ts';
import { repliesUsage } from './replies.ts';
import { sendUsage } from './send-flags.ts';
import { describeFlags } from './new/flags.ts';

/** What each command does and takes, for `npm run <command> -- --help`. */
const commands: Readonly<Record<string, string>> = {
  start: 'Builds the site from the content and serves it. It takes nothing.',
  test: 'Runs every check. It takes nothing.',
  dev: 'Shows the site while you write. What is after -- goes to Astro: -- --port 4400',
  build:
    'Writes the site to dist/. It reads SITE_URL, BASE_PATH, CONTENT_DIR and NOTICEBOARD_NOW from the environment.\n-- --reporter terminal|github|json',
  new: describeFlags(),
  check: usage,
  'preview-changes':
    'Shows what the content publishes that main does not.\n-- --base <commit>\n-- --markdown',
  init: 'Begins the content of a new publisher. It asks; every answer has a flag, listed in docs/publisher.md.\n-- --yes    ask nothing\n-- --force  replace a content that is there',
  'import-practices':
    'Compares practices.csv with the official list.\n-- --list <file>\n-- --sub-icb <codes> | --postcode <areas> | --all\n-- --areas <grouping>\n-- --services <ids>\n-- --keep <columns>\n-- --dry-run\n-- --yes',
  'bank-holidays':
    'Writes bank holidays into site.yaml: those on which no update is promised.\n-- england | wales | scotland | northern-ireland\n-- --from <year>',
  approve:
    'Shows answers that wait for approval, and writes it.\n-- --show\n-- --answers <ids> | --all\n-- --by <role>\n-- --on <date>\n-- --review-by <date>\n-- --yes',
  review: reviewUsage,
  translations: translationsUsage,
  redact: redactUsage,
  send: sendUsage,
  replies: repliesUsage,
  bench:
    'Measures builds.\n-- --size <name>\n-- --runs <number>\n-- --again\n-- --list <file>\n-- --sweep\n-- --name <file>',
  'bench-compose':
    'Plays an officer on a phone who writes first updates on dist/compose/, and says how long each takes. It takes nothing.',
  'bench-finder':
    'Counts how many surgeries of a list the search finds, by way to type. It takes --list epraccur.csv(.gz), and --step 10 to try one in ten.',
  'bench-pages': 'Measures pages with Lighthouse. It takes nothing.',
  'bench-publish': 'Measures the commands of publish.yml in a fresh clone. It takes nothing.',
  fuzz: 'Spoils the sample and checks what becomes of it.\n-- --seed <number>\n-- --count <number>\n-- --builds <number>\n-- --workers <number>\n-- --only <seed>',
  'get-published':
    'Brings content/ up to what a site publishes, when GitHub is down.\n-- --from <address of the site>',
  'measure-gate':
    'Says how much of people, statements and routes the check finds in tests/corpora/.\n-- --show',
  precompress: 'Packs the texts in dist/ with gzip and brotli. It takes nothing.',
  'compare-addresses':
    'Says whether dist/ loses a published address.\n-- --last <file or address>\n-- --site <folder>',
  'offline-copy':
    'Copies dist/ so that its links work without a server.\n-- --site <folder>\n-- --to <folder>',
  upgrade:
    "Brings this version into a publisher's repository, ready to be committed. Run it in a clone of the program.\n-- --into <folder>\n-- --replace  also replace files of the program that were changed there",
  generate: 'Makes the documents that are made of tables in src/. It takes nothing.',
};

/** The names of all commands that have help. */
export const commandNames: readonly string[] = Object.keys(commands);

/** What a command does and takes, in a few lines. */
export function helpOf(name: string): string {
  return `npm run ${name}\n\n${commands[name] ?? 'There is no help for it.'}`;
}

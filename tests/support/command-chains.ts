// The commands of the documents that can be run here, and why the others cannot.
import { aListFile } from './official-list.ts';

/** A command as the document has it ('' where it only prepares), and as it is typed where the document leaves something open. */
type CommandStep = [says: string, typed?: string];

/** Commands that are run in a fresh clone, one after the other. $SITE is the address of a site that is served. */
export interface CommandChain {
  name: string;
  steps: CommandStep[];
  /** Files beside it, by path inside the clone. */
  files?: Record<string, () => string | Buffer>;
}

const incident = '2025-07-27-bradford-craven-data-centre';
const update = `content/incidents/${incident}/2025-08-01T1700.md`;

/** A day some days from now, such as 2026-11-20. */
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const chains: CommandChain[] = [
  {
    name: 'look, and check',
    steps: [
      ['npm run check'],
      ['npm run check -- --reporter terminal'],
      ['npm run check -- --fix'],
      [
        'npm run check -- --fix content/incidents/2025-07-27-a-name/2025-08-01T1730.md',
        `npm run check -- --fix ${update}`,
      ],
      ['npm run new -- --help'],
      ['npm run fuzz -- --help'],
    ],
  },
  {
    name: 'write',
    steps: [
      [`npm run new -- --incident ${incident} --yes --summary "The first fixes are in place."`],
      ['', 'test -n "$(git status --porcelain content/incidents)" && npm run check'],
      [
        'npm run new -- --new --window "Saturday 9 August 8pm to 11pm"',
        'npm run new -- --new --window "Saturday 9 August 8pm to 11pm" --yes --title "SystmOne is moved" --patient-title "Some computers do not work for a while" --affects "SystmOne @ Craven: under maintenance" --summary "SystmOne is moved on Saturday." --patients "Your GP surgery is closed then." --practices "Print the list of appointments."',
      ],
      [
        'npm run new -- --exercise-from <incident>',
        `npm run new -- --exercise-from ${incident} --yes`,
      ],
      [
        'npm run new -- --exercise-from <incident> --within 2h',
        `npm run new -- --exercise-from ${incident} --within 2h --yes`,
      ],
    ],
  },
  {
    name: 'build',
    steps: [
      ['npm run build'],
      ['npm run offline-copy'],
      [
        'npm run compare-addresses -- --last <file or address>',
        'npm run compare-addresses -- --last "$SITE/api/addresses.json"',
      ],
      ['npm run precompress'],
      [
        'LAST_ADDRESSES=https://example.org/api/addresses.json npm run build',
        'LAST_ADDRESSES="$SITE/api/addresses.json" npm run build',
      ],
      ['NOTICEBOARD_NOW=2025-07-30T09:00:00+01:00 npm run build'],
      [
        'curl -sI https://example.org/api/v2/status.json',
        'curl --noproxy "*" --fail -sI "$SITE/api/v2/status.json"',
      ],
    ],
  },
  {
    name: 'publish while GitHub is down, and come home',
    steps: [
      ['git switch -c update-while-github-is-down'],
      [
        'npm run get-published -- --from https://status.example.org',
        'npm run get-published -- --from "$SITE"',
      ],
      ['git add content'],
      ['git commit --allow-empty -m "What is published"'],
      ['git tag published'],
      [
        '',
        `npm run new -- --incident ${incident} --yes --summary "Written while GitHub was down."`,
      ],
      ['', 'npm run check && git add content'],
      ['git commit -m "Add an update"'],
      [
        'export LAST_ADDRESSES=https://status.example.org/api/addresses.json',
        'export LAST_ADDRESSES=$SITE/api/addresses.json',
      ],
      ['SITE_URL=https://status.example.org npm run build'],
      ['SITE_URL=https://www.example.org BASE_PATH=/status npm run build'],
      ['git fetch'],
      ['git rebase --onto origin/main published'],
      ['', 'npm run check && test "$(git rev-list --count origin/main..HEAD)" = 1'],
      ['git push -u origin update-while-github-is-down'],
      ['git switch main'],
      ['git pull'],
    ],
  },
  {
    name: 'begin as a publisher',
    files: {
      'epraccur.csv': () =>
        aListFile([
          { code: 'Z00001', subIcb: '36J' },
          { code: 'Z00002', subIcb: '36J', name: "ST MARY'S SURGERY" },
        ]),
    },
    steps: [
      [
        'git clone <address of the repository>',
        'git clone "$(git remote get-url origin)" clone && rm -rf clone',
      ],
      ['npm run approve -- --show'],
      [
        'npm run approve -- --answers "medicine-111 medicine-in-person" --by "Chief pharmacist" --on <day> --review-by <day> --yes',
        `npm run approve -- --answers "medicine-111 medicine-in-person" --by "Chief pharmacist" --on ${dayIn(0)} --review-by ${dayIn(300)} --yes`,
      ],
      ['npm run approve -- --all --by "Medical director" --yes'],
      [
        'npm run init -- --list ~/Downloads/epraccur.csv --sub-icb 36J --areas sub-icb --area-name "36J=Bradford District and Craven" --services "accurx docman" --name "Example Health and Care Partnership" --short-name "Example HCP" --website https://example.org/ --contact noticeboard@example.org --helpdesk-contact "01632 960 100" --helpdesk-hours "8am to 6:30pm, Monday to Friday" --report-contact https://example.org/report --languages ur,pl --yes',
        'npm run init -- --force --list epraccur.csv --sub-icb 36J --areas sub-icb --area-name "36J=Bradford District and Craven" --services "accurx docman" --name "Example Health and Care Partnership" --short-name "Example HCP" --website https://example.org/ --contact noticeboard@example.org --helpdesk-contact "01632 960 100" --helpdesk-hours "8am to 6:30pm, Monday to Friday" --report-contact https://example.org/report --languages ur,pl --yes',
      ],
      [
        'npm run import-practices -- --list ~/Downloads/epraccur.csv',
        'npm run import-practices -- --list epraccur.csv --yes',
      ],
      ['npm run bank-holidays -- england'],
      ['git add -A'],
      ['git commit -m "Begin"'],
    ],
  },
  {
    name: 'keep a copy, and take over a new version',
    steps: [
      [
        'git clone --mirror https://github.com/your-organisation/noticeboard.git noticeboard-backup',
        'git clone --mirror "$(git remote get-url origin)" noticeboard-backup',
      ],
      ['git -C noticeboard-backup remote update --prune'],
      [
        'git -C noticeboard-backup push --mirror <its address>',
        'git init --quiet --bare restored && git -C noticeboard-backup push --mirror "$PWD/restored"',
      ],
      ['git reset --hard'],
      [
        '',
        'rm -rf noticeboard-backup restored && echo "A line more." >> CHANGELOG.md && git add -A',
      ],
      ['git switch -c upgrade'],
      ['git commit -m "Upgrade Noticeboard"'],
      ['git push -u origin upgrade'],
    ],
  },
  {
    name: 'translate',
    steps: [
      ['npm run translations -- export --language ur'],
      ['npm run translations -- export --language ur --format po'],
      ['npm run translations -- export --language ur --only old'],
      [
        'npm run translations -- export --language ur --update <incident>/<file>',
        `npm run translations -- export --language ur --update ${incident}/2025-08-01T1700.md`,
      ],
      [
        'npm run translations -- import translations-ur.xlf',
        'npm run translations -- import translations-ur.xlf --translated Agency --reviewed Translator',
      ],
      ['npm run translations -- review-page --language ur'],
      ['npm run review -- pl --machine'],
      ['npm run review -- pl'],
      [
        'npm run review -- pl guidance/urgent-111 --translated "Agency" --reviewed "Medical translator"',
      ],
      ['npm run translations -- begin --language cy --name Cymraeg --english Welsh'],
      ['npm run translations -- export --language cy'],
      [
        'npm run translations -- import translations-cy.xlf',
        'npm run translations -- import translations-cy.xlf --translated Agency --reviewed Translator',
      ],
    ],
  },
  {
    name: 'send',
    files: { 'recipients.txt': () => 'X10406, email, you@example.org\n' },
    steps: [
      ['openssl rand -base64 32'],
      ['npm run send -- --seal recipients.txt'],
      [
        'SEND_LEDGER_KEY=… npm run send -- --begin',
        'SEND_LEDGER_KEY=a-key-of-thirty-two-characters-or-more npm run send -- --begin',
      ],
      ['git push origin sent', 'git fetch --quiet origin sent:sent && git push origin sent'],
      ['npm run send -- --dry-run'],
      ['npm run send -- --counts-to <file>', 'npm run send -- --counts-to counts.json'],
      [
        `npm run replies -- ../answers.csv --incident ${incident}`,
        `printf 'Practice code,Phones down?\\nX10406,Yes\\n' > ../answers.csv && npm run replies -- ../answers.csv --incident ${incident}`,
      ],
      [`npm run send -- --for-patients ${incident}`],
    ],
  },
  {
    name: 'develop',
    steps: [
      ['npm run preview-changes'],
      ['npm run generate'],
      ['node scripts/run.cjs compile-styles'],
      ['node scripts/run.cjs compile-mail'],
      ['npm run format'],
      ['', 'git diff --exit-code'],
      ['node scripts/run.cjs draw-state-pictures'],
      ['npm run measure-gate'],
      ['npx vitest run --project unit src/core/check/catalogue'],
      ['npm run bench -- --size small'],
    ],
  },
];

const install = 'needs the network; whoever runs these tests has run it';
const mention = 'is only named, without what is to be typed';
const server = 'needs a server of the reader';

export const notRun: Record<string, string> = {
  'npm ci': install,
  'npm ci --omit=dev': install,
  'npm ci --prefer-offline': install,
  'npm test': 'is what runs this test',
  'NIGHTLY=1 npm test': 'is what runs this test at night',
  'npx vitest --project unit': 'waits for changes, for ever',
  'npm start': 'serves until it is stopped: tests/site/two-builds.test.ts',
  'NOTICEBOARD_NOW=2025-07-28T13:00:00+01:00 npm start':
    'serves until it is stopped; builds of other moments are in tests/site/moment.test.ts',
  'npm run dev': 'serves until it is stopped: tests/site/astro-project.test.ts',
  'npm run redact': 'asks in a terminal what to take out',
  'npm run bench-compose':
    'plays on dist/compose/ in a browser, as tests/browser/compose.test.ts does',
  'npm run bench-publish': 'takes half an hour, and the network',
  'npm run bench-finder -- --list epraccur.csv.gz': 'needs the list of every surgery in England',
  'npm run send -- --resend <incident>/<update>': 'sends: src/cli/send.command.test.ts',
  'npm run upgrade -- --into ../our-site':
    'needs two repositories: src/cli/upgrade/upgrade.test.ts',
  'git clone https://github.com/<owner>/noticeboard program':
    'needs two repositories: src/cli/upgrade/upgrade.test.ts',
  'git clone': mention,
  "sed -i 's# /404# /status/404#; s#~^/#~^/status/#; s#location /#location /status/#' noticeboard.conf":
    'belongs to the file for nginx: tests/site/own-server.test.ts',
  'certbot --nginx -d status.example.org': server,
  'rsync -a dist/ server:/srv/noticeboard/$site/': server,
  'ssh server "cd /srv/noticeboard': server,
};

/** Whether one command shows that another works: the same, with what is to be set before it or added to it. */
export function covers(run: string, told: string): boolean {
  const command = run.replace(/^(?:[A-Z_]+=\S+ )+/, '');
  return (
    run === told ||
    command === told ||
    (/^npm run [\w-]+$/.test(told) && command.startsWith(`${told} -- `))
  );
}

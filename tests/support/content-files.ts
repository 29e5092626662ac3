import { readFileSync } from 'node:fs';
import { checkSources } from '../../src/content/read-content.ts';
import type { SourceFiles } from '../../src/content/read-files.ts';
import { fieldName, type Problem } from '../../src/core/check/problem.ts';
import { at } from './builders.ts';

/** A content folder as text: each file's path inside it, and what it holds. */
export type ContentFiles = ReadonlyMap<string, string>;

/** The real time in these tests, between the second update and the next one. */
export const today = at('2025-07-29T12:00:00+01:00');

const incident = 'incidents/2025-07-27-data-centre';

/** The paths that most tests change. */
export const paths = {
  incident: `${incident}/incident.md`,
  first: `${incident}/2025-07-28T0900.md`,
  second: `${incident}/2025-07-29T0930.md`,
  medicine: 'guidance/medicine-111/en.md',
  systmone: 'services/systmone.md',
} as const;

/** A small content without a mistake: an open incident with two updates, four practices, five services. */
export function contentFiles(): ContentFiles {
  return new Map([
    ['site.yaml', site],
    ['areas.yaml', areas],
    // The one real file: every site has the same English texts.
    ['languages/en.yaml', readFileSync('content/languages/en.yaml', 'utf8')],
    ['practices.csv', practices],
    ...services,
    ...guidance,
    ...statements,
    [paths.incident, incidentFile],
    [paths.first, firstUpdate],
    [paths.second, secondUpdate],
  ]);
}

/** The same with one file more, or another text in it. */
export function withFile(files: ContentFiles, path: string, text: string): ContentFiles {
  return new Map([...files, [path, text]]);
}

/** The same without some files. */
export function withoutFile(files: ContentFiles, ...gone: string[]): ContentFiles {
  for (const path of gone) textOf(files, path);
  return new Map([...files].filter(([path]) => !gone.includes(path)));
}

/** The same with one file called something else. */
export function withName(files: ContentFiles, path: string, name: string): ContentFiles {
  return withFile(withoutFile(files, path), name, textOf(files, path));
}

/**
 * The same with one line of a file changed: the first that begins with `start`,
 * spaces before it aside. Nothing to put there takes the line out; the new text
 * may have several lines, and is indented as the old one was unless it begins
 * with a space or a tab.
 */
export function withLine(
  files: ContentFiles,
  path: string,
  start: string,
  replacement?: string,
): ContentFiles {
  const lines = textOf(files, path).split('\n');
  const index = lines.findIndex((line) => line.trimStart().startsWith(start));
  const line = lines[index];
  if (line === undefined) throw new Error(`${path} has no line that begins with "${start}"`);
  const indent = /^\s/.test(replacement ?? '')
    ? ''
    : line.slice(0, -line.trimStart().length || undefined);
  const typed = replacement?.split('\n').map((one) => (one ? indent + one : one)) ?? [];
  return withFile(files, path, lines.toSpliced(index, 1, ...typed).join('\n'));
}

/** The same with everything below a file's fields changed. */
export function withBody(files: ContentFiles, path: string, body: string): ContentFiles {
  const [, fields = ''] = textOf(files, path).split('---\n');
  return withFile(files, path, `---\n${fields}---\n${body}`);
}

/** What is wrong with a content. Throws if it would be published all the same. */
export function problemsOf(
  files: ContentFiles,
  unreadable: SourceFiles['problems'] = [],
): Problem[] {
  const { context, problems } = checkSources({ texts: files, problems: unreadable }, { today });
  if (context) throw new Error('this content would be published');
  return problems;
}

/** The same as an author reads it: the place, the line that is there (after >), what is wrong, and the fix. */
export function show(files: ContentFiles, unreadable?: SourceFiles['problems']): string {
  return problemsOf(files, unreadable)
    .map((problem) => {
      const { file, line, message, fix } = problem;
      const source =
        line === undefined ? '' : `:${line} > ${textOf(files, file).split('\n')[line - 1]}`;
      const field = fieldName(problem);
      return `${file}${source}\n${field && `${field}: `}${message}.\n${fix}`;
    })
    .join('\n\n');
}

/** The text of a file. Throws if it is not there. */
export function textOf(files: ContentFiles, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return text;
}

const site = `title: GP surgeries' computer systems
publisher:
  name: Example Partnership
  email: noticeboard@example.org
contacts:
  helpdesk:
    name: Primary care IT helpdesk
    phone: 01632 960 100
  report:
    name: Impact and backlog form
    url: https://example.org/report
`;

const areas = `- id: craven
  name: Craven
- id: airedale
  name: Airedale
`;

const practices = `code,name,area,town,postcode,phone,website,services,sites,dispensing,note
X10001,Lumb Mill Surgery,craven,Skipton,BD23 1AB,01632 960 101,https://lumbmill.example.org/,systmone sms,,,
X10002,Beck Foot Surgery,craven,Settle,BD24 9AA,01632 960 102,,systmone,Ingleton Branch;Bentham Branch,yes,
X10003,Canal Side Practice,airedale,Keighley,BD21 3AB,,,systmone sms,,,
X10004,"Moor View, The Old School",airedale,Bingley,BD16 2AA,,,sms,,no,One line is enough.
`;

const services = (
  [
    ['systmone', 'SystmOne', 'GP health records', '[appointment, results, referral, sick-note]'],
    ['sms', 'Text messages', 'Text messages', '[]'],
    ['phones', 'Phone lines', 'Phone lines', '[urgent, appointment, other]'],
    ['nhs-111-phone', 'NHS 111 by phone', 'NHS 111 by phone', '[urgent, medicine]'],
    ['nhs-111-online', 'NHS 111 online', 'NHS 111 online', '[urgent, medicine]'],
  ] as const
).map(([id, name, patientName, tasks], index): [string, string] => [
  `services/${id}.md`,
  `---
name: ${name}
patientName: ${patientName}
group: Systems
position: ${(index + 1) * 10}
tasks: ${tasks}
usedBy: ${id === 'systmone' || id === 'sms' ? 'listed' : 'everyone'}
---
What it is, for staff.
`,
]);

// Some tests run a command, whose clock is the real one: these answers stay good for long.
const guidance = (
  [
    ['urgent-111', 'urgent', '[nhs-111-phone]'],
    ['urgent-in-person', 'urgent', '[]'],
    ['medicine-111', 'medicine', '[nhs-111-online, nhs-111-phone]'],
    ['appointment-call', 'appointment', '[phones]'],
    ['appointment-in-person', 'appointment', '[surgery-open]'],
    ['results-wait', 'results', '[]'],
    ['referral-wait', 'referral', '[]'],
    ['sick-note-wait', 'sick-note', '[]'],
    ['other-wait', 'other', '[]'],
  ] as const
).map(([id, task, needs], index, all): [string, string] => [
  `guidance/${id}/en.md`,
  `---
task: ${task}
rank: ${all.slice(0, index + 1).filter(([, other]) => other === task).length}
title: What to do about ${task}
short: Do this about ${task}.
expect: delays
needs: ${needs}
card:
  type: urgent
  heading: 'Call 111 if:'
  points:
    - you need help today
    - it cannot wait
brief:
  text: Call 111.
  spoken: If it cannot wait, call 111.
approvedBy: Chief pharmacist
approved: '2025-06-02'
reviewBy: '2099-06-02'
---
Do this, and then that.
`,
]);

const incidentFile = `---
title: Data-centre failure in Craven
patientTitle: Computer problems at GP surgeries in Craven
kind: incident
began: '2025-07-27T18:00:00+01:00'
helpdesk:
  reference: INC 0041873
sources:
  - title: Report of the incident
    publisher: A newspaper
    url: https://example.org/report
  - note: Times of day are illustrative.
---
Background for the record.
`;

const firstUpdate = `---
at: '2025-07-28T09:00:00+01:00'
phase: investigating
next: '2025-07-28T16:00:00+01:00'
affects:
  - services: [systmone]
    areas: [craven]
    level: major-outage
    works: Records can be read in contingency mode.
    workaround:
      - Hand-write pathology forms.
      - Print tomorrow's appointment list before 6pm.
  - services: [sms]
    practices: [X10001]
    level: degraded
access:
  - practices: [X10002]
    is: urgent-only
backlog:
  - areas: [craven, airedale]
    except: [X10003]
    tasks: [results]
doNow:
  - Cancel routine clinics for this morning.
known:
  - The connection to the data centre failed on Sunday.
unknown:
  - When it will be fixed.
doing:
  - Engineers are at the data centre.
---
The connection to the data centre has failed.

## For patients

Your GP surgery is open. Some things take longer.

## For practices

Keep a paper record of each contact.
`;

const secondUpdate = `---
at: '2025-07-29T09:30:00+01:00'
phase: identified
next: '2025-07-29T16:00:00+01:00'
affects:
  - services: [systmone]
    areas: [craven]
    level: partial-outage
known:
  - A cable was cut.
unknown:
  - When it will be mended.
doing:
  - Engineers lay a new cable.
approvedBy: {cause: duty director}
---
A cable was cut, and is being mended.

## For patients

Your GP surgery is open. Some things take longer.

## For practices

SystmOne opens again, slowly.
`;

const statements: [string, string][] = [
  [
    'statements/accessibility.md',
    `---
prepared: "2025-07-01"
meets: fully
---
`,
  ],
  [
    'statements/privacy.md',
    `---
prepared: "2025-07-01"
controller: Example Health and Care Partnership
hosts:
  - name: The host of these pages
    keeps: The address of whoever reads a page, and the time.
---
`,
  ],
];

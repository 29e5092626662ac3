import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A content folder as it lies on a disk: each file's path inside it, and its bytes. */
export type Files = ReadonlyMap<string, Buffer>;

/** What is mutated: the whole sample, and a cut of it that is checked 20 times faster. */
export interface Originals {
  whole: Files;
  cut: Files;
}

export function readOriginals(): Originals {
  const whole = readFolder('content');
  return { whole, cut: cutSample(whole) };
}

/** The bytes of every file below a folder, by path. */
export function readFolder(folder: string): Files {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

/** Of the sample: an open incident, one with a review, planned work, and enough answers for every task. */
const kept = new RegExp(
  [
    '(?:areas|tasks).yaml$',
    'services/',
    'languages/(?:en|pl).yaml$',
    'guidance/(?:urgent-111|urgent-a-and-e|medicine-111|medicine-no-pharmacy|\\S+-in-person|\\S+-urgent-only|mental-health-\\S+|\\S+-as-planned|\\w+(?:-note)?-when-open)/(?:en|pl).md$',
    'incidents/2025-06-03-[^/]+/(?:incident|2025-06-03T1000|2025-06-20T0740).md$',
    'incidents/2025-07-27-[^/]+/(?:incident|2025-08-01T1700(?:.pl)?).md$',
    // The cause is approved in the second of them.
    'incidents/2018-10-10-[^/]+/(?:incident|review|2018-10-17T1630|2018-11-09T1500).md$',
  ]
    .map((start) => `^${start}`)
    .join('|'),
);

/** Its effects from the third on say nothing that the first two do not. */
const longest = 'incidents/2025-07-27-bradford-craven-data-centre/2025-08-01T1700.md';
const dropped = / {2}- services: \[sms, accurx\][^]*(?=^access:)/m;

/**
 * A content with at least one file of every kind. The two kinds that the sample
 * does not have, a redirect and an exercise, are added.
 */
function cutSample(whole: Files): Files {
  const text = (path: string) => whole.get(path)?.toString() ?? '';
  const cut = new Map([...whole].filter(([path]) => kept.test(path)));
  cut.set(longest, Buffer.from(text(longest).replace(dropped, '')));
  const updates = [...cut.values()].join('');
  const isKept = (row: string, index: number) =>
    index % 6 === 0 || updates.includes(row.slice(0, row.indexOf(',')));
  const practices = text('practices.csv').split('\n').filter(isKept);
  const site = text('site.yaml').replace(/^languages: .*$/m, 'languages: [pl]');
  const added = {
    'site.yaml': site,
    'practices.csv': `${practices.join('\n')}\n`,
    'redirects.yaml':
      '- from: /incidents/2025-07-27-another-name/\n  to: /incidents/2025-07-27-bradford-craven-data-centre/\n',
    [`${exercise}/incident.md`]: exerciseFile,
    [`${exercise}/2025-08-01T1000.md`]: exerciseUpdate,
  };
  for (const [path, bytes] of Object.entries(added)) cut.set(path, Buffer.from(bytes));
  return cut;
}

const exercise = 'incidents/2025-08-01-exercise';

const exerciseFile = `---
title: Practice of a phone failure
patientTitle: Phone lines of GP surgeries in Craven
kind: exercise
began: "2025-08-01T09:30:00+01:00"
sources:
  - note: Invented.
---
To practise.
`;

const exerciseUpdate = `---
at: "2025-08-01T10:00:00+01:00"
phase: investigating
next: "2025-08-01T18:00:00+01:00"
affects:
  - services: [phones]
    areas: [craven]
    level: major-outage
known: [Calls do not arrive.]
unknown: [When calls arrive again.]
doing: [The supplier looks for the cause.]
---
Calls to GP practices in Craven do not arrive.

## For patients

Calls to your GP surgery do not arrive.

## For practices

Use the mobile phone of your practice.
`;

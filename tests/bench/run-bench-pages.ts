import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readFiles } from '../../src/content/read-files.ts';
import { asLive } from './live-sample.ts';
import { runBuild } from './run-build.ts';
import { serveGzipped } from './serve-gzipped.ts';
import { describeMachine } from './table.ts';
import { makeWorkplace } from './workplace.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';

// Lighthouse brings 114 packages and is needed here alone, so it is no dependency of the project.
const lighthouse = 'lighthouse@13.5.0';
const incident = '2025-07-27-bradford-craven-data-centre';

/** What people open, by the name in the report. */
const pages: Readonly<Record<string, string>> = {
  status: '/',
  notice: `/notices/${incident}/`,
  'notice in Urdu': `/notices/${incident}/ur/`,
  bulletin: `/bulletins/${incident}/10/`,
  practice: '/practices/X10302/',
  service: '/services/systmone/',
  incident: `/incidents/${incident}/`,
  review: '/reviews/2018-10-10-bradford-data-centre/',
};

const workplace = makeWorkplace();
writeFolder(workplace.content, asLive(readFiles('content').texts));
await runBuild(workplace.project, workplace.content, {
  NOTICEBOARD_NOW: '2025-08-01T17:30:00+01:00',
});
const { address, server } = await serveGzipped(join(workplace.project, 'dist'));
const folder = mkdtempSync(join(tmpdir(), 'noticeboard-lighthouse-'));

interface Report {
  categories: Record<string, { title: string; score: number }>;
  audits: Record<
    string,
    { id: string; score: number | null; title: string; numericValue?: number }
  >;
}

const results = [];
for (const [name, path] of Object.entries(pages)) {
  const file = join(folder, 'report.json');
  await promisify(execFile)('npm', [
    'exec',
    '--yes',
    `--package=${lighthouse}`,
    '--',
    'lighthouse',
    `${address}${path}`,
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
    '--chrome-flags=--headless --no-sandbox --disable-gpu',
  ]);
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const scores = Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [title, Math.round(score * 100)]),
  );
  const missed = Object.values(audits)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title }) => `${id}: ${title}`);
  const paintMs = Math.round(audits['largest-contentful-paint']?.numericValue ?? 0);
  console.log(`${name}: ${JSON.stringify(scores)}, largest paint ${paintMs} ms`);
  for (const one of missed) console.log(`  ${one}`);
  results.push({ name, path, scores, largestPaintMs: paintMs, missed });
}

server.close();
workplace.remove();
writeFileSync(
  'bench/lighthouse.json',
  `${JSON.stringify({ machine: describeMachine(), lighthouse, results }, null, 2)}\n`,
);
console.log('Written to bench/lighthouse.json.');

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/content/read-files.ts';
import type { Area } from '../../src/core/model/area.ts';
import type { PracticeLine } from '../../src/core/practice-list/merge-lists.ts';
import { placePractices } from '../../src/cli/begin.ts';
import { openList, readPractices } from '../../src/cli/official-list.ts';
import { writeFolder } from '../../src/cli/write-folder.ts';
import { median } from './fit.ts';
import { makeContent } from './make-content.ts';
import { makeNextUpdate } from './next-update.ts';
import { runBuild, weigh, type BuildRun, type Output } from './run-build.ts';
import type { Size } from './size.ts';
import type { Workplace } from './workplace.ts';

export interface Measurement {
  size: Size;
  /** The run in the middle of all runs, by time. */
  cold: BuildRun;
  /** All runs, in the order in which they were made. */
  seconds: number[];
  /** The same site with one update more, as publish.yml builds it: with what the last build kept, and without its site. */
  again?: BuildRun;
  output: Output;
}

/** Builds content of a size several times from nothing and, if asked, once more with one new update. */
export async function measure(
  size: Size,
  { project, content, clear, clearSite }: Workplace,
  { runs, again, list }: { runs: number; again: boolean; list?: string | undefined },
): Promise<Measurement> {
  rmSync(content, { recursive: true, force: true });
  const sample = readFiles('content').texts;
  const texts = makeContent(size, sample, list === undefined ? undefined : readNation(list, size));
  writeFolder(content, texts);
  const all: BuildRun[] = [];
  for (let run = 0; run < runs; run++) {
    clear();
    all.push(await runBuild(project, content));
  }
  const output = weigh(join(project, 'dist'));
  const measurement = {
    size,
    cold: median(all, ({ seconds }) => seconds),
    seconds: all.map(({ seconds }) => seconds),
    output,
  };
  if (!again) return measurement;
  clearSite();
  writeFolder(content, new Map([makeNextUpdate(texts)]));
  return { ...measurement, again: await runBuild(project, content) };
}

/** The open GP practices of an official list, as many as the size asks for. */
function readNation(list: string, { practices }: Size): { lines: PracticeLine[]; areas: Area[] } {
  const everywhere = { subIcbs: [], postcodeAreas: [] };
  const official = readPractices(list, openList(list), everywhere);
  const some = { ...official, practices: official.practices.slice(0, practices) };
  const services = ['systmone', 'emis-web', 'accurx', 'docman'];
  return placePractices(some, 'sub-icb', services);
}

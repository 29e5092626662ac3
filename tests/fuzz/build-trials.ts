import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from '../bench/run-build.ts';
import type { Workplace } from '../bench/workplace.ts';
import { readContent } from '../../src/content/read-folder.ts';
import { judgeSite } from './judge-site.ts';
import type { Spoilt } from './mutate-content.ts';
import { readFolder } from './originals.ts';
import { digestFiles, writeFiles } from './try-content.ts';

/** What became of one whole build. */
export interface BuildTrial {
  seed: number;
  /** Refused: by the real clock, which has moved on since the trial. */
  outcome: 'built' | 'refused' | 'failed';
  /** From its start to its end. */
  seconds: number;
  /** Files of the site. */
  files: number;
  faults: string[];
}

/** Builds a spoilt content from nothing, as a publisher does, and holds what must hold of the site. */
export async function buildSpoilt(
  { seed, files }: Spoilt,
  { project, content }: Workplace,
): Promise<BuildTrial> {
  for (const name of ['dist', '.noticeboard/kept', '.noticeboard/parsed', '.noticeboard/next']) {
    rmSync(join(project, name), { recursive: true, force: true });
  }
  rmSync(content, { recursive: true, force: true });
  writeFiles(content, files);
  const trial = { seed, seconds: 0, files: 0, faults: [] as string[] };
  const { context } = readContent(content, { today: Date.now() });
  if (!context) return { ...trial, outcome: 'refused' };
  try {
    const { seconds } = await runBuild(project, content);
    const site = join(project, 'dist');
    const typed = [...files.values()].map(String);
    const faults = await judgeSite(site, context, typed);
    if (digestFiles(readFolder(content)) !== digestFiles(files)) {
      faults.push('The build changed a content file');
    }
    return { ...trial, outcome: 'built', seconds, files: readFolder(site).size, faults };
  } catch (error) {
    return { ...trial, outcome: 'failed', faults: [String(error)] };
  }
}

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One build, as a whole process with everything that it starts. */
export interface BuildRun {
  /** From its start to its end. */
  seconds: number;
  /** The most memory that it and the processes it started held at one time. 0 where the system does not tell. */
  peakBytes: number;
  /** Files that were rendered, and not restored from the last build. */
  rendered: number;
}

export interface Output {
  files: number;
  pages: number;
  bytes: number;
}

/** Builds a project's site from a content folder. Throws with what was printed if it fails. */
export async function runBuild(
  project: string,
  content: string,
  environment: Record<string, string> = {},
): Promise<BuildRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/run.cjs', 'build'], {
    cwd: project,
    env: {
      ...process.env,
      NOTICEBOARD_NOW: '',
      SITE_URL: '',
      BASE_PATH: '',
      LAST_ADDRESSES: '',
      ...environment,
      CONTENT_DIR: content,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  let peakBytes = 0;
  // To look costs the process that is looked at: ten times a second took a third of its time.
  const sampler = setInterval(() => {
    peakBytes = Math.max(peakBytes, memoryOf(child.pid ?? 0));
  }, 1000);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`The build failed:\n${printed}`);
  const seconds = (performance.now() - start) / 1000;
  const [, rendered = ''] = /([\d,]+) files? rendered/.exec(printed) ?? [];
  return { seconds, peakBytes, rendered: Number(rendered.replaceAll(',', '')) };
}

/** What a process and all that it started hold now, without counting what they share twice. Linux alone tells. */
function memoryOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    const own = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return children
      .filter(Boolean)
      .reduce((sum, child) => sum + memoryOf(Number(child)), Number(own ?? 0) * 1024);
  } catch {
    return 0;
  }
}

/** What a built site weighs. */
export function weigh(site: string): Output {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ file, stats: statSync(join(site, file)) }))
    .filter(({ stats }) => stats.isFile());
  return {
    files: files.length,
    pages: files.filter(({ file }) => file.endsWith('index.html')).length,
    bytes: files.reduce((sum, { stats }) => sum + stats.size, 0),
  };
}

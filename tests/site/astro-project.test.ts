import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from 'cheerio';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkplace } from '../bench/workplace.ts';
import { restorePictures } from '../support/build-pages.ts';
import { isNight, someOf } from '../support/night.ts';
import { listFiles } from '../support/site.ts';
import { change, environmentFor, tinyIncident, writeTinyContent } from '../support/tiny-site.ts';

const { project, content, remove } = makeWorkplace();
const dist = join(project, 'dist');
const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
/** As a person's terminal has it: the runner of the tests says that everything is a test. */
const environment = {
  ...Object.fromEntries(
    Object.entries(environmentFor(content)).filter(
      ([name]) => !/^(?:VITEST.*|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/.test(name),
    ),
  ),
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** Notes what an integration that is not ours is shown, and adds a file and another integration. */
const foreign = `
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
const note = (name, pages, dir) => {
  const files = readdirSync(dir, { recursive: true }).filter((file) => file.endsWith('.html'));
  const unfinished = files.filter((file) => readFileSync(new URL(file, dir)).includes(0x7f));
  writeFileSync(name + '.json', JSON.stringify({ pages: pages.length, html: files.length, unfinished }));
};
const seen = (name) => ({
  name,
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      if (name === 'after') updateConfig({ integrations: [seen('added')] });
    },
    'astro:build:done': ({ pages, dir }) => {
      note(name, pages, dir);
      writeFileSync(new URL(name + '.txt', dir), name);
    },
  },
});
export default seen;
`;

beforeAll(() => {
  writeTinyContent(content);
  restorePictures(project);
  writeFileSync(join(project, 'foreign.mjs'), foreign);
  change(
    join(project, 'astro.config.mjs'),
    'integrations: [noticeboard()]',
    "integrations: [seen('before'), noticeboard(), seen('after')]",
  );
  change(join(project, 'astro.config.mjs'), /^/, "import seen from './foreign.mjs';\n");
  appendFileSync(
    join(project, 'src/components/Footer.astro'),
    '\n<style>\n  .app-footer__links {\n    outline: 3px dotted rebeccapurple;\n  }\n</style>\n',
  );
});
afterAll(remove);

describe('astro build', () => {
  it.each(someOf(['a first', 'a second'], 2))(
    'shows other integrations the real folder and all pages in %s build, and publishes what they add',
    () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
        cwd: project,
        env: environment,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Published in dist/');
      const files = listFiles(dist);
      const html = files.filter((file) => file.endsWith('.html'));
      // E-mails are files, not pages.
      const pages = html.filter((file) => !file.endsWith('email.html'));
      for (const name of ['before', 'after', 'added']) {
        const noted: unknown = JSON.parse(readFileSync(join(project, `${name}.json`), 'utf8'));
        expect(noted).toEqual({ pages: pages.length, html: html.length, unfinished: [] });
        expect(files).toContain(`${name}.txt`);
      }
    },
  );

  it("puts a component's style into its pages, and into their policy", () => {
    const $ = load(readFileSync(join(dist, 'index.html'), 'utf8'));
    const sheet = $('link[rel=stylesheet]').attr('href') ?? '';
    expect(readFileSync(join(dist, sheet), 'utf8')).toMatch(/outline:\s*3px dotted/);
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
    const own = createHash('sha256').update($('style').text()).digest('base64');
    expect(policy).toContain(`style-src 'self' 'sha256-${own}';`);
    // Its name changes with what is in it, so nobody is promised it.
    expect(readFileSync(join(dist, 'api/addresses.json'), 'utf8')).not.toContain(sheet);
  });

  it('tells the errors of a content in its own words, and leaves the site', () => {
    const restore = breakUpdate();
    const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
      cwd: project,
      env: environment,
      encoding: 'utf8',
    });
    restore();
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('Write phase: identified');
    expect(stdout + stderr).not.toMatch(/src\/astro\/.*:\d+:\d+/);
    expect(existsSync(join(dist, 'index.html'))).toBe(true);
  });
});

describe('a server of Astro', () => {
  let server: ChildProcess | undefined;
  let printed = '';
  afterEach(() => {
    server?.kill('SIGKILL');
  });

  async function start(command: string, port: number): Promise<string> {
    printed = '';
    server = spawn(process.execPath, [astro, command, '--port', String(port)], {
      cwd: project,
      env: environment,
    });
    server.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
    server.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
    const address = `http://localhost:${port}`;
    for (;;) {
      const response = await fetch(address).catch(() => undefined);
      if (response?.ok) return address;
      if (server.exitCode !== null) throw new Error(printed);
      await wait(250);
    }
  }

  it.runIf(isNight)('shows the published site with astro preview', async () => {
    const address = await start('preview', 4387);
    const page = await (await fetch(`${address}/notices/${tinyIncident}/`)).text();
    expect(page).toBe(readFileSync(join(dist, `notices/${tinyIncident}/index.html`), 'utf8'));
  });

  it.runIf(isNight)(
    'shows what is being written with astro dev, and a mistake at its file and line',
    async () => {
      const address = await start('dev', 4388);
      expect(await (await fetch(address)).text()).toContain('<h1');
      const restore = breakUpdate();
      for (;;) {
        const { status } = await fetch(address);
        if (status === 500) break;
        await wait(250);
      }
      restore();
      expect(printed).toContain('Write phase: identified');
      expect(printed).toMatch(/incidents\/\S+\.md:3:1/);
      expect(printed).not.toMatch(/src\/astro\/\S+:\d+:\d+/);
    },
  );
});

/** Gives an update a phase that is none. Returns what puts it right again. */
function breakUpdate(): () => void {
  const file = join(content, 'incidents', tinyIncident, '2025-08-01T1700.md');
  const text = readFileSync(file, 'utf8');
  change(file, /^phase: .*$/m, 'phase: identifed');
  return () => writeFileSync(file, text);
}

import { existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restorePictures } from '../support/build-pages.ts';
import { chains, covers, notRun } from '../support/command-chains.ts';
import { commandsIn } from '../support/document.ts';
import { isNight } from '../support/night.ts';
import { serve } from '../support/serve.ts';
import { makeWorkingCopy } from '../support/working-copy.ts';

const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...globSync('docs/**/*.md')];
const told = new Set(documents.flatMap((file) => commandsIn(readFileSync(file, 'utf8'))));
const run = chains.flatMap(({ steps }) => steps.map(([says]) => says)).filter(Boolean);

describe('a command that a document tells people to type', () => {
  it('is run below, or it is said why not', () => {
    const unknown = [...told].filter(
      (command) => !(command in notRun) && !run.some((one) => covers(one, command)),
    );
    expect(unknown).toEqual([]);
  });

  it('is not on a list below if no document has it any more, nor twice', () => {
    const listed = [...run, ...Object.keys(notRun)];
    expect(listed.filter((command) => !told.has(command))).toEqual([]);
    expect(listed.length).toBe(new Set(listed).size);
  });

  it('has the test that is named for it', () => {
    for (const reason of Object.values(notRun)) {
      for (const [file] of reason.matchAll(/\b(?:src|tests)\/\S+\.ts\b/g)) {
        expect(existsSync(file), file).toBe(true);
      }
    }
  });
});

// A whole copy of the repository each: at night.
describe.runIf(isNight)('the commands of the documents, one after the other', () => {
  it.each(chains)('$name', async ({ steps, files = {} }) => {
    const copy = await makeWorkingCopy();
    const site = await serve('dist');
    const { folder } = copy;
    try {
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
      restorePictures(folder);
      for (const [name, make] of Object.entries(files)) writeFileSync(join(folder, name), make());
      const env: Record<string, string> = { SITE: site.address, ...author };
      for (const [says, typed = says] of steps) {
        const [, name, value = ''] = /^export (\w+)=(\S+)$/.exec(typed) ?? [];
        if (name) env[name] = value.replace('$SITE', site.address);
        else await copy.run(typed, env);
      }
    } finally {
      site.stop();
      copy.remove();
    }
  });
});

const author = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
};

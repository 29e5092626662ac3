import { readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { composeEntries, withoutNode } from '../astro/bundle-compose.ts';
import { shippedPackages, writeLicences } from './licences.ts';

/** The packages of which a script has something. */
async function packagesIn(file: string): Promise<string[]> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: withoutNode },
    build: { write: false, rolldownOptions: { input: file, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return [result]
    .flat()
    .flatMap(({ output }) => output)
    .flatMap((one) => (one.type === 'chunk' ? Object.entries(one.modules) : []))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .flatMap(([id]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
}

it('names every package of which a script has something', async () => {
  const found = await Promise.all(
    Object.values(composeEntries).map((name) => packagesIn(`src/compose/${name}.ts`)),
  );
  const named = Object.values(shippedPackages).flat();
  expect(named).toEqual(expect.arrayContaining([...new Set(found.flat())]));
});

it('names every package of letters that is installed to be published', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const fonts = Object.keys(dependencies).filter((name) => name.startsWith('@expo-google-fonts/'));
  expect(Object.values(shippedPackages).flat()).toEqual(expect.arrayContaining(fonts));
});

it('says the whole licence of each, and whose it is', () => {
  const text = writeLicences();
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
  expect(text).toMatch(/^zod\n\nMIT License\n\nCopyright \(c\) \d{4} Colin McDonnell/m);
  for (const name of Object.values(shippedPackages).flat()) expect(text).toContain(`${name}\n`);
});

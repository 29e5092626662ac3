import { join } from 'node:path';
import { build, type Alias, type Plugin } from 'vite';
import { scriptNames } from './script-names.ts';

const id = 'virtual:noticeboard/scripts';

/**
 * Gives pages their scripts as text, each whole and small, by name. Astro would
 * put them into the page itself, but then the page's head could not name their
 * hashes, which its policy needs.
 */
export function bundleScripts(): Plugin {
  let isBuild = true;
  return {
    name: 'noticeboard-bundle-scripts',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (asked) => {
      if (asked !== `\0${id}`) return undefined;
      const scripts = await Promise.all(
        scriptNames.map(async (name) => [name, await bundle(name)] as const),
      );
      return [
        `export default ${JSON.stringify(Object.fromEntries(scripts))};`,
        `export const isBuild = ${isBuild};`,
      ].join('\n');
    },
  };
}

async function bundle(name: string): Promise<string> {
  const code = await bundleFile(join(process.cwd(), `src/astro/browser/${name}.ts`));
  // Else the text would end its own element.
  if (/<\/script|<!--/i.test(code)) throw new Error(`${name}.ts cannot stand inside a page`);
  return code;
}

/** A script of one file, as text, with all that it uses. */
export async function bundleFile(
  file: string,
  alias: Alias[] = [],
  plugins: Plugin[] = [],
  target = 'es2020',
): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias },
    plugins,
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: {
        input: file,
        output: { format: 'iife' },
      },
    },
  });
  const [chunk] = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`No script was made of ${file}`);
  return chunk.code.trim();
}

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../cli/astro.ts';
import { workApart, type Hear } from './apart.ts';
import { rendererRoute } from './bundle.ts';

/** Where the bundle goes. */
export interface BundleWork {
  folder: string;
}

// Astro bundles the pages, and what renders them, and would then render. The
// bundle is all that is wanted of it: whoever renders needs neither Astro's
// tools nor their memory.
workApart(async (hear: Hear<BundleWork>): Promise<object> => {
  const folder = await hear('folder');
  const outDir = `${folder}-astro`;
  await build({
    outDir,
    cacheDir: `${outDir}-cache`,
    logLevel: 'error',
    integrations: [
      {
        name: 'bundle',
        hooks: {
          'astro:config:setup': ({ injectRoute }) => {
            const entrypoint = join(import.meta.dirname, 'renderer.ts');
            injectRoute({ pattern: rendererRoute, entrypoint, prerender: true });
          },
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((whole) => ({
              ...whole,
              setup: () => cp(`${outDir}/.prerender`, folder, { recursive: true }),
              getStaticPaths: () => Promise.resolve([]),
            }));
          },
        },
      },
    ],
  });
  return {};
});

// What Noticeboard adds to Astro, as a list of hooks.
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { beginBuild, nextFolder, type Build } from './build/begin-build.ts';
import { fillPlaceholders } from './build/fill-placeholders.ts';
import { prerenderFor } from './build/prerender.ts';
import { publishSite } from './build/publish-site.ts';
import { terminal } from '../content/reporters/terminal.ts';
import { wordProblems } from '../terminal/problems.ts';
import { bundleCompose } from './bundle-compose.ts';
import { bundleScripts } from './bundle-scripts.ts';
import { sitePlugin } from './site-plugin.ts';
import { watchContent } from './watch-content.ts';

/**
 * Noticeboard as an Astro integration. In a build it reads and checks the
 * content before anything is rendered, has pictures drawn, and publishes the
 * site in the end: it is built beside the last one, looked at, and swapped in
 * whole. In the live preview it shows what is being written.
 */
export default function noticeboard(): AstroIntegration {
  let build: Build | undefined;
  return {
    name: 'noticeboard',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        updateConfig({
          // Building writes nothing into node_modules.
          vite: {
            cacheDir: '.noticeboard/vite',
            plugins: [sitePlugin(), bundleScripts(), bundleCompose(), watchContent()],
          },
        });
        if (command !== 'build') return;
        const begun = await beginBuild(resolve(fileURLToPath(config.outDir)));
        build = begun;
        if (begun.problems.length > 0) logger.warn(wordProblems(begun.problems, terminal));
        updateConfig({
          outDir: pathToFileURL(`${nextFolder}/`),
          integrations: [publishLast(() => publishSite(begun))],
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const begun = build;
        if (begun) setPrerenderer((whole) => prerenderFor(begun, whole));
      },
      // Before any `astro:build:done`: others see finished pages.
      'astro:build:generated': ({ dir }) => {
        if (build) fillPlaceholders(fileURLToPath(dir), build.fillings);
      },
    },
  };
}

/** Publishes after every other integration is done, whatever order they are in. */
function publishLast(publish: () => Promise<void>): AstroIntegration {
  const own: AstroIntegration = {
    name: 'noticeboard:publish',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        if (config.integrations.at(-1)?.name === own.name) return;
        // One that was added meanwhile would come later: this one steps back behind it.
        own.hooks = {};
        updateConfig({ integrations: [publishLast(publish)] });
      },
      'astro:build:done': publish,
    },
  };
  return own;
}

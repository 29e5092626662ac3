import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { componentStyles } from './session.ts';

const id = 'virtual:noticeboard/site';

/**
 * Gives pages what they show: in a build the session that the integration has
 * opened, in the live preview one that reads the content itself. Notes the
 * stylesheets that components bring along.
 */
export function sitePlugin(): Plugin {
  let isBuild = true;
  return {
    name: 'noticeboard:site',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (source) => {
      if (source !== id) return undefined;
      return isBuild
        ? { id: pathToFileURL(join(import.meta.dirname, 'session.ts')).href, external: 'absolute' }
        : join(import.meta.dirname, 'preview-session.ts');
    },
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        componentStyles.add(String(file.source));
      }
    },
  };
}

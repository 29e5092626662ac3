// Gives pages what they show.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const id = 'virtual:noticeboard/site';

/** In a build, the session that the integration has opened; in the live preview, one that reads the content itself. */
export function sitePlugin(): Plugin {
  let isBuild = true;
  return {
    name: 'noticeboard:site',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (source) => {
      if (source !== id) return undefined;
      const file = join(import.meta.dirname, isBuild ? 'session.ts' : 'preview-session.ts');
      return isBuild ? { id: pathToFileURL(file).href, external: 'absolute' } : file;
    },
  };
}

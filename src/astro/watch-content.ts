import type { Plugin } from 'vite';
import { contentFolder } from '../content/content-folder.ts';

/** While writing (`npm run dev`), shows a changed content file at once. */
export function watchContent(): Plugin {
  return {
    name: 'noticeboard-watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(contentFolder);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(contentFolder)) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

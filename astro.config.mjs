import { defineConfig } from 'astro/config';
import { bundleScripts } from './src/site/bundle-scripts.ts';
import { readPlace } from './src/site/place.ts';
import { watchContent } from './src/site/watch-content.ts';

const { site, base } = readPlace(process.env);

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // While one page is written to the disk, the next ones are rendered.
  build: { format: 'directory', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: { plugins: [watchContent(), bundleScripts()] },
});

import { defineConfig } from 'astro/config';
import noticeboard from './src/astro/integration.ts';
import { readPlace } from './src/astro/site-root.ts';

const { site, base } = readPlace(process.env);

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // What was rendered and has not changed is restored, from a folder that may be deleted at any time.
  cacheDir: '.noticeboard/astro',
  experimental: { incrementalBuild: true },
  integrations: [noticeboard()],
});

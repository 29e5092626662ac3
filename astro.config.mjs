import { bundleScripts } from './src/astro/bundle-scripts.ts';
import { readPlace } from './src/astro/site-root.ts';
import { watchContent } from './src/astro/watch-content.ts';

const { site, base } = readPlace(process.env);

// Not through `defineConfig`: that would load Astro's tools for fonts and pictures, too.
/** @satisfies {import('astro').AstroUserConfig} */
export default {
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // While one page is written to the disk, the next ones are rendered.
  build: { format: 'directory', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: { plugins: [watchContent(), bundleScripts()] },
};

import purgecss from '@fullhuman/postcss-purgecss';
import { defineConfig } from 'astro/config';
import { readPlace } from './src/site/place.ts';
import { watchContent } from './src/site/watch-content.ts';

const { site, base } = readPlace(process.env);

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: {
    plugins: [watchContent()],
    css: {
      preprocessorOptions: { scss: { quietDeps: true } },
      postcss: {
        plugins: [
          // Only what our own markup uses is shipped: it stands inside every page.
          purgecss({
            content: ['src/**/*.astro', 'src/core/words/markdown.ts'],
            safelist: [
              /^(?:hidden|html|body|p|ul|ol|li|a|strong|em|h[1-6]|blockquote|code|pre|table|th|td|hr)$/,
            ],
            fontFace: true,
            keyframes: true,
            variables: true,
          }),
        ],
      },
    },
  },
});

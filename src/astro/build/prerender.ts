// Renders with Astro's own prerenderer: says what may be restored from the last build, and which page failed.
import type { AstroPrerenderer } from 'astro';
import { compareText } from '../../core/language/compare.ts';
import { isOfKit } from '../../core/views/addresses.ts';
import type { Build } from './begin-build.ts';
import { atPage } from './failure.ts';
import { startStage } from '../../terminal/terminal.ts';

/** Wraps the prerenderer that Astro would use. */
export function prerenderFor(build: Build, whole: AstroPrerenderer): AstroPrerenderer {
  return {
    ...whole,
    setup: async () => {
      await whole.setup?.();
      build.stage.end();
      build.stage = startStage('Drawing pictures and rendering the pages');
    },
    getStaticPaths: async () => {
      const paths = await whole.getStaticPaths();
      for (const { pathname } of paths) refuseBadPath(pathname);
      return (
        paths
          .map((path) => ({ ...path, cacheKey: build.cacheKeys(path.pathname) }))
          // Pictures are still being drawn: what needs them comes last. What is of one thing
          // stands together, so that what was worked out for it last is still at hand.
          .toSorted(
            (a, b) =>
              Number(isOfKit(a.pathname)) - Number(isOfKit(b.pathname)) ||
              compareText(a.pathname, b.pathname),
          )
      );
    },
    render: async (request, options) => {
      build.rendered += 1;
      try {
        return await whole.render(request, options);
      } catch (error) {
        throw atPage(new URL(request.url).pathname, error);
      }
    },
  };
}

/** No name that the reader lets through leads elsewhere; whoever writes files does not rely on that. */
function refuseBadPath(pathname: string): void {
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(pathname)) {
    throw new Error(`${pathname} leads out of the site`);
  }
}

import type { AstroIntegration } from 'astro';

/** Which part of a build a process does: `index` counts from 0. */
export interface Share {
  index: number;
  of: number;
}

/**
 * Lets a process render only its share of the pages. Everything that is made of
 * one incident, or of one practice, stays together: its pages, feeds and files
 * share words and pictures that are worked out once.
 */
export function renderShare(share: Share): AstroIntegration {
  return {
    name: 'share',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((whole) => ({
          ...whole,
          getStaticPaths: async () => takeShare(await whole.getStaticPaths(), share),
        }));
      },
    },
  };
}

/** The paths of a share. All shares together are all paths, and none is in two of them. */
export function takeShare<Path extends { pathname: string }>(
  paths: readonly Path[],
  { index, of }: Share,
): Path[] {
  const groups = new Map<string, number>();
  return paths.filter(({ pathname }) => {
    const group = groupOf(pathname);
    const place = groups.get(group) ?? groups.size;
    groups.set(group, place);
    return place % of === index;
  });
}

/** /notices/<id>/ur, /feeds/incidents/<id>.xml and /api/record/<id>.json are all of <id>. */
function groupOf(pathname: string): string {
  const [, , id] = pathname.replace(/^\/?(?:feeds|api)\//, '/').split('/');
  return id?.replace(/\.\w+$/, '') ?? pathname;
}

import { projectSitemapPart } from '../../core/views/feeds/sitemap.ts';
import { context } from '../../astro/site-context.ts';
import { printFile } from '../../astro/print-file.ts';
import { writeSitemap } from '../../render/sitemap.ts';
import { sitemapPartPaths } from '../../astro/static-paths.ts';

export const getStaticPaths = () => sitemapPartPaths();

export const GET = printFile<{ part: number }>('xml', ({ part }) =>
  writeSitemap(projectSitemapPart(part, context)),
);

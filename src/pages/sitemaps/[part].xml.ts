import { projectSitemapPart } from '../../core/projections/sitemap.ts';
import { board } from '../../site/board.ts';
import { printFile } from '../../site/print-file.ts';
import { writeSitemap } from '../../site/sitemap.ts';
import { sitemapPartPaths } from '../../site/static-paths.ts';

export const getStaticPaths = () => sitemapPartPaths();

export const GET = printFile<{ part: number }>('xml', ({ part }) =>
  writeSitemap(projectSitemapPart(part, board)),
);

import type { APIRoute } from 'astro';
import { projectSitemapPart } from '../../core/projections/sitemap.ts';
import { board } from '../../site/board.ts';
import { toSitemap } from '../../site/sitemap.ts';
import { sitemapPartPaths } from '../../site/static-paths.ts';

export const getStaticPaths = () => sitemapPartPaths();

export const GET: APIRoute<{ part: number }> = ({ props }) =>
  toSitemap(projectSitemapPart(props.part, board));

import { projectSitemap } from '../core/projections/sitemap.ts';
import { board } from '../site/board.ts';
import { toSitemap } from '../site/sitemap.ts';

export const GET = (): Response => toSitemap(projectSitemap(board));

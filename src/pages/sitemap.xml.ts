import { projectSitemap } from '../core/projections/sitemap.ts';
import { board } from '../site/board.ts';
import { printFile } from '../site/print-file.ts';
import { writeSitemap } from '../site/sitemap.ts';

export const GET = printFile('xml', () => writeSitemap(projectSitemap(board)));

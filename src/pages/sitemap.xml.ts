import { projectSitemap } from '../core/views/feeds/sitemap.ts';
import { context } from '../astro/site-context.ts';
import { printFile } from '../astro/print-file.ts';
import { writeSitemap } from '../render/sitemap.ts';

export const GET = printFile('xml', () => writeSitemap(projectSitemap(context)));

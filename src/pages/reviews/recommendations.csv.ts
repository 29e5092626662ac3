import { projectReviewTable } from '../../core/views/pages/review-table.ts';
import { context } from '../../astro/site-context.ts';
import { writeCsv } from '../../render/csv.ts';
import { printFile } from '../../astro/print-file.ts';

export const GET = printFile('csv', () => writeCsv(projectReviewTable(context)));

import { projectReviewTable } from '../../core/projections/review-table.ts';
import { board } from '../../site/board.ts';
import { writeCsv } from '../../site/csv.ts';
import { printFile } from '../../site/print-file.ts';

export const GET = printFile('csv', () => writeCsv(projectReviewTable(board)));

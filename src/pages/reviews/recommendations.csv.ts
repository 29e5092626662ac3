import { projectReviewTable } from '../../core/projections/review-table.ts';
import { board } from '../../site/board.ts';
import { writeCsv } from '../../site/csv.ts';

export function GET(): Response {
  return new Response(writeCsv(projectReviewTable(board)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}

import type { Board } from '../board.ts';
import { allReviews, recommendationsOf } from '../parts/recommendations.ts';
import { dayKey } from '../time/london.ts';
import { words } from '../words/english.ts';

/** Every recommendation for a spreadsheet: the headings, then a row each. Dates are 2025-07-28, so that they sort. */
export function projectReviewTable(board: Board): string[][] {
  const { whole } = board.addresses;
  const { demonstration } = board.content.site;
  const headings = [
    'Incident',
    'Review published',
    'Id',
    'Recommendation',
    'Owner',
    'Due',
    'State',
    'Overdue',
    'Reason if rejected',
    'Newest note',
    'Date of note',
    'Address',
  ];
  const rows = recommendationsOf(allReviews(board)).map(({ state: { incident }, review, one }) => {
    const { id, what, owner, due, reason = '' } = one.recommendation;
    const newest = one.notes.at(-1);
    return [
      incident.title,
      dayKey(review.review.published),
      id,
      what,
      owner,
      due === undefined ? '' : dayKey(due),
      words.progress[one.progress],
      one.isOverdue ? 'Yes' : 'No',
      one.progress === 'rejected' ? reason : '',
      newest?.text ?? '',
      newest ? dayKey(newest.date) : '',
      whole.recommendation(incident.id, id),
    ];
  });
  if (!demonstration) return [headings, ...rows];
  // A file travels without its page: each row says that it is none of a live site.
  return [[...headings, 'Demonstration'], ...rows.map((row) => [...row, demonstration.notice])];
}

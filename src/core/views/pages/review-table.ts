import type { SiteContext } from '../site-context.ts';
import { allReviews, recommendationsOf } from '../shared/recommendations.ts';
import { dayKey } from '../../time/london.ts';
import { words } from '../../language/english.ts';

/** Every recommendation for a spreadsheet: the headings, then a row each. Dates are 2025-07-28, so that they sort. */
export function projectReviewTable(context: SiteContext): string[][] {
  const { whole } = context.addresses;
  const { demonstration } = context.content.site;
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
  const rows = recommendationsOf(allReviews(context)).map(
    ({ state: { incident }, review, one }) => {
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
    },
  );
  if (!demonstration) return [headings, ...rows];
  // A file travels without its page: each row says that it is none of a live site.
  return [[...headings, 'Demonstration'], ...rows.map((row) => [...row, demonstration.notice])];
}

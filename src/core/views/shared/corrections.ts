import type { PublishedUpdate } from '../../state/published-update.ts';
import { renderInline } from '../../language/markdown.ts';
import { moment, type Moment } from './moment.ts';

/** What was wrong in an update and what is right, as it stands beside the update. In English. */
export interface CorrectionView {
  at: Moment;
  /** HTML. */
  what: string;
}

export function correctionsOf({ corrections }: PublishedUpdate): CorrectionView[] {
  return corrections.map(({ at, what }) => ({ at: moment(at), what: renderInline(what) }));
}

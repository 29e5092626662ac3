import { english } from '../../model/language.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { renderInline } from '../../language/markdown.ts';
import type { Translator } from '../../language/translator.ts';
import { moment, type Moment, type Phrase } from './moment.ts';

/** What was wrong in an update and what is right, as it stands beside the update. */
export interface CorrectionView {
  at: Moment;
  /** That there is one, on a page in another language. */
  announced?: Phrase | undefined;
  /** HTML, in English. */
  what: string;
}

/** The corrections of an update; a page for patients says of its language. */
export function correctionsOf(
  { corrections }: PublishedUpdate,
  translator?: Translator,
): CorrectionView[] {
  const isOther = translator !== undefined && translator.language.id !== english;
  return corrections.map(({ at, what }) => ({
    at: moment(at),
    announced: isOther ? translator.phrase('notice.corrected', { time: at }) : undefined,
    what: renderInline(what),
  }));
}

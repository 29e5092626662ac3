import { isOpenAsUsual } from '../../model/access.ts';
import type { PracticeState } from '../../state/state.ts';
import type { Translator } from '../../language/translator.ts';
import { accessTag, type Tag, type Tone } from './tag.ts';

/** How a practice stands, for its page and for lists. */
export interface StandingView {
  tone: Tone;
  /** The tag beside its name in lists, in English. */
  tag: Tag;
  /** In the page's language. */
  sentence: string;
}

export function describeStanding(
  { practice: { name }, closed, standing, access }: PracticeState,
  { text, date }: Translator,
): StandingView {
  if (closed !== undefined) {
    return {
      tone: 'neutral',
      tag: { text: 'Closed for good', tone: 'neutral' },
      sentence: text('practice.closed', { name, date: date(closed).text }),
    };
  }
  switch (standing) {
    case 'not-affected':
      return {
        tone: 'good',
        tag: { text: 'Not affected', tone: 'good' },
        sentence: text('practice.notAffected', { name }),
      };
    case 'planned':
      return {
        tone: 'planned',
        tag: { text: 'Planned work', tone: 'planned' },
        sentence: text('practice.planned', { name }),
      };
    case 'catching-up':
      return {
        tone: 'slow',
        tag: { text: 'Catching up', tone: 'slow' },
        sentence: text('practice.catchingUp', { name }),
      };
    case 'affected':
      return {
        tone: 'bad',
        tag: isOpenAsUsual(access) ? { text: 'Affected', tone: 'bad' } : accessTag(access),
        sentence: text('practice.affected', { name }),
      };
  }
}

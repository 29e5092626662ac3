import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import { words } from '../../language/english.ts';
import { accesses, isOpenAsUsual } from '../../model/access.ts';
import { english } from '../../model/language.ts';
import { isDownFor } from '../../state/groups.ts';
import type { PracticeState, Standing } from '../../state/practice-state.ts';
import type { Translator } from '../../language/translator.ts';
import { describeOwnDelays } from './delays.ts';
import { describeOwnBranches, sayGoTo } from './branches.ts';
import { practiceHeadline } from './headline.ts';
import { canBePhoned, phoneLevelOf } from './phones.ts';
import { accessTag, type TagShape, type Tag, type Tone } from './tag.ts';

/** How a practice stands, for its page. */
export interface StandingView {
  tone: Tone;
  sign: TagShape;
  /** What patients can do: call, or come. Empty where the sentence says it, or nothing is wrong. */
  can: string;
  /** The tag beside its name in lists, in English. */
  tag: Tag;
  /** In the page's language: what does not work there first. */
  sentence: string;
}

export function describeStanding(
  state: PracticeState,
  context: SiteContext,
  translator: Translator,
): StandingView {
  const tag = standingTag(state);
  return {
    tone: toneOf(state),
    sign: signOf(state),
    can: describeWaysIn(state, translator),
    tag,
    sentence: sentence(state, context, translator),
  };
}

/** Only where its doors are open, so that nobody sets out in vain; of phones that work in part, or may not work, nothing is promised. */
function describeWaysIn(state: PracticeState, { text }: Translator): string {
  const { practice, closed, standing, access, impacts } = state;
  const isTouched = standing === 'affected' || (standing === 'planned' && impacts.length > 0);
  if (closed !== undefined || !isTouched || !isOpenAsUsual(access)) return '';
  const { name } = practice;
  if (canBePhoned(state)) return text('practice.phoneOrVisit', { name });
  const known = impacts.filter(({ isPossible }) => !isPossible);
  return isDownFor(phoneLevelOf({ impacts: known })) ? text('practice.visitOnly', { name }) : '';
}

function signOf(state: PracticeState): TagShape {
  if (state.access === 'closed') return 'closed';
  return state.standing === 'catching-up' ? 'catching-up' : toneOf(state);
}

/** Red means closed doors; while they are open, what fails is amber. What fails outside surgeries is not green. */
function toneOf({ closed, standing, impacts, access }: PracticeState): Tone {
  if (closed !== undefined) return 'neutral';
  if (standing === 'affected' && isOpenAsUsual(access)) return 'slow';
  return standing === 'not-affected' && impacts.length > 0 ? 'slow' : tones[standing];
}

const tones: Record<Standing, Tone> = {
  'not-affected': 'good',
  planned: 'planned',
  'catching-up': 'slow',
  affected: 'bad',
  possible: 'slow',
};

const standingTags = {
  gone: { text: 'Closed for good', tone: 'neutral' },
  'not-affected': { text: 'Not affected', tone: 'good' },
  planned: { text: 'Planned work', tone: 'planned' },
  'catching-up': { text: 'Catching up', tone: 'slow' },
  affected: { text: 'Affected', tone: 'bad' },
  possible: { text: 'May be affected', tone: 'slow' },
} as const satisfies Record<Standing | 'gone', Tag>;

const { possible, ...others } = standingTags;

/** Every tag that `standingTag` gives, in an order that stays. */
export const allStandingTags: readonly Tag[] = [
  ...Object.values(others),
  ...accesses.map(accessTag),
  possible,
];

/** How a practice stands in a word, for lists, in English. */
export function standingTag({ closed, standing, access }: PracticeState): Tag {
  if (closed !== undefined) return standingTags.gone;
  const isShut = standing === 'affected' && !isOpenAsUsual(access);
  return isShut ? accessTag(access) : standingTags[standing];
}

/** The same in the language of a page. */
export function standingTagIn(one: PracticeState, translator: Translator): Tag {
  const tag = standingTag(one);
  return { ...tag, text: tagsIn(translator)[tag.text] ?? tag.text };
}

/** What each of those words is called in a language. English stays as it is. */
export const tagsIn = memoize(({ language, text }: Translator): Readonly<Record<string, string>> =>
  language.id === english
    ? {}
    : {
        'Closed for good': text('find.closedForGood'),
        'Not affected': text('find.unaffected'),
        'Planned work': text('level.under-maintenance'),
        'Catching up': text('phase.recovering'),
        Affected: text('find.affected'),
        'May be affected': text('extent.tag'),
        [words.access['urgent-only']]: text('find.urgentOnly'),
        [words.access.closed]: text('find.closed'),
      },
);

function describeCatchingUp(state: PracticeState, translator: Translator): string {
  const words = describeOwnDelays(state, translator);
  return words === undefined
    ? translator.text('practice.catchingUp', { name: state.practice.name })
    : translator.text('message.sentence', { words });
}

function sentence(state: PracticeState, context: SiteContext, translator: Translator): string {
  const { practice, closed, standing, access, impacts } = state;
  const { text, date } = translator;
  const { name } = practice;
  if (closed !== undefined) return text('practice.closed', { name, date: date(closed).text });
  const failing = practiceHeadline(state, context, translator).map((said) =>
    text('message.sentence', { words: said }),
  );
  const doors = {
    closed: [text('practice.closedNow', { name }), ...sayGoTo(state, translator)],
    'urgent-only': [text('practice.urgentOnlyNow', { name }), ...sayGoTo(state, translator)],
    open: [],
    'open-with-disruption': [],
  }[access];
  switch (standing) {
    case 'not-affected':
      return impacts.length === 0
        ? text('practice.notAffected', { name })
        : [...failing, text('practice.outside', { name })].join(' ');
    case 'planned':
      return [
        ...describeOwnBranches(state, translator),
        ...failing,
        text('practice.planned', { name }),
      ].join(' ');
    case 'catching-up':
      return [describeCatchingUp(state, translator), ...failing].join(' ');
    case 'possible':
      return [text('extent.own', { name }), ...failing].join(' ');
    case 'affected': {
      const said = [...doors, ...describeOwnBranches(state, translator), ...failing];
      return said.length > 0 ? said.join(' ') : text('practice.affected', { name });
    }
  }
}

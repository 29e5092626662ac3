import type { SiteContext } from '../site-context.ts';
import { guidanceIn } from '../../model/guidance.ts';
import { pressingTasks } from '../../model/task.ts';
import { hasShutBranch } from '../shared/branches.ts';
import type { Link } from '../shared/link.ts';
import { nextUpdate, type NextUpdate, type Phrase } from '../shared/moment.ts';
import { describeStanding, type StandingView } from '../shared/standing.ts';
import { answersAt } from '../../state/answers.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PracticeState } from '../../state/practice-state.ts';
import { isolateLatin } from '../../language/bidi.ts';
import { windowPhrase } from '../shared/window.ts';
import type { Translator } from '../../language/translator.ts';

/** What stands in a frame on a surgery's own website. */
export interface EmbedView {
  name: string;
  /** Its own whole address. */
  address: string;
  standing: Pick<StandingView, 'tone' | 'sign' | 'sentence'>;
  /** When planned work under way is to end. */
  happening: Phrase[];
  /** Whether it is open. Empty when it is not affected. */
  access: string;
  /** What to do about that which cannot wait. `short` is HTML. */
  answers: { label: string; short: string }[];
  /** The first promise to fall due. */
  next?: NextUpdate | undefined;
  /** The moment at which this holds. */
  asOf: Phrase;
  publishedBy: string;
  /** The practice's own page. */
  more: Link;
}

/** One practice now, in the fewest words that help. An exercise is never in it: it touches no practice. */
export function projectEmbed(
  state: PracticeState,
  context: SiteContext,
  translator: Translator,
): EmbedView {
  const { content, addresses } = context;
  const { practice, access, isAffected } = state;
  const { text, language } = translator;
  const { tone, sign, sentence } = describeStanding(state, context, translator);
  const answers = answersAt(state, content.guidance);
  return {
    name: practice.name,
    address: addresses.whole.embed(practice.code, language.id),
    standing: { tone, sign, sentence },
    happening: state.incidents
      .map((one) => windowPhrase(one, translator))
      .filter((one) => one !== undefined),
    access: isAffected && !hasShutBranch([state]) ? text(`access.${access}`) : '',
    answers: answers
      // There is room for those that do harm if they wait.
      .filter(({ task }) => pressingTasks.includes(task))
      .map(({ task, guidance }) => ({
        label: `${text(`task.${task}`)}:`,
        short: isolateLatin(guidanceIn(guidance, language.id).short, language.direction),
      })),
    next: firstPromise(state.incidents, translator),
    asOf: context.buildTime.phrase(translator, 'time.asOf'),
    publishedBy: text('page.publishedBy', { name: content.site.publisher.name }),
    more: {
      // The heading that the link leads to: a list of needs stands there only if something suffers.
      text: text(answers.length > 0 ? 'notice.need' : 'practice.about'),
      href: addresses.path.practice(practice.code, language.id),
    },
  };
}

function firstPromise(
  incidents: readonly IncidentState[],
  translator: Translator,
): NextUpdate | undefined {
  const [first] = incidents
    .filter(({ next }) => next !== undefined)
    .toSorted((a, b) => (a.next ?? 0) - (b.next ?? 0));
  return first && nextUpdate(first, translator);
}

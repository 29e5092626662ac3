import { announce } from './announcement.ts';
import { withDomain } from '../../model/id-domain.ts';
import { isForPracticesOnly } from '../../model/incident.ts';
import { bulletinTitle, staffTitle, titleForPatients } from './incident-title.ts';
import { describeEstimatesThen } from './estimates.ts';
import { describeUpdate } from './describe-update.ts';
import { isOver, stageOf } from '../../model/phase.ts';
import { midSentence } from '../../language/count.ts';
import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import { showMoment } from '../../time/london.ts';
import { words } from '../../language/english.ts';
import { html } from '../../language/html.ts';
import { makeItem, type FeedItem } from './feed.ts';
import type { FeedUpdate } from './feed-updates.ts';
import { updateForPatients, updateForPractices } from './update-html.ts';

/** Whom a feed's items are worded for. */
export type FeedAudience = 'all' | 'patients' | 'practices';

/**
 * One by one, so that an update is rendered only if some feed has room for it.
 */
export function* itemsFor(
  audience: FeedAudience,
  some: readonly FeedUpdate[] = [],
  context: SiteContext,
): Generator<FeedItem> {
  const makeOne = makersOf(context)[audience];
  for (const item of some) {
    if (audience === 'patients' && isForPracticesOnly(item.state.incident)) continue;
    yield makeOne(item);
  }
}

/**
 * Each makes an update's item. Those for practices are made once for a context:
 * thousands of feeds share them. The others stand in two feeds at most.
 */
const makersOf = memoize(
  (context: SiteContext): Record<FeedAudience, (said: FeedUpdate) => FeedItem> => {
    const { addresses, english } = context;
    const { whole } = addresses;
    return {
      all: (said) => {
        const { state, published } = said;
        const forPatients =
          !isForPracticesOnly(state.incident) && updateForPatients(state, published, context);
        const forPractices = updateForPractices(state, published, context);
        return makeItem(context, {
          ...identity(said, 'all', context),
          isExercise: state.incident.kind === 'exercise',
          title: `${staffTitle(state.incident, stageOf(published))}, update ${published.number}: ${published.update.summary}`,
          link: whole.incidentUpdate(state.incident.id, published.update.stem),
          description: describeUpdate(state, published, context),
          body: html`${forPatients}${forPractices}`,
          categories: categoriesForStaff(said),
        });
      },
      patients: (said) => {
        const { incident } = said.state;
        const { update, phase } = said.published;
        const stage = stageOf(said.published);
        const what = english.text(`phase.${stage}`);
        return makeItem(context, {
          ...identity(said, 'patients', context),
          // Several updates may be of one phase: their times tell them apart.
          title: `${titleForPatients(incident, stage)}: ${midSentence(what)}, ${showMoment(update.at)}`,
          link: whole.noticeUpdate(incident.id, update.stem),
          description: [
            english.text(`standing.${stage}`),
            isOver(phase) ? '' : whatToDo(said, context),
            ...describeEstimatesThen(said.state, said.published, context, 'patients'),
            update.next === undefined ? '' : `Next update by ${showMoment(update.next)}.`,
          ]
            .filter((part) => part !== '')
            .join(' '),
          body: updateForPatients(said.state, said.published, context),
          categories: [what, ...new Set(said.services.map((service) => english.service(service)))],
        });
      },
      practices: memoize((said) => {
        const { number } = said.published;
        return makeItem(context, {
          ...identity(said, 'practices', context),
          title: bulletinTitle(said.state.incident, said.published),
          link: whole.bulletin(said.state.incident.id, number),
          // All that an email made from the feed may show, beside the link.
          description: describeUpdate(said.state, said.published, context),
          body: updateForPractices(said.state, said.published, context),
          categories: categoriesForStaff(said),
        });
      }),
    };
  },
);

/** What to do for what cannot wait, in as few words as a text message. An older update's advice may be dead: it leads to the notice. */
function whatToDo({ state, published }: FeedUpdate, context: SiteContext): string {
  const leads = 'The notice says what to do if you need help or medicine.';
  if (published !== state.latest) return leads;
  const { advice, differs } = announce(state, context, context.english);
  const briefs = advice.flatMap(({ brief }) => brief?.text ?? []);
  return briefs.length === 0 ? leads : [...briefs, differs].filter(Boolean).join(' ');
}

/** Neither changes when anything else of the update is edited. */
function identity(
  { state: { incident }, published: { update } }: FeedUpdate,
  audience: FeedAudience,
  { content: { site } }: SiteContext,
) {
  const { at, stem } = update;
  return { guid: withDomain(`${incident.id}/${stem}/${audience}`, site, at), at };
}

function categoriesForStaff({ services, published: { phase } }: FeedUpdate): string[] {
  return [words.phase[phase], ...services.map(({ name }) => name)];
}

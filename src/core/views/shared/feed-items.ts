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
  for (const item of some) yield makeOne(item);
}

/**
 * Each makes an update's item. Those for practices are made once for a context:
 * thousands of feeds share them. The others stand in two feeds at most.
 */
const makersOf = memoize(
  (context: SiteContext): Record<FeedAudience, (item: FeedUpdate) => FeedItem> => {
    const { addresses, english } = context;
    const { whole } = addresses;
    return {
      all: (item) => {
        const { state, published } = item;
        const forPatients = updateForPatients(state, published, context);
        const forPractices = updateForPractices(state, published, context);
        return makeItem(context, {
          ...identity(item, 'all'),
          isExercise: state.incident.kind === 'exercise',
          title: `${state.incident.title}: ${published.update.summary}`,
          link: whole.incidentUpdate(state.incident.id, published.update.stem),
          description: published.update.summary,
          body: html`${forPatients}${forPractices}`,
          categories: categoriesForStaff(item),
        });
      },
      patients: (item) => {
        const { incident } = item.state;
        const { update, phase } = item.published;
        return makeItem(context, {
          ...identity(item, 'patients'),
          title: `${incident.patientTitle}: ${words.phase[phase].toLowerCase()}`,
          link: whole.noticeUpdate(incident.id, update.stem),
          description: english.text(`standing.${phase}`),
          body: updateForPatients(item.state, item.published, context),
          categories: [
            english.text(`phase.${phase}`),
            ...new Set(item.services.map((service) => english.service(service))),
          ],
        });
      },
      practices: memoize((item) => {
        const { update, number, phase } = item.published;
        const next = update.next === undefined ? '' : ` Next update by ${showMoment(update.next)}.`;
        return makeItem(context, {
          ...identity(item, 'practices'),
          title: `Bulletin ${number}: ${update.summary}`,
          link: whole.bulletin(item.state.incident.id, number),
          // All that an e-mail made from the feed may show, beside the link.
          description: `${update.summary} ${words.phaseForStaff[phase]}${next}`,
          body: updateForPractices(item.state, item.published, context),
          categories: categoriesForStaff(item),
        });
      }),
    };
  },
);

/** Neither changes when anything else of the update is edited. */
function identity(
  { state: { incident }, published: { update } }: FeedUpdate,
  audience: FeedAudience,
) {
  return { guid: `${incident.id}/${update.stem}/${audience}`, at: update.at };
}

function categoriesForStaff({ services, published: { phase } }: FeedUpdate): string[] {
  return [words.phase[phase], ...services.map(({ name }) => name)];
}

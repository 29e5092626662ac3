import type { SiteContext } from '../site-context.ts';
import { memoize } from '../../cache/memoize.ts';
import { showMoment } from '../../time/london.ts';
import { words } from '../../language/english.ts';
import { html } from '../../language/html.ts';
import { makeItem, type FeedItem } from './feed.ts';
import type { Said } from './feed-updates.ts';
import { updateForPatients, updateForPractices } from './update-html.ts';

/** Whom a feed's items are worded for. */
export type Audience = 'all' | 'patients' | 'practices';

/**
 * One by one, so that an update is rendered only if some feed has room for it.
 */
export function* itemsFor(
  audience: Audience,
  some: readonly Said[] = [],
  context: SiteContext,
): Generator<FeedItem> {
  const makeOne = makersOf(context)[audience];
  for (const said of some) yield makeOne(said);
}

/**
 * Each makes an update's item. Those for practices are made once for a context:
 * thousands of feeds share them. The others stand in two feeds at most.
 */
const makersOf = memoize((context: SiteContext): Record<Audience, (said: Said) => FeedItem> => {
  const { addresses, english } = context;
  const { whole } = addresses;
  return {
    all: (said) => {
      const { state, published } = said;
      const forPatients = updateForPatients(state, published, context);
      const forPractices = updateForPractices(state, published, context);
      return makeItem(context, {
        ...identity(said, 'all'),
        isExercise: state.incident.kind === 'exercise',
        title: `${state.incident.title}: ${published.update.summary}`,
        link: whole.incidentUpdate(state.incident.id, published.update.stem),
        description: published.update.summary,
        body: html`${forPatients}${forPractices}`,
        categories: categoriesForStaff(said),
      });
    },
    patients: (said) => {
      const { incident } = said.state;
      const { update, phase } = said.published;
      return makeItem(context, {
        ...identity(said, 'patients'),
        title: `${incident.patientTitle}: ${words.phase[phase].toLowerCase()}`,
        link: whole.noticeUpdate(incident.id, update.stem),
        description: english.text(`standing.${phase}`),
        body: updateForPatients(said.state, said.published, context),
        categories: [
          english.text(`phase.${phase}`),
          ...new Set(said.services.map((service) => english.service(service))),
        ],
      });
    },
    practices: memoize((said) => {
      const { update, number, phase } = said.published;
      const next = update.next === undefined ? '' : ` Next update by ${showMoment(update.next)}.`;
      return makeItem(context, {
        ...identity(said, 'practices'),
        title: `Bulletin ${number}: ${update.summary}`,
        link: whole.bulletin(said.state.incident.id, number),
        // All that an e-mail made from the feed may show, beside the link.
        description: `${update.summary} ${words.phaseForStaff[phase]}${next}`,
        body: updateForPractices(said.state, said.published, context),
        categories: categoriesForStaff(said),
      });
    }),
  };
});

/** Neither changes when anything else of the update is edited. */
function identity({ state: { incident }, published: { update } }: Said, audience: Audience) {
  return { guid: `${incident.id}/${update.stem}/${audience}`, at: update.at };
}

function categoriesForStaff({ services, published: { phase } }: Said): string[] {
  return [words.phase[phase], ...services.map(({ name }) => name)];
}

import type { Board } from '../board.ts';
import { once } from '../once.ts';
import { showMoment } from '../time/london.ts';
import { words } from '../words/english.ts';
import { html } from '../words/html.ts';
import { makeItem, type FeedItem } from './feed.ts';
import type { Said } from './feed-updates.ts';
import { updateForPatients, updateForPractices } from './update-html.ts';

/** Whom a feed's items are worded for. */
export type Audience = 'all' | 'patients' | 'practices';

/**
 * One by one, so that an update is rendered only if some feed has room for it.
 * The same update for the same audience is the same item in every feed.
 */
export function* itemsFor(
  audience: Audience,
  some: readonly Said[] = [],
  board: Board,
): Generator<FeedItem> {
  const makeOne = makersOf(board)[audience];
  for (const said of some) yield makeOne(said);
}

/** Each makes an update's item, and each text in it is rendered, once for a board. */
const makersOf = once((board: Board): Record<Audience, (said: Said) => FeedItem> => {
  const { addresses, english } = board;
  const { whole } = addresses;
  const bodies = {
    patients: once(({ state, published }: Said) => updateForPatients(state, published, board)),
    practices: once(({ state, published }: Said) => updateForPractices(state, published, board)),
  };
  return {
    all: once((said) =>
      makeItem(board, {
        ...identity(said, 'all'),
        isExercise: said.state.incident.kind === 'exercise',
        title: `${said.state.incident.title}: ${said.published.update.summary}`,
        link: whole.incidentUpdate(said.state.incident.id, said.published.update.stem),
        description: said.published.update.summary,
        body: html`${bodies.patients(said)}${bodies.practices(said)}`,
        categories: categoriesForStaff(said),
      }),
    ),
    patients: once((said) => {
      const { incident } = said.state;
      const { update, phase } = said.published;
      return makeItem(board, {
        ...identity(said, 'patients'),
        title: `${incident.patientTitle}: ${words.phase[phase].toLowerCase()}`,
        link: whole.noticeUpdate(incident.id, update.stem),
        description: english.text(`standing.${phase}`),
        body: bodies.patients(said),
        categories: [
          english.text(`phase.${phase}`),
          ...new Set(said.services.map((service) => english.service(service))),
        ],
      });
    }),
    practices: once((said) => {
      const { update, number, phase } = said.published;
      const next = update.next === undefined ? '' : ` Next update by ${showMoment(update.next)}.`;
      return makeItem(board, {
        ...identity(said, 'practices'),
        title: `Bulletin ${number}: ${update.summary}`,
        link: whole.bulletin(said.state.incident.id, number),
        // All that an e-mail made from the feed may show, beside the link.
        description: `${update.summary} ${words.phaseForStaff[phase]}${next}`,
        body: bodies.practices(said),
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

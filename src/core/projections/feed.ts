import { feedTitles, type FeedName } from '../addresses.ts';
import type { Board } from '../board.ts';
import { stageOf } from '../model/phase.ts';
import type { Practice } from '../model/practice.ts';
import { updateForPatients, updateForPractices } from '../parts/update-html.ts';
import type { IncidentState, PublishedUpdate } from '../state/incident-state.ts';
import type { Instant } from '../time/instant.ts';
import { compareText } from '../words/compare.ts';
import { words } from '../words/english.ts';
import { html, type Html } from '../words/html.ts';

export interface FeedView {
  title: string;
  description: string;
  /** Whole addresses. */
  page: string;
  self: string;
  /** The newest item's time; nothing for an empty feed, so that no clock is in it. */
  built?: Instant | undefined;
  items: FeedItem[];
}

export interface FeedItem {
  /** Never changes, not even when the site moves. */
  guid: string;
  title: string;
  link: string;
  at: Instant;
  description: string;
  /** HTML, whole. */
  content: string;
}

type Audience = 'all' | 'patients' | 'practices';

const audiences: Record<FeedName, Audience> = {
  all: 'all',
  notices: 'patients',
  bulletins: 'practices',
};

/** One of the site's feeds: an item for each update that is out, newest first. */
export function projectFeed(name: FeedName, board: Board): FeedView {
  const { whole } = board.addresses;
  const pages: Record<FeedName, string> = {
    all: whole.incidents(),
    notices: whole.notices(),
    bulletins: whole.bulletins(),
  };
  return feed(board, {
    title: feedTitles[name],
    page: pages[name],
    self: whole.feed(name),
    items: allUpdates(board).map(([state, one]) => item(audiences[name], state, one, board)),
  });
}

/** A practice's own feed: the bulletins that are about it, the one that releases it included. */
export function projectPracticeFeed({ code, name }: Practice, board: Board): FeedView {
  return feed(board, {
    title: `Bulletins for ${name}`,
    page: board.addresses.whole.practice(code),
    self: board.addresses.whole.practiceFeed(code),
    items: allUpdates(board)
      .filter(([, { concerned }]) => concerned.has(code))
      .map(([state, one]) => item('practices', state, one, board)),
  });
}

function feed(
  { content: { site } }: Board,
  { title, page, self, items }: Pick<FeedView, 'title' | 'page' | 'self' | 'items'>,
): FeedView {
  const mark = site.demonstration ? 'Demonstration: ' : '';
  return {
    title: `${mark}${title}, ${site.publisher.name}`,
    description: site.demonstration
      ? `${site.demonstration.notice} ${title}.`
      : `${title}, from ${site.publisher.name}.`,
    page,
    self,
    built: items[0]?.at,
    items,
  };
}

type Said = [IncidentState, PublishedUpdate];

const sortedUpdates = new WeakMap<Board['state'], Said[]>();

/** Every update that is out, newest first. Sorted once for a state: each practice's feed asks for it. */
function allUpdates({ state }: Board): Said[] {
  const known =
    sortedUpdates.get(state) ??
    state.incidents
      .flatMap((one) => one.updates.map((update): Said => [one, update]))
      .toSorted(
        ([a, { update: updateA }], [b, { update: updateB }]) =>
          updateB.at - updateA.at || compareText(b.incident.id, a.incident.id),
      );
  sortedUpdates.set(state, known);
  return known;
}

function item(
  audience: Audience,
  state: IncidentState,
  published: PublishedUpdate,
  board: Board,
): FeedItem {
  const { incident } = state;
  const { update, number } = published;
  const stage = stageOf(published);
  const { whole } = board.addresses;
  const titlesFor: Record<Audience, string> = {
    all: `${incident.title}: ${update.summary}`,
    patients: `${incident.patientTitle}: ${words.phase[stage].toLowerCase()}`,
    practices: `Bulletin ${number}: ${update.summary}`,
  };
  const links: Record<Audience, string> = {
    all: whole.incidentUpdate(incident.id, update.stem),
    patients: whole.noticeUpdate(incident.id, update.stem),
    practices: whole.bulletin(incident.id, number),
  };
  const bodies: Record<Audience, () => Html> = {
    all: () =>
      html`${updateForPatients(state, published, board)}${updateForPractices(state, published, board)}`,
    patients: () => updateForPatients(state, published, board),
    practices: () => updateForPractices(state, published, board),
  };
  const { demonstration } = board.content.site;
  const mark =
    demonstration && html`<p><strong>Demonstration.</strong> ${demonstration.notice}</p>`;
  return {
    guid: `${incident.id}/${update.stem}/${audience}`,
    title: titlesFor[audience],
    link: links[audience],
    at: update.at,
    description: audience === 'patients' ? board.english.text(`standing.${stage}`) : update.summary,
    content: html`${mark}${bodies[audience]()}`.text,
  };
}

import type { Addresses, FeedName } from '../addresses.ts';
import type { Board } from '../board.ts';
import { describeChanges } from '../parts/changes.ts';
import { contactsFor, type Contact } from '../parts/contacts.ts';
import { systemsOf } from '../parts/systems.ts';
import type { Practice } from '../model/practice.ts';
import type { IncidentState, PublishedUpdate } from '../state/incident-state.ts';
import type { Instant } from '../time/instant.ts';
import { showMoment } from '../time/london.ts';
import { countOf, listOf } from '../words/count.ts';
import { words } from '../words/english.ts';
import { html, trusted, type Html } from '../words/html.ts';
import { renderInline, renderMarkdown } from '../words/markdown.ts';

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

const titles: Record<FeedName, string> = {
  all: 'All updates',
  notices: 'Notices for patients',
  bulletins: 'Bulletins for GP practices',
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
    title: titles[name],
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

function allUpdates({ state }: Board): [IncidentState, PublishedUpdate][] {
  return state.incidents
    .flatMap((one) => one.updates.map((update): [IncidentState, PublishedUpdate] => [one, update]))
    .toSorted(
      ([a, { update: updateA }], [b, { update: updateB }]) =>
        updateB.at - updateA.at || (a.incident.id < b.incident.id ? 1 : -1),
    );
}

function item(
  audience: Audience,
  state: IncidentState,
  published: PublishedUpdate,
  board: Board,
): FeedItem {
  const { incident } = state;
  const { update, number, phase } = published;
  const { whole } = board.addresses;
  const titlesFor: Record<Audience, string> = {
    all: `${incident.title}: ${update.summary}`,
    patients: `${incident.patientTitle}: ${words.phase[phase].toLowerCase()}`,
    practices: `Bulletin ${number}: ${update.summary}`,
  };
  const links: Record<Audience, string> = {
    all: whole.incidentUpdate(incident.id, update.stem),
    patients: whole.noticeUpdate(incident.id, update.stem),
    practices: whole.bulletin(incident.id, number),
  };
  const bodies: Record<Audience, () => Html> = {
    all: () =>
      html`${forPatients(state, published, whole)}${forPractices(state, published, board)}`,
    patients: () => forPatients(state, published, whole),
    practices: () => forPractices(state, published, board),
  };
  const { demonstration } = board.content.site;
  const mark =
    demonstration && html`<p><strong>Demonstration.</strong> ${demonstration.notice}</p>`;
  return {
    guid: `${incident.id}/${update.stem}/${audience}`,
    title: titlesFor[audience],
    link: links[audience],
    at: update.at,
    description: audience === 'patients' ? words.phaseForPatients[phase] : update.summary,
    content: html`${mark}${bodies[audience]()}`.text,
  };
}

function forPatients(
  { incident }: IncidentState,
  { update, phase }: PublishedUpdate,
  whole: Addresses['whole'],
): Html {
  return html`<h2>For patients</h2>
    <p>${words.phaseForPatients[phase]}</p>
    ${trusted(renderMarkdown(update.forPatients))} ${nextLine(update.next)}
    <p><a href="${whole.notice(incident.id)}">What to do if you need help or medicine</a></p>`;
}

function forPractices(state: IncidentState, published: PublishedUpdate, board: Board): Html {
  const { update, phase } = published;
  const { whole } = board.addresses;
  const contacts = contactsFor(board.content.site, state.incident);
  const systems = systemsOf(update, board.state.directory, board.addresses);
  return html`<h2>For GP practices</h2>
    <p><strong>${update.summary}</strong> ${words.phaseForStaff[phase]}</p>
    ${list(
      'What changed',
      describeChanges(state, published).map((text) => html`${text}`),
    )}
    ${list('Do now', update.doNow.map(inline), 'ol')}
    ${list(
      'Systems',
      systems.rows.map(
        ({ systems: some, tag, where, works, workaround }) =>
          html`<strong>${listOf(some.map(({ text }) => text))}: ${tag.text}</strong>
            ${(where || systems.where) && html`(${where || systems.where}). `}${works}
            ${
              workaround.length > 0 &&
              html`<ul>
                ${workaround.map((step) => html`<li>${step}</li>`)}
              </ul>`
            }`,
      ),
    )}
    ${list('Known', update.known.map(inline))} ${list('Not known yet', update.unknown.map(inline))}
    ${list('Being done', update.doing.map(inline))} ${trusted(renderMarkdown(update.forPractices))}
    <h3>Whom to call, and how to report</h3>
    <ul>
      <li>${contact(contacts.helpdesk)}</li>
      <li>${contact(contacts.report)}</li>
    </ul>
    <p>${countOf(published.effects.size, 'practice')} affected.</p>
    ${nextLine(update.next)}
    <p><a href="${whole.notice(state.incident.id)}">Words for your patients</a></p>`;
}

function list(title: string, entries: Html[], kind: 'ul' | 'ol' = 'ul'): Html | undefined {
  if (entries.length === 0) return undefined;
  const rows = entries.map((entry) => html`<li>${entry}</li>`);
  return html`<h3>${title}</h3>
    ${
      kind === 'ol'
        ? html`<ol>
            ${rows}
          </ol>`
        : html`<ul>
            ${rows}
          </ul>`
    }`;
}

function inline(text: string): Html {
  return trusted(renderInline(text));
}

function contact({ name, ways, details }: Contact): Html {
  const links = ways.map(({ text, href }) => html` <a href="${href}">${text}</a>`);
  return html`${name}:${links}${details.map((detail) => html`. ${detail}`)}`;
}

function nextLine(next: Instant | undefined): Html | undefined {
  return next === undefined ? undefined : html`<p>Next update by ${showMoment(next)}.</p>`;
}

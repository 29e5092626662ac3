import { isForPracticesOnly } from '../../model/incident.ts';
import { practicesOnly } from './incident-title.ts';
import { describePromise } from './describe-promises.ts';
import type { SiteContext } from '../site-context.ts';
import { isOver, stageOf } from '../../model/phase.ts';
import type { Correction } from '../../model/update.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import { waitOf } from '../../state/waits.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { showMoment } from '../../time/london.ts';
import { listOf } from '../../language/count.ts';
import { html, trusted, type Html } from '../../language/html.ts';
import { renderInline, renderMarkdown } from '../../language/markdown.ts';
import { describeChanges } from './changes.ts';
import { confirmationsOf } from '../../state/confirmations.ts';
import { describeConfirmed } from './confirmed.ts';
import { describeConcerned } from './concerned.ts';
import { contactsFor, type Contact } from './contacts.ts';
import { describeEstimatesThen } from './estimates.ts';
import { describeHelpline } from './helpline.ts';
import { describeKnown } from './known.ts';
import { describeHelp } from './help.ts';
import { describeLocalEffects } from './local-effects.ts';
import { systemsOf } from './systems.ts';
import { stageForStaff } from './stage-for-staff.ts';

/** An update for patients, as HTML that stands alone: links are whole. */
export function updateForPatients(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): Html {
  const { update, phase } = published;
  const { incident } = state;
  const { whole } = context.addresses;
  const { text } = context.english;
  const helpline =
    update.patientHelp && incident.kind !== 'exercise'
      ? describeHelpline(update.patientHelp, context.english)
      : undefined;
  return html`<h2>For patients</h2>
    ${published.corrections.map(corrected)}
    <p>${text(`standing.${stageOf(published)}`)}</p>
    ${windowLine(published)} ${trusted(renderMarkdown(update.forPatients))}
    ${helpline && html`<p>${helpline.call} ${helpline.details.join(' ')}</p>`}
    ${expectedLines(state, published, context, 'patients')} ${nextLine(state, published, context)}
    ${!isOver(phase) && html`<p><a href="${whole.notice(incident.id)}">What to do if you need help or medicine</a></p>`}`;
}

/** An update for practices, whole: what a bulletin says, as HTML that stands alone. */
export function updateForPractices(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
): Html {
  const { update } = published;
  const { whole } = context.addresses;
  const concerned = describeConcerned(published, state.updates[published.number - 2]);
  const promise = describePromise(state, published);
  const contacts = contactsFor(context.content.site, state.incident, {
    bulletin: published.number,
  });
  const { directory } = context.state;
  const confirmed = describeConfirmed(
    confirmationsOf(update, directory, update.at),
    directory,
    context.addresses,
  ).map(({ sentence }) => html`${sentence}`);
  const systems = systemsOf(update, context.state.directory, context.addresses);
  return html`<h2>For GP practices</h2>
    ${published.corrections.map(corrected)}
    <p><strong>${update.summary}</strong> ${stageForStaff(published)}</p>
    ${windowLine(published)} ${promise && html`<p>${promise}</p>`}
    ${list(
      'What changed',
      describeChanges(state, published).map((text) => html`${text}`),
    )}
    ${list('Do now', update.doNow.map(inline), 'ol')}
    ${list(
      'Systems',
      systems.rows.map(
        ({ systems: some, tag, where, works, workaround, supplier }) =>
          html`<strong>${listOf(some.map(({ text }) => text))}: ${tag.text}</strong>
            ${(where || systems.where) && html`(${where || systems.where}). `}${works} ${supplier}
            ${
              workaround.length > 0 &&
              html`<ul>
                ${workaround.map((step) => html`<li>${step}</li>`)}
              </ul>`
            }`,
      ),
    )}
    ${list('Confirmed as working', confirmed)}
    ${list(
      'Surgeries',
      describeLocalEffects(update, context).map(
        ({ what, where }) => html`<strong>${what}</strong>: ${where}`,
      ),
    )}
    ${list('Known', describeKnown(update, directory).map(inline))}
    ${list('Not known yet', update.unknown.map(inline))}
    ${list('Being done', update.doing.map(inline))}
    ${list('Help with cost and recovery', describeHelp(update).map(inline))}
    ${trusted(renderMarkdown(update.forPractices))}
    <h3>Whom to call, and how to report</h3>
    <ul>
      <li>${contact(contacts.helpdesk)}</li>
      <li>${contact(contacts.report)}</li>
    </ul>
    ${concerned && html`<p>${concerned}.</p>`} ${expectedLines(state, published, context)}
    ${nextLine(state, published, context)}
    ${
      isForPracticesOnly(state.incident)
        ? html`<p>${practicesOnly}</p>`
        : html`<p><a href="${whole.notice(state.incident.id)}">Words for your patients</a></p>`
    }`;
}

function corrected({ at, what }: Correction): Html {
  return html`<p><strong>Corrected at ${showMoment(at)}:</strong> ${inline(what)}</p>`;
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
  const links = ways.map(
    ({ text, href }, index) => html`${index > 0 && ','} <a href="${href}">${text}</a>`,
  );
  return html`${name}${links.length > 0 && ':'}${links}${details.map((detail) => html`. ${detail}`)}`;
}

/** When planned work is, or was, to be done. Nothing once it is done. */
function windowLine({ window, phase, isCancelled }: PublishedUpdate): Html | undefined {
  if (!window || (isOver(phase) && !isCancelled)) return undefined;
  return html`<p>Planned from ${showMoment(window.from)} to ${showMoment(window.to)}.</p>`;
}

function nextLine(
  { updates }: Pick<IncidentState, 'updates'>,
  { number, update: { next } }: PublishedUpdate,
  { state: { directory }, english }: SiteContext,
): Html | undefined {
  if (next === undefined) return undefined;
  const said = updates.slice(0, number).map(({ update }) => update);
  const wait = waitOf(said, directory.hours);
  return html`<p>Next update by ${showMoment(next)}. ${wait && english.text(`time.${wait}`)}</p>`;
}

/** When it was expected back, as the update said it. */
function expectedLines(
  state: IncidentState,
  published: PublishedUpdate,
  context: SiteContext,
  audience?: 'patients' | 'practices',
): Html[] {
  return describeEstimatesThen(state, published, context, audience).map(
    (line) => html`<p>${line}</p>`,
  );
}

import { readFileSync } from 'node:fs';
import type { Contact } from '../../core/views/shared/contacts.ts';
import { toText as wordsOf } from '../../core/views/shared/moment.ts';
import type { BulletinView } from '../../core/views/pages/bulletin.ts';
import { escapeHtml, html, trusted, type Html } from '../../core/language/html.ts';
import { writeEmailText } from './write-text.ts';

/** One bulletin as practices get it by email: twice the same words. */
export interface Email {
  subject: string;
  html: string;
  text: string;
}

/** Made from bulletin.mjml by scripts/compile-mail.ts. */
const template = readFileSync('src/render/mail/bulletin.html', 'utf8');

/** The email of a bulletin. It asks for no picture, and every link in it is whole. */
export function writeEmail(view: BulletinView): Email {
  const slots = fillSlots(view);
  return {
    subject: view.subject,
    html: template.replace(/(?:<!--)?\[\[(\w+)\]\](?:-->)?/g, (_slot, name: keyof Slots) =>
      styleTags(slots[name].toString()),
    ),
    text: writeEmailText(view),
  };
}

type Slots = Record<
  | 'subject'
  | 'preview'
  | 'flags'
  | 'caption'
  | 'headline'
  | 'lead'
  | 'doNow'
  | 'call'
  | 'report'
  | 'rest'
  | 'foot',
  Html
>;

function fillSlots(bulletin: BulletinView): Slots {
  const { subject, flags, publisher, page } = bulletin;
  const { number, incident, at, next, corrections, changes, doNow, systems, others } = bulletin;
  const { known, unknown, doing, help, body, forPatients, notice, kit } = bulletin;
  const items = (some: readonly string[]) => some.map((one) => html`<li>${trusted(one)}</li>`);
  const section = (title: string, some: readonly string[]) =>
    some.length > 0 &&
    html`<h2>${title}</h2>
      <ul>
        ${items(some)}
      </ul>`;
  return {
    subject: html`${subject}`,
    preview: html`${bulletin.isExercise && 'EXERCISE. '}${bulletin.standing}`,
    // Rows, because they stand between the rows of a table.
    flags: html`${flags.map(
      (flag) =>
        html`<tr>
          <td>
            <p class="flag"><strong>${flag}</strong></p>
          </td>
        </tr>`,
    )}`,
    caption: html`Bulletin ${number}, ${at.text}. ${incident.text}.`,
    headline: html`${bulletin.headline}`,
    lead: html`<p>
        <strong>${bulletin.standing}</strong> ${bulletin.concerned && `${bulletin.concerned}.`}
      </p>
      ${bulletin.expected.map(({ phrase }) => html`<p>${wordsOf(phrase)}</p>`)}
      ${next && html`<p><strong>${wordsOf(next.phrase)}.</strong> ${next.why}</p>`}
      ${bulletin.promise && html`<p>${bulletin.promise}</p>`}
      ${section(
        'Corrected since it was sent',
        corrections.map(({ at: since, what }) => `${escapeHtml(since.text)}: ${what}`),
      )}
      ${section('Changed since the last bulletin', changes.map(escapeHtml))}`,
    doNow: html`${
      doNow.length > 0 &&
      html`<h2>Do now</h2>
        <ol>
          ${items(doNow)}
        </ol>`
    }`,
    call: html`<h2>Call</h2>
      ${contact(bulletin.helpdesk)}`,
    report: html`<h2>Report impact and backlog</h2>
      ${contact(bulletin.report)}`,
    rest: html`${systems.rows.length > 0 && html`<h2>Systems</h2>`}
      ${systems.where && html`<p>${systems.where}</p>`}
      ${systems.rows.map(
        (row) =>
          html`<p>
              <strong>${row.systems.map(({ text }) => text).join(', ')}: ${row.tag.text}.</strong>
              ${row.where && `${row.where}.`} ${row.works} ${row.supplier}
            </p>
            ${
              row.workaround.length > 0 &&
              html`<ul>
                ${items(row.workaround.map(escapeHtml))}
              </ul>`
            }`,
      )}
      ${section(
        'Confirmed as working',
        bulletin.confirmed.map(({ sentence }) => escapeHtml(sentence)),
      )}
      ${section(
        'Surgeries',
        others.map(({ what, where }) => `${escapeHtml(what)}: ${escapeHtml(where)}`),
      )}
      ${section('Known', known)} ${section('Not known yet', unknown)}
      ${section('Being done', doing)} ${section('Help with cost and recovery', help)}
      <h2>More for practices</h2>
      ${trusted(body)}
      ${
        notice &&
        html`<h2>What patients are told</h2>
          ${trusted(forPatients)} ${bulletin.helpline && html`<p>${bulletin.helpline}</p>`}
          <p>${link(notice)}</p>`
      }
      ${kit && html`<p>${link(kit)}</p>`}`,
    foot: html`<p>This bulletin on the web: ${link({ text: page, href: page })}</p>
      <p>Published by ${publisher}.</p>`,
  };
}

function link({ text, href }: { text: string; href: string }): Html {
  return html`<a href="${href}">${text}</a>`;
}

function contact({ name, ways, details }: Contact): Html {
  return html`<p>${name}</p>
    ${ways.map((way) => html`<p>${link(way)}</p>`)}
    ${details.map((detail) => html`<p>${detail}</p>`)}`;
}

/** Mail programs know no stylesheet: each element carries its own. */
const styles: Readonly<Record<string, string>> = {
  p: 'margin:0 0 10px',
  h2: 'font-size:19px;line-height:1.3;margin:10px 0 8px',
  h3: 'font-size:17px;line-height:1.3;margin:8px 0 6px',
  h4: 'font-size:17px;line-height:1.3;margin:8px 0 6px',
  ul: 'margin:0 0 14px;padding-left:22px',
  ol: 'margin:0 0 14px;padding-left:24px',
  li: 'margin:0 0 6px',
  a: 'color:#005eb8',
};

function styleTags(fragment: string): string {
  return fragment
    .replaceAll(
      '<p class="flag">',
      '<p style="background:#fff4d3;color:#212b32;font:15px/1.4 Arial,sans-serif;margin:0;padding:10px 24px">',
    )
    .replace(/<(p|h[2-4]|ul|ol|li|a)(?=[ >])(?! style)/g, (tag, name: string) =>
      styles[name] ? `${tag} style="${styles[name]}"` : tag,
    );
}

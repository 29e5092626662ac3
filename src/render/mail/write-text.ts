import type { Contact } from '../../core/views/shared/contacts.ts';
import type { Link } from '../../core/views/shared/link.ts';
import { toText } from '../../core/views/shared/moment.ts';
import type { BulletinView } from '../../core/views/pages/bulletin.ts';
import { addressAfter, plainLine, plainText } from '../../core/language/plain-text.ts';

/**
 * A bulletin as plain text. Lines are as long as their paragraphs: whoever shows
 * the text breaks them where its window ends.
 */
export function writeEmailText(bulletin: BulletinView): string {
  const { flags, number, at, incident, headline, standing, concerned, next, typed } = bulletin;
  const { systems, others, notice, kit, page, publisher } = bulletin;
  return `${[
    ...flags,
    `Bulletin ${number}, ${at.text}. ${incident.text}.`,
    headline,
    [standing, concerned && `${concerned}.`].filter(Boolean).join(' '),
    ...bulletin.expected.map(({ phrase }) => toText(phrase)),
    next && [`${toText(next.phrase)}.`, next.why].filter(Boolean).join(' '),
    bulletin.promise,
    section('Corrected since it was sent', typed.corrections.map(plainLine)),
    section('Changed since the last bulletin', bulletin.changes),
    section('Do now', typed.doNow.map(plainLine), (index) => `${index + 1}. `),
    contact('Call', bulletin.helpdesk),
    contact('Report impact and backlog', bulletin.report),
    systems.rows.length > 0 && title('Systems'),
    systems.where,
    ...systems.rows.map((row) =>
      [
        [
          `${row.systems.map(({ text }) => text).join(', ')}: ${row.tag.text}.`,
          row.where && `${row.where}.`,
          row.works,
          row.supplier,
        ]
          .filter(Boolean)
          .join(' '),
        ...list(row.workaround),
      ].join('\n'),
    ),
    section(
      'Confirmed as working',
      bulletin.confirmed.map(({ sentence }) => sentence),
    ),
    section(
      'Surgeries',
      others.map(({ what, where }) => `${what}: ${where}`),
    ),
    section('Known', typed.known.map(plainLine)),
    section('Not known yet', typed.unknown.map(plainLine)),
    section('Being done', typed.doing.map(plainLine)),
    section('Help with cost and recovery', typed.help.map(plainLine)),
    title('More for practices'),
    plainText(typed.forPractices),
    ...(notice
      ? [
          title('What patients are told'),
          plainText(typed.forPatients),
          bulletin.helpline,
          withAddress(notice),
        ]
      : []),
    kit && withAddress(kit),
    title('This bulletin on the web'),
    page,
    `Published by ${publisher}.`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** One more empty line before it, and no markup: capitals are all that plain text has. */
function title(words: string): string {
  return `\n${words.toUpperCase()}`;
}

function section(words: string, lines: readonly string[], marker?: (index: number) => string) {
  return lines.length > 0 && [title(words), list(lines, marker).join('\n')].join('\n\n');
}

function list(lines: readonly string[], marker: (index: number) => string = () => '- '): string[] {
  return lines.map((line, index) => marker(index) + line);
}

function contact(words: string, { name, ways, details }: Contact): string {
  return [title(words), [name, ...ways.map(withAddress), ...details].join('\n')].join('\n\n');
}

/** Where the words are an address in short, the whole one says the same and can be opened. */
function withAddress({ text, href }: Link): string {
  const isShort = href.replace(/^https?:\/\/|\/$/g, '') === text;
  return isShort ? href : text + addressAfter(text, href);
}

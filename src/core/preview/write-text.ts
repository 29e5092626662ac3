import { countOf } from '../language/count.ts';
import {
  cutList,
  describeFiles,
  describeKind,
  describeLengths,
  describeNotify,
  describeUpdatePreview,
  nothingChanges,
  nothingPublished,
} from './describe.ts';
import type { ChannelsPreview, IncidentPreview } from './incident.ts';
import { hasFiles, isSilent, type Preview } from './preview.ts';
import type { StatusPreview } from './status.ts';

type Style = (format: 'bold' | 'dim', text: string) => string;

const plain: Style = (_format, text) => text;

/** More lines than this of one kind are counted: a terminal cannot fold them. */
const maxLines = 12;

/** What a change publishes, for a terminal. Its problems are printed apart, as the check prints them. */
export function writePreviewText(preview: Preview, style: Style = plain): string {
  if (!hasFiles(preview)) return nothingChanges;
  if (isSilent(preview)) return `${nothingPublished} ${describeFiles(preview.files)}.`;
  const { incidents, practices, pages, waiting, status, isEveryPage, otherWarnings } = preview;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : [style('bold', title), ...lines.map(indent)].join('\n');
  return [
    `${style('bold', 'What this change publishes.')} ${preview.shownAt}\n${describeFiles(preview.files)}.`,
    section(
      'Status page',
      status
        ? [...statusLines('Before', status.before), ...statusLines('After', status.after)]
        : ['As before.'],
    ),
    ...incidents.map((one) => writeIncident(one, style)),
    section(
      `Newly affected: ${countOf(practices.affected.length, 'practice')}`,
      cutList(practices.affected, maxLines),
    ),
    section(
      `No longer affected: ${countOf(practices.released.length, 'practice')}`,
      cutList(practices.released, maxLines),
    ),
    section(
      `Open in another way: ${countOf(practices.access.length, 'practice')}`,
      cutList(practices.access, maxLines),
    ),
    section('Pages, feeds and documents', [
      ...(isEveryPage ? ['Every page: what stands around it changes.'] : []),
      ...pages.map((kind) => `${kind.kind}: ${describeKind(kind)}`),
    ]),
    section('Not published yet', waiting),
    otherWarnings > 0
      ? style(
          'dim',
          `${countOf(otherWarnings, 'warning')} in files that this change does not touch.`,
        )
      : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const indent = (line: string) => `  ${line.replaceAll('\n', '\n  ')}`;

function statusLines(when: string, { overall, services, open, planned }: StatusPreview): string[] {
  return [
    `${when}: ${overall}`,
    ...cutList([...open, ...planned, ...services], maxLines).map((line) => `  ${line}`),
  ];
}

function writeIncident(incident: IncidentPreview, style: Style): string {
  const { title, kind, isNew, phase, notice, updates, channels } = incident;
  const [english, ...others] = channels;
  return [
    style('bold', `${isNew ? 'New: ' : ''}${title}`),
    indent(`${kind}. ${phase}. Notice: ${notice}`),
    ...updates.flatMap((update) => [
      indent(describeUpdatePreview(update)),
      indent(`  Subject: ${update.subject}`),
      ...update.changes.map((line) => indent(`  ${line}`)),
      ...update.corrections.map((line) => indent(`  Correction: ${line}`)),
      ...(update.stillSaid ? [indent(`  ${update.stillSaid}`)] : []),
      ...update.feeds.map(({ feed, title: item }) => indent(`  Feed "${feed}": ${item}`)),
    ]),
    ...(english ? writeChannels(english, style) : []),
    ...(others.length > 0 ? [indent('Other languages')] : []),
    ...others.map((one) => {
      const { text, phone, post } = describeLengths(one);
      const mark = one.isChanged ? '' : ' (as before)';
      return indent(`  ${one.name}: text ${text}; phone ${phone}; post ${post}${mark}`);
    }),
  ].join('\n');
}

function writeChannels(english: ChannelsPreview, style: Style): string[] {
  if (!english.isChanged) return [indent('Text message, phone script and post: as before.')];
  const lengths = describeLengths(english);
  const notify = describeNotify(english);
  const block = (name: string, length: string, text: string) => [
    indent(`${name} ${style('dim', `(${length})`)}`),
    indent(indent(text)),
  ];
  return [
    ...block('Text message', lengths.text, english.text.text),
    ...(notify ? [indent(indent(notify))] : []),
    ...block('Phone script', lengths.phone, english.phone.lines.join('\n')),
    ...block('Post', lengths.post, english.post.text),
    ...block('Poster, screen and card', 'pictures', signWords(english)),
  ];
}

/** What the pictures say, line by line. */
export function signWords({ sign }: ChannelsPreview): string {
  const { headline, more, where, standing, without, answers, times } = sign;
  return [
    headline,
    ...more,
    where,
    standing,
    without,
    ...answers.flatMap(({ title, short, otherwise }) => [
      `${title}: ${short}`.trim(),
      ...otherwise,
    ]),
    ...times,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

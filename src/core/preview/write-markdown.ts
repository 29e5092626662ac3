import { fieldName, hasErrors, type Problem } from '../check/problem.ts';
import { countOf, number } from '../language/count.ts';
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
import {
  block,
  folded,
  inline,
  joinBlocks,
  list,
  quoted,
  table,
} from '../language/escape-markdown.ts';
import { hasFiles, isSilent, type Preview } from './preview.ts';
import type { StatusPreview } from './status.ts';
import { signWords } from './write-text.ts';

/** More lines than this are counted, even where they are folded. */
const maxLines = 300;
/** As many as are read at a glance; more are folded. */
const maxOpen = 8;

/** What a change publishes, for the summary of a pull request's check. `folder` is the content's. */
export function writePreviewMarkdown(preview: Preview, folder: string, maxBytes?: number): string {
  if (!hasFiles(preview)) return `${nothingChanges}\n`;
  const files = `${inline(describeFiles(preview.files))}.`;
  if (isSilent(preview)) return `${nothingPublished} ${files}\n`;
  const { status, incidents, practices, pages, waiting, problems, isEveryPage } = preview;
  const errors = problems.filter((one) => hasErrors([one]));
  const warnings = problems.filter((one) => !hasErrors([one]));
  return joinBlocks(
    [
      '## What this change publishes',
      ...(errors.length > 0 ? [writeProblems('Put this right first', errors, folder)] : []),
      `${inline(preview.shownAt)} ${files}`,
      '### Status page',
      status ? writeStatus(status.before, status.after) : 'As before.',
      ...incidents.flatMap(writeIncident),
      ...section('Newly affected', practices.affected),
      ...section('No longer affected', practices.released),
      ...section('Open in another way', practices.access),
      ...(pages.length > 0 || isEveryPage ? ['### Pages, feeds and documents'] : []),
      ...(isEveryPage ? ['What stands around every page changes.'] : []),
      ...pages.map((kind) =>
        folded(
          `${kind.kind}: ${describeKind(kind)}`,
          block(
            cutList(
              [
                ...kind.gone.map((address) => `gone     ${address}`),
                ...kind.added.map((address) => `new      ${address}`),
                ...kind.changed.map((address) => `changed  ${address}`),
              ],
              maxLines,
            ).join('\n'),
          ),
        ),
      ),
      ...(waiting.length > 0 ? ['### Not published yet', list(waiting)] : []),
      ...(warnings.length > 0 ? [writeProblems('Warnings', warnings, folder)] : []),
      preview.otherWarnings > 0
        ? `${countOf(preview.otherWarnings, 'warning')} in files that this change does not touch.`
        : '',
    ],
    maxBytes,
  );
}

/** The same for a content that cannot be published. */
export function writeRefusal(problems: readonly Problem[], folder: string): string {
  return joinBlocks([
    '## This cannot be published yet',
    'What was published before stays as it is.',
    writeProblems('Put this right', problems, folder),
  ]);
}

function writeProblems(title: string, problems: readonly Problem[], folder: string): string {
  const shown = problems.slice(0, maxLines);
  const lines = shown.map((problem) => {
    const { file, line, message, fix } = problem;
    const place = line === undefined ? `${folder}/${file}` : `${folder}/${file}:${line}`;
    const field = fieldName(problem);
    return `- **${inline(place)}** ${inline(`${field && `${field}: `}${message}.`)}\n\n${fence(fix)}`;
  });
  const more = problems.length - shown.length;
  return [`### ${title}`, ...lines, ...(more > 0 ? [`And ${number(more)} more.`] : [])].join(
    '\n\n',
  );
}

/** Below an entry of a list. */
function fence(text: string): string {
  return block(text).replace(/^/gm, '  ');
}

function section(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const heading = `### ${title}: ${countOf(names.length, 'practice')}`;
  const all = list(cutList(names, maxLines));
  return [heading, names.length > maxOpen ? folded('Their names', all) : all];
}

function writeStatus(before: StatusPreview, after: StatusPreview): string {
  const row = (name: string, was: readonly string[], is: readonly string[]) =>
    was.length + is.length === 0 ? [] : [[`**${name}**`, cell(was), cell(is)]];
  return table(
    ['', 'Before', 'After'],
    [
      ...row('In one sentence', [before.overall], [after.overall]),
      ...row('Open', before.open, after.open),
      ...row('Planned', before.planned, after.planned),
      ...row('Systems', before.services, after.services),
    ],
  );
}

function cell(lines: readonly string[]): string {
  return cutList(lines, 20).map(inline).join('<br>') || 'None';
}

function writeIncident(incident: IncidentPreview): string[] {
  const { title, kind, isNew, phase, notice, updates, channels } = incident;
  const [english, ...others] = channels;
  return [
    `### ${isNew ? 'New: ' : ''}${inline(title)}`,
    inline(`${kind}. ${phase}. Notice: ${notice}`),
    ...updates.flatMap((update) => [
      `**${inline(describeUpdatePreview(update))}**`,
      list([
        `Subject of the email: ${update.subject}`,
        ...update.changes,
        ...update.corrections.map((what) => `Correction: ${what}`),
        ...(update.stillSaid ? [update.stillSaid] : []),
        ...update.feeds.map(({ feed, title: item }) => `Feed "${feed}": ${item}`),
      ]),
    ]),
    ...(english ? writeWords(english) : []),
    ...(others.length > 0 ? writeOthers(others) : []),
  ];
}

function writeWords(channels: ChannelsPreview): string[] {
  if (!channels.isChanged) return ['Text message, phone script, post and pictures: as before.'];
  const lengths = describeLengths(channels);
  const notify = describeNotify(channels);
  return [
    `**Text message** (${inline(lengths.text)})`,
    quoted(channels.text.text),
    notify && inline(notify),
    `**Phone script** (${inline(lengths.phone)})`,
    quoted(channels.phone.lines.join('\n')),
    `**Post** (${inline(lengths.post)})`,
    quoted(channels.post.text),
    '**Poster, screen and card**',
    quoted(signWords(channels)),
  ];
}

function writeOthers(others: readonly ChannelsPreview[]): string[] {
  const rows = others.map((one) => {
    const { text, phone, post } = describeLengths(one);
    const name = `${nameOf(one)}${one.isChanged ? '' : ', as before'}`;
    return [name, text, phone, post].map(inline);
  });
  const changed = others.filter(({ isChanged }) => isChanged);
  return [
    table(['Language', 'Text message', 'Phone script', 'Post'], rows),
    ...changed.map((one) => folded(nameOf(one), writeWords(one).filter(Boolean).join('\n\n'))),
  ];
}

/** Its own name, and the letters that addresses have: not every officer reads every script. */
function nameOf({ name, language }: ChannelsPreview): string {
  return `${name} (${language})`;
}

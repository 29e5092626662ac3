import { anError, type Problem } from '../core/check/problem.ts';
import { reservedId } from '../core/model/field.ts';
import { toId } from '../core/language/to-id.ts';
import { parseInstant } from '../core/time/instant.ts';
import { fileStem } from '../core/time/london.ts';
import { incidentFolderOf } from './file-roles.ts';

/** That nothing belongs at this path, and where the file belongs. A misnamed folder is one problem for all in it. */
export function explainMisplaced(path: string, text: string, others: ReadonlySet<string>): Problem {
  const [room = '', folder = '', name] = path.split('/');
  if (room === 'incidents' && name !== undefined && !incidentFolderOf(path)) {
    return anError({
      code: 'file/misnamed-folder',
      file: `incidents/${folder}`,
      message: 'this folder has no name of an incident, so nothing in it would be published',
      fix: `Rename it to the date on which the incident began and a name in small letters with hyphens: ${suggestFolder(folder)}`,
    });
  }
  const suggestion = suggestPlace(path, text);
  return anError({
    code: 'file/misplaced',
    file: path,
    message: 'this file does not belong here, so it would not be published',
    fix: isTaken(suggestion, others) ? makeRoom(room) : suggestion,
  });
}

function makeRoom(room: string): string {
  const how =
    room === 'incidents'
      ? 'Change "at" to the time of this update and name the file after it, or delete it.'
      : 'Give this one another name, or delete it.';
  return `A file with the right name is there already. ${how}`;
}

/** Whether a suggestion names a file that is there. Following it would overwrite that file. */
function isTaken(suggestion: string, others: ReadonlySet<string>): boolean {
  return [...others].some((other) => suggestion.includes(other));
}

function suggestPlace(path: string, text: string): string {
  const [room = '', folder = '', ...rest] = path.split('/');
  if (rest.length === 0 && folder === '') return suggestInRoot(path);
  const id = toId(withoutEnding(folder));
  if ((room === 'services' || room === 'guidance') && id === reservedId) {
    return `Give it another name: "${id}" is a word that the program needs for itself.`;
  }
  if (room === 'services') return `Rename it services/${id}.md.`;
  if (room === 'guidance') return `Rename it guidance/${id}/en.md.`;
  if (room !== 'incidents') return elsewhere;
  if (rest.length === 0) {
    return 'Put it into the folder of its incident, such as incidents/2025-07-27-name/.';
  }
  if (/\.(?!md|mdx|mkd|markdown|txt|text)[a-z\d]+$/i.test(rest.at(-1) ?? '')) return elsewhere;
  return `Rename it incidents/${folder}/${suggestName(rest.at(-1) ?? '', text)}`;
}

function suggestInRoot(name: string): string {
  const stem = withoutEnding(name).toLowerCase();
  if (stem === 'practices') return 'Save it as practices.csv ("CSV UTF-8" in a spreadsheet).';
  if (['site', 'areas', 'tasks', 'redirects', 'formats'].includes(stem))
    return `Rename it ${stem}.yaml.`;
  return elsewhere;
}

function suggestName(name: string, text: string): string {
  if (/^incident/i.test(name)) return 'incident.md.';
  if (/^review/i.test(name)) return 'review.md.';
  const at = parseInstant(/^at: *["']?([^"'\s]*)/m.exec(text)?.[1] ?? '');
  return at === undefined
    ? '2025-07-28T0900.md: the date and time of the update in London.'
    : `${fileStem(at)}.md: the date and time of the update in London.`;
}

function suggestFolder(folder: string): string {
  const [, year, month, day, name] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})[^a-z0-9]*(.+)$/i.exec(folder) ?? [];
  if (!year || !month || !day || !name) return '2025-07-27-data-centre';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}-${toId(name)}`;
}

function withoutEnding(name: string): string {
  return name.replace(/\.\w+$/, '');
}

const elsewhere = 'Move it out of the content folder. docs/content.md shows what belongs there.';

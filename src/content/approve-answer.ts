import { stringify as toYaml } from 'yaml';
import type { Approval } from '../core/authoring/approval.ts';
import { compareText } from '../core/language/compare.ts';

export interface Approved {
  /** The new texts, by path. */
  changed: Map<string, string>;
  /** Paths of translations of other words than the approved ones: they must be translated anew. */
  older: string[];
}

/**
 * The files of some drafts with their approval, and everything else byte for
 * byte as it was. A translation of the same words follows; one of older words
 * is named. An id that is no draft is passed over. `texts` are whole files as
 * they were read, by their path in the content folder.
 */
export function approveAnswers(
  texts: ReadonlyMap<string, string>,
  ids: readonly string[],
  approval: Approval,
): Approved {
  const changed = new Map<string, string>();
  const older: string[] = [];
  for (const id of ids) {
    const file = `guidance/${id}/en.md`;
    const english = texts.get(file) ?? '';
    const written = draftDay(english);
    if (written === undefined) continue;
    changed.set(file, approve(english, approval));
    for (const [path, text] of texts) {
      if (!path.startsWith(`guidance/${id}/`) || path === file) continue;
      if (dayIn(text, of) !== written) older.push(path);
      else
        changed.set(
          path,
          replaceDay(text, of, () => `"${approval.approved}"`),
        );
    }
  }
  return { changed, older: older.toSorted(compareText) };
}

/** The day on which a draft's words were written, as its file says it. Undefined if it is no draft. */
export function draftDay(text: string): string | undefined {
  return dayIn(text, draft);
}

/** The fields of a file and what follows them; a byte-order mark and Windows' line ends are let stand. */
const parts = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(\r?\n---[ \t]*(?:\r?\n[^]*)?)$/;

const day = String.raw`(?<quote>["']?)(?<day>\d{4}-\d{2}-\d{2})\k<quote>(?=[ \t]*(?:[ \t]#.*)?\r?$)`;
/** What is before the day's value is kept; of a draft, nothing is. */
const draft = new RegExp(String.raw`^draft:[ \t]*${day}`, 'm');
const of = new RegExp(String.raw`(?<=^of:[ \t]*)${day}`, 'm');

function dayIn(text: string, field: RegExp): string | undefined {
  return field.exec(parts.exec(text)?.[2] ?? '')?.groups?.['day'];
}

function replaceDay(text: string, field: RegExp, write: () => string): string {
  const [, head = '', fields = '', rest = ''] = parts.exec(text) ?? [];
  return head + fields.replace(field, write) + rest;
}

function approve(text: string, { approvedBy, approved, reviewBy }: Approval): string {
  const role = toYaml({ approvedBy }, { lineWidth: 0 }).trimEnd();
  const lines = [role, `approved: "${approved}"`, `reviewBy: "${reviewBy}"`];
  return replaceDay(text, draft, () => lines.join(text.includes('\r\n') ? '\r\n' : '\n'));
}

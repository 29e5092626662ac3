import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approveAnswers, type Approved } from '../../content/approve-answer.ts';
import { parseFiles } from '../../content/parse-files.ts';
import { checkSources } from '../../content/read-content.ts';
import { readFiles } from '../../content/read-files.ts';
import { reportForTerminal } from '../../content/report.ts';
import type { Approval } from '../../core/authoring/approval.ts';
import type { Guidance } from '../../core/model/guidance.ts';
import type { Problem } from '../../core/check/problem.ts';
import { style } from '../../terminal/terminal.ts';

export interface Drafts {
  texts: ReadonlyMap<string, string>;
  drafts: Guidance[];
  /** Names for staff, by id. */
  serviceNames: ReadonlyMap<string, string>;
}

/**
 * The answers that wait for their approval. A live site's drafts are errors, so
 * the content need not be right; but an answer that cannot be read stops the
 * command, because it may be a draft too.
 */
export function openDrafts(folder: string): Drafts {
  const files = readFiles(folder);
  const { value, problems } = parseFiles(files);
  const broken = [...files.problems, ...problems].filter(({ file }) =>
    /^guidance\/|^[^/]*$/.test(file),
  );
  if (broken.length > 0) throw new Error(`${reportForTerminal(broken, style)}\n\nMend this first.`);
  const { guidance, services } = value.content;
  return {
    texts: files.texts,
    drafts: guidance.filter(({ isDraft }) => isDraft),
    serviceNames: new Map(services.map(({ id, name }) => [id, name])),
  };
}

/** The files that an approval changes, as they are on the disk: line ends and all stay. Throws if one would be wrong. */
export function planApproval(
  folder: string,
  texts: ReadonlyMap<string, string>,
  ids: readonly string[],
  approval: Approval,
): Approved {
  const paths = [...texts.keys()].filter((path) => path.startsWith('guidance/'));
  const raw = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const plan = approveAnswers(raw, ids, approval);
  const missed = ids.find((id) => !plan.changed.has(`guidance/${id}/en.md`));
  if (missed)
    throw new Error(
      `guidance/${missed}/en.md: write draft on a line of its own, such as draft: "2025-06-02".`,
    );
  const before = new Set(errorsIn(texts).map(nameOf));
  const after = errorsIn(new Map([...texts, ...plan.changed]));
  const added = after.filter((one) => plan.changed.has(one.file) && !before.has(nameOf(one)));
  if (added.length === 0) return plan;
  throw new Error(`This would not be published:\n\n${reportForTerminal(added, style)}\n`);
}

function errorsIn(texts: ReadonlyMap<string, string>): Problem[] {
  const { problems } = checkSources({ texts, problems: [] }, { today: Date.now() });
  return problems.filter(({ severity }) => severity === 'error');
}

/** The same mistake in the same file, whatever its line. */
function nameOf({ file, code, path = [] }: Problem): string {
  return [file, code, ...path].join(' ');
}

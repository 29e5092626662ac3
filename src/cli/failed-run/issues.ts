import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.noticeboard/told';

/** The one issue that stays open as long as something is wrong. */
export interface OneIssue {
  /** What it is found by. */
  label: string;
  title: string;
  /** What the label is for. */
  about: string;
  /** What is said when the reason is another one than before. */
  news: string;
}

/** Opens the issue, or renews it if its words say something else. `same` is what the words are compared by. Needs `gh`. */
export function keepOpen({ label, title, about, news }: OneIssue, words: string, same = words) {
  const [issue] = findIssues(label);
  const mark = `<!-- ${createHash('sha256').update(same).digest('hex')} -->`;
  // The timer runs every 15 minutes: what has been said is not said again.
  if (issue?.body.includes(mark)) {
    console.log(`Issue ${issue.number} says it already.`);
    return;
  }
  const file = writeWords('body.md', `${words}\n\n${mark}\n`);
  if (issue) {
    const number = String(issue.number);
    gh('issue', 'edit', number, '--body-file', file);
    gh('issue', 'comment', number, '--body-file', writeWords('news.md', `${news}\n`));
    return;
  }
  gh('label', 'create', label, '--force', '--color', 'B60205', '--description', about);
  gh('issue', 'create', '--title', title, '--label', label, '--body-file', file);
}

/** Closes it, with a last word. */
export function close({ label }: Pick<OneIssue, 'label'>, comment: string): void {
  for (const { number } of findIssues(label)) {
    gh('issue', 'close', String(number), '--comment', comment);
  }
}

interface Issue {
  number: number;
  body: string;
}

function findIssues(label: string): Issue[] {
  const list = gh('issue', 'list', '--label', label, '--state', 'open', '--json', 'number,body');
  return JSON.parse(list || '[]') as Issue[];
}

function writeWords(name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Without a shell: what stands in a word stays in it. */
function gh(...args: string[]): string {
  return execFileSync('gh', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

import { checkWords, rules } from '../../language/plain-english/check-words.ts';
import type { Audience } from '../../language/plain-english/finding.ts';
import { contentRows, pageOf, type ProblemCode } from './catalogue.ts';
import { spots } from './row.ts';

/** What the page of one kind of problem says, wherever its row is. */
interface Page {
  code: ProblemCode;
  /** "Error", "Warning", or for whom which. */
  gravity: string;
  title: string;
  what: string;
  why: string;
  fix: string;
  /** Where the examples stand, if that can be said. */
  where: string;
  /** What is compared with the examples, if anything is. */
  published?: string | undefined;
  wrong: string;
  right: string;
}

export const pageFolder = 'docs/problems';

/** Every page about a problem and the list of them, as path and Markdown. */
export function writeProblemPages(): ReadonlyMap<string, string> {
  const pages = [...contentRows.map(toPage), ...rules.map(toWordsPage)];
  return new Map([
    [`${pageFolder}/README.md`, writeIndex(pages)],
    ...pages.map((page) => [pageOf(page.code), writePage(page)] as const),
  ]);
}

function toPage([code, row]: (typeof contentRows)[number]): Page {
  return {
    ...row,
    code,
    gravity: row.severity === 'error' ? 'Error' : 'Warning',
    where: row.where ?? spots[row.in],
  };
}

/** A rule of house style says of its own example what is wrong. */
function toWordsPage(rule: (typeof rules)[number]): Page {
  const { code, title, why, wrong, right, severity } = rule;
  const audience: Audience = severity.patients ? 'patients' : 'practices';
  const { message = '' } = checkWords(wrong, { audience }).find((one) => one.code === code) ?? {};
  return {
    code,
    gravity: wordGravity(severity),
    title,
    what: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    why,
    fix: rule.fix,
    where: '',
    wrong,
    right,
  };
}

function wordGravity({ patients, practices }: (typeof rules)[number]['severity']): string {
  const word = { error: 'Error', warning: 'Warning' };
  if (!practices) return `${word[patients ?? 'warning']}, in words for patients`;
  if (!patients) return `${word[practices]}, in words for GP practices`;
  return patients === practices ? word[patients] : 'Error for patients, warning for GP practices';
}

const made = '<!-- Made by "npm run generate" from the row of this problem. Change it there. -->';

function writePage(page: Page): string {
  const { code, gravity, title, what, why, fix, where, published, wrong, right } = page;
  const place = where && `${where}:\n\n`;
  return `${made}

# ${title}

\`${code}\` · ${gravity}

${plain(`${what} ${why}`)}

**What to do:** ${plain(fix)}

${published === undefined ? '' : `## Published\n\n${place}${fence(published)}\n\n`}## Wrong

${published === undefined ? place : ''}${fence(wrong)}

## Right

${fence(right)}

[All problems](README.md)
`;
}

/** Words in which Markdown's signs stand for themselves. */
function plain(words: string): string {
  return words.replace(/[*<[]/g, '\\$&');
}

/** An example as it is typed. */
function fence(example: string): string {
  return `\`\`\`text\n${example.trim() || '(nothing)'}\n\`\`\``;
}

const familyNames: Readonly<Record<string, string>> = {
  file: 'Files',
  'front-matter': 'The lines of hyphens, and what is between them',
  field: 'Fields',
  area: 'Areas',
  practice: 'Practices',
  service: 'Services',
  'official-list': 'The national list of practices',
  update: 'Updates',
  phase: 'Phases',
  affects: 'What does not work',
  correction: 'Corrections',
  statement: 'Statements that need approval',
  advice: 'Where words send patients',
  section: 'The words of an update',
  text: 'Signs and links in a text',
  kit: 'Messages',
  private: 'What may belong to a person',
  incident: 'Incidents',
  audience: 'For whom an incident is',
  review: 'Reviews',
  guidance: 'Answers for patients',
  language: 'Languages',
  translation: 'Translations',
  redirect: 'Addresses that lead on',
  format: 'Easy Read, BSL, audio and large print',
  'statement-page': 'Accessibility statement and privacy notice',
  task: 'Tasks',
  published: 'What is published already',
  words: 'House style',
};

function writeIndex(pages: readonly Page[]): string {
  const families = Map.groupBy(pages, ({ code }) => code.split('/')[0] ?? '');
  const groups = [...families].map(
    ([family, some]) =>
      `## ${familyNames[family] ?? family}\n\n${some.map((page) => line(page)).join('\n')}`,
  );
  return `${made}

# Problems that the check finds

The check names the file, the line, what is wrong and what to type. Each kind of problem has a page here, with an example. An error stops the update. A warning asks you to look again.

${groups.join('\n\n')}
`;
}

function line({ code, title, gravity }: Page): string {
  return `- [${title}](${code.replaceAll('/', '-')}.md) (\`${code}\`)${gravity.startsWith('Warning') ? ': warning' : ''}`;
}

import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { format } from 'prettier';
import { parseLanguage } from '../content/parse-file.ts';
import { fieldTables, updateJsonSchema } from '../core/authoring/describe-fields.ts';
import { makeIssueForm } from '../core/authoring/issue-form.ts';
import { roomTable } from '../rooms.ts';
import { writeLicences } from './licences.ts';
import { writeProblemPages } from '../core/check/catalogue/pages.ts';

const reference = 'docs/content.md';
const architecture = 'ARCHITECTURE.md';

/**
 * Every file outside src/ that is made of tables in it, by path: the pages of
 * problems, the issue form, the JSON Schema of an update, the licences of what is
 * published, and the tables in the reference and in ARCHITECTURE.md.
 */
export async function generateFiles(): Promise<Map<string, string>> {
  return new Map([
    ...writeProblemPages(),
    ['.github/ISSUE_TEMPLATE/update.yml', await writeForm()],
    [
      'public/schemas/update.json',
      await format(JSON.stringify(updateJsonSchema()), { parser: 'json', printWidth: 100 }),
    ],
    ['public/licences.txt', writeLicences()],
    [reference, await fillTables(readFileSync(reference, 'utf8'), fieldTables)],
    [architecture, await fillTables(readFileSync(architecture, 'utf8'), { rooms: roomTable() })],
  ]);
}

/** The ready sentences of this repository's own content, if it has any. */
function readySentences(): string[] {
  const file = 'content/languages/en.yaml';
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const { value } = parseLanguage({ file, text, role: { holds: 'language', id: 'en' } });
  return Object.values(value?.sentences ?? {});
}

function writeForm(): Promise<string> {
  const yaml = stringify(makeIssueForm(readySentences()), {
    lineWidth: 0,
    defaultStringType: 'PLAIN',
  });
  return format(`# Made by \`npm run generate\` from src/core/authoring/questions.ts.\n${yaml}`, {
    parser: 'yaml',
    singleQuote: true,
  });
}

/** A document with its tables as they are now. Each stands between two comments with its name. */
export function fillTables(
  text: string,
  tables: Readonly<Record<string, string>>,
): Promise<string> {
  const filled = Object.entries(tables).reduce(
    (document, [name, table]) =>
      document.replace(
        new RegExp(`(<!-- table: ${name} -->)[^]*?(<!-- end -->)`),
        (_all, start: string, end: string) => `${start}\n\n${table}\n\n${end}`,
      ),
    text,
  );
  return format(filled, { parser: 'markdown', singleQuote: true, printWidth: 100 });
}

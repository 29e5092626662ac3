import { anError, aWarning, type Problem } from '../core/check/problem.ts';
import { splitFrontMatter } from './front-matter.ts';

/** Fields whose entries are sentences: a comma inside one would make two of it. */
const start =
  /^ {0,12}(?:- {1,4})?(doNow|known|unknown|doing|workaround|given|findings|points): {0,4}\[/;

/**
 * Lists of sentences in square brackets without quotation marks. YAML cuts such
 * a sentence at each comma: "Do not print, fax or e-mail" becomes two, of which
 * the second tells to do it. Where a cut is seen it is an error.
 */
export function checkBracketLists(file: string, text: string): Problem[] {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter?.fields.includes('[')) return [];
  const lines = frontMatter.fields.split('\n');
  return lines.flatMap((line, index) => {
    const field = start.exec(line)?.[1];
    if (field === undefined) return [];
    const entries = entriesOf(
      lines
        .slice(index)
        .join('\n')
        .slice(line.indexOf('[') + 1, 5000),
    );
    if (entries.every(isQuoted)) return [];
    const cut = entries.some(
      (entry, at) => at < entries.length - 1 && isCut(entry, entries[at + 1] ?? ''),
    );
    const fix = `Write each on a line of its own:\n${field}:\n${(cut ? [entries.join(', ')] : entries).map((entry) => `  - ${entry}`).join('\n')}`;
    const place = { file, line: index + 2 };
    return cut
      ? anError({
          code: 'file/cut-list',
          ...place,
          message: `${field} is cut at a comma: "${entries.join('" and "')}" are ${entries.length} entries`,
          fix,
        })
      : aWarning({
          code: 'file/bracket-list',
          ...place,
          message: `${field} has sentences in square brackets, and a comma in one would cut it`,
          fix,
        });
  });
}

function isQuoted(entry: string): boolean {
  return /^(["']).*\1$/s.test(entry);
}

/** Whether two entries were one: the first has no end, or the second no beginning. */
function isCut(entry: string, next: string): boolean {
  if (isQuoted(entry) || isQuoted(next)) return false;
  return !/[.!?…]$/.test(entry) || /^\p{Ll}/u.test(next);
}

/** The entries up to the bracket that closes the list, as YAML would read them. */
function entriesOf(text: string): string[] {
  const entries: string[] = [];
  let entry = '';
  let quote = '';
  for (const sign of text) {
    if (quote !== '') {
      entry += sign;
      if (sign === quote) quote = '';
      continue;
    }
    if (sign === ']') break;
    if (sign === ',') {
      entries.push(entry);
      entry = '';
    } else {
      if ((sign === '"' || sign === "'") && entry.trim() === '') quote = sign;
      entry += sign;
    }
  }
  return [...entries, entry].map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

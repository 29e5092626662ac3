import type { CodeIn } from '../core/check/catalogue/catalogue.ts';
import { anError, type Problem } from '../core/check/problem.ts';
import { maxSummaryCharacters } from '../core/model/summary.ts';

/** What is wrong with an update's first paragraph, which is shown in headings, feeds and messages. */
export function checkSummary(file: string, summary: string, line: number): Problem[] {
  const report = (code: CodeIn<'section'>, message: string, fix: string) => [
    anError({ code: `section/${code}`, file, line, message, fix }),
  ];
  if (summary === '') {
    return report(
      'no-summary',
      'there is no summary before the first heading',
      'Write one or two sentences for everybody between the second --- and the first heading.',
    );
  }
  if (/\n\s*\n/.test(summary)) {
    return report(
      'long-summary',
      'the summary has more than one paragraph',
      'Keep one or two sentences, and move the rest below a heading.',
    );
  }
  if (summary.length > maxSummaryCharacters) {
    return report(
      'long-summary',
      `the summary has ${summary.length} characters, and ${maxSummaryCharacters} at most can be shown`,
      'Keep the news in one or two sentences, and move the rest below a heading.',
    );
  }
  if (/\]\(|\*\*|`|^[-*>] /m.test(summary)) {
    return report(
      'marked-summary',
      'the summary has a link, a list or signs such as ** in it, and is shown as plain text',
      'Write it as one or two plain sentences.',
    );
  }
  return [];
}

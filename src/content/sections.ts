import { didYouMean } from '../core/problems/closest.ts';
import { anError, type Problem } from '../core/problems/problem.ts';

/** The text of an update, taken apart. All three are Markdown; the summary is one plain paragraph. */
export interface Sections {
  summary: string;
  forPatients: string;
  forPractices: string;
}

const headings = { 'For patients': 'forPatients', 'For practices': 'forPractices' } as const;
type Heading = keyof typeof headings;

const maxSummaryCharacters = 200;

/** Splits an update's body at its `## ` headings. `bodyLine` is the body's first line in the file. */
export function parseSections(
  file: string,
  body: string,
  bodyLine: number,
): { sections: Sections; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: string, line: number, message: string, fix: string) =>
    problems.push(anError({ code: `section/${code}`, file, line, message, fix }));

  const parts = splitAtHeadings(body, bodyLine);
  const sections: Sections = { summary: '', forPatients: '', forPractices: '' };
  const seen = new Set<Heading>();
  for (const { heading, line, text } of parts) {
    if (heading === undefined) {
      sections.summary = text;
    } else if (!isHeading(heading)) {
      report(
        'unknown',
        line,
        `there is no section "${heading}"`,
        `${didYouMean(heading, Object.keys(headings))}Use ## For patients and ## For practices, and ### for headings inside them.`,
      );
      if (didYouMean(heading, Object.keys(headings))) seen.add(nearest(heading));
    } else if (seen.has(heading)) {
      report('twice', line, `"${heading}" is there twice`, 'Put its text into one section.');
    } else {
      seen.add(heading);
      sections[headings[heading]] = text;
      if (text === '') {
        report('empty', line, `"${heading}" is empty`, 'Write at least one sentence below it.');
      }
    }
  }
  for (const heading of Object.keys(headings) as Heading[]) {
    if (!seen.has(heading)) {
      report(
        'missing',
        bodyLine + body.trimEnd().split('\n').length - 1,
        `the section "${heading}" is missing`,
        `Add a line "## ${heading}" and at least one sentence below it.`,
      );
    }
  }
  checkSummary(sections.summary, bodyLine, report);
  return { sections, problems };
}

function checkSummary(
  summary: string,
  line: number,
  report: (code: string, line: number, message: string, fix: string) => void,
): void {
  if (summary === '') {
    report(
      'no-summary',
      line,
      'there is no summary before the first heading',
      'Write one or two sentences for everybody below the second ---.',
    );
  } else if (/\n\s*\n/.test(summary)) {
    report(
      'long-summary',
      line,
      'the summary has more than one paragraph',
      'Keep one or two sentences, and move the rest below a heading.',
    );
  } else if (summary.length > maxSummaryCharacters) {
    report(
      'long-summary',
      line,
      `the summary has ${summary.length} characters, and ${maxSummaryCharacters} at most can be shown`,
      'Keep the news in one or two sentences, and move the rest below a heading.',
    );
  }
}

interface Part {
  heading?: string;
  line: number;
  text: string;
}

function splitAtHeadings(body: string, bodyLine: number): Part[] {
  const parts: (Part & { lines: string[] })[] = [{ line: bodyLine, text: '', lines: [] }];
  let isInCode = false;
  for (const [index, line] of body.split('\n').entries()) {
    if (/^\s{0,3}(```|~~~)/.test(line)) isInCode = !isInCode;
    const heading = isInCode ? undefined : /^\s{0,3}#{1,2}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
    if (heading === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ heading, line: bodyLine + index, text: '', lines: [] });
  }
  return parts.map(({ lines, ...part }) => ({ ...part, text: lines.join('\n').trim() }));
}

function isHeading(text: string): text is Heading {
  return Object.hasOwn(headings, text);
}

function nearest(text: string): Heading {
  return /pat/i.test(text) ? 'For patients' : 'For practices';
}

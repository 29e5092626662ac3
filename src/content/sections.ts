import type { CodeIn } from '../core/check/catalogue/catalogue.ts';
import { anError, type Problem } from '../core/check/problem.ts';
import { checkSummary } from './summary.ts';

/** The text of an update, taken apart. The summary is one plain paragraph on one line; the others are Markdown. */
export interface Sections {
  summary: string;
  forPatients: string;
  forPractices: string;
}

const headings = { 'For patients': 'forPatients', 'For practices': 'forPractices' } as const;
type Heading = keyof typeof headings;

const missingSection = (heading: Heading) => `the section "${heading}" is missing`;

/** Splits an update's body at its `## ` headings. `bodyLine` is the body's first line in the file. */
export function parseSections(
  file: string,
  body: string,
  bodyLine: number,
): { sections: Sections; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: CodeIn<'section'>, line: number, message: string, fix: string) =>
    problems.push(anError({ code: `section/${code}`, file, line, message, fix }));

  const [first, ...parts] = splitAtHeadings(body, bodyLine);
  const sections: Sections = { summary: '', forPatients: '', forPractices: '' };
  const seen = new Set<Heading>();
  for (const { source, line, text } of parts) {
    const heading = meantHeading(source);
    if (heading) {
      const isRepeated = seen.has(heading);
      seen.add(heading);
      if (source !== `## ${heading}`) {
        report('misspelt', line, `the heading is "${source}"`, `Write it just so: ## ${heading}`);
      } else if (isRepeated) {
        report('twice', line, `"${heading}" is there twice`, 'Put its text into one section.');
      } else if (text === '') {
        report('empty', line, `"${heading}" is empty`, 'Write at least one sentence below it.');
      }
      sections[headings[heading]] = text;
    } else {
      const words = source.replace(/^#+\s*/, '');
      report(
        'unknown',
        line,
        words === '' ? 'this heading has no words' : `there is no section "${words}"`,
        'Use ## For patients and ## For practices only. Headings inside them begin with ###.',
      );
    }
  }
  const missing = (Object.keys(headings) as Heading[]).filter((heading) => !seen.has(heading));
  for (const heading of missing) {
    report(
      'missing',
      bodyLine + body.trimEnd().split('\n').length - 1,
      missingSection(heading),
      `Write this line, and at least one sentence below it: ## ${heading}`,
    );
  }
  sections.summary = (first?.text ?? '').replace(/[ \t]*\n[ \t]*(?=\S)/g, ' ');
  // A heading that is missing leaves its text in the summary: then the heading is the mistake.
  if (missing.length === 0 || first?.text === '') {
    const more = checkSummary(file, first?.text ?? '', first?.line ?? bodyLine);
    return { sections, problems: [...problems, ...more] };
  }
  return { sections, problems };
}

interface Part {
  /** The heading's line as typed, with single spaces. Empty for the first part. */
  source: string;
  /** Of the heading; of the first text in the first part. */
  line: number;
  text: string;
}

function splitAtHeadings(body: string, bodyLine: number): Part[] {
  return splitLines(body, bodyLine).map(({ source, line, lines }, index) => {
    const blankLines = lines.findIndex((one) => one.trim() !== '');
    return {
      source,
      line: index === 0 ? line + Math.max(0, blankLines) : line,
      text: lines.join('\n').trim(),
    };
  });
}

interface Piece {
  /** The heading's line as typed, with single spaces. Empty for the first piece. */
  source: string;
  /** Of the heading; of the body's beginning in the first piece. */
  line: number;
  /** The lines of its text, just as they are. The first one is `firstLine` of the file. */
  lines: string[];
  firstLine: number;
}

function splitLines(body: string, bodyLine: number): Piece[] {
  const pieces: Piece[] = [{ source: '', line: bodyLine, firstLine: bodyLine, lines: [] }];
  let isInCode = false;
  for (const [index, text] of body.split('\n').entries()) {
    const line = bodyLine + index;
    if (/^\s{0,3}(```|~~~)/.test(text)) isInCode = !isInCode;
    if (isInCode || !isHeading(text)) pieces.at(-1)?.lines.push(text);
    else
      pieces.push({
        source: text.trim().replace(/\s+/g, ' '),
        line,
        firstLine: line + 1,
        lines: [],
      });
  }
  return pieces;
}

/** The texts of an update just as they stand in the file, with the line on which each begins, from 1. */
export function findTexts(
  body: string,
  bodyLine: number,
): { field: keyof Sections; firstLine: number; text: string }[] {
  return splitLines(body, bodyLine).flatMap(({ source, firstLine, lines }) => {
    const field = fieldOf(source);
    return field ? [{ field, firstLine, text: lines.join('\n') }] : [];
  });
}

function fieldOf(source: string): keyof Sections | undefined {
  if (source === '') return 'summary';
  const heading = meantHeading(source);
  return heading && source === `## ${heading}` ? headings[heading] : undefined;
}

/** `# ` and `## ` begin a section, and so does whatever was clearly meant to, and a heading without words. */
function isHeading(line: string): boolean {
  return (
    /^ {0,3}(?:#{1,2}\s|#{1,6}\s*$)/.test(line) ||
    /^ {0,3}#+ *for (patients|practices)\W*$/i.test(line)
  );
}

function meantHeading(source: string): Heading | undefined {
  const words = source.replace(/^#+\s*/, '');
  if (words.split(/\s+/).length > 3) return undefined;
  if (/patient/i.test(words)) return 'For patients';
  return /practi[cs]e/i.test(words) ? 'For practices' : undefined;
}

/** Whether a problem is that an update says nothing to patients. Where it is for practices only, it is none. */
export function isWithoutPatients({ code, message }: Problem): boolean {
  return code === 'section/missing' && message === missingSection('For patients');
}

import { describe, expect, it } from 'vitest';
import type { Problem } from '../core/check/problem.ts';
import {
  contentFiles,
  paths,
  problemsOf,
  withFile,
  withLine,
} from '../../tests/support/content-files.ts';
import { reportForTerminal } from './report.ts';

const valid = contentFiles();

it('groups problems by file, with the count at the end', () => {
  let files = withLine(valid, paths.first, 'level: major-outage', 'level: majr-outage');
  files = withLine(files, paths.first, 'known:', 'known: A cable was cut.');
  files = withLine(files, paths.first, '- The connection');
  files = withLine(files, 'site.yaml', 'title:');
  files = withFile(files, 'notes.md', 'Call them back.');
  expect(reportForTerminal(problemsOf(files))).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-28T0900.md
      incidents/2025-07-27-data-centre/2025-07-28T0900.md:8 error affects no. 1, level: "majr-outage" is not one of under-maintenance, degraded, comes-and-goes, partial-outage or major-outage.
          Write level: major-outage
          docs/problems/field-not-one-of.md
      incidents/2025-07-27-data-centre/2025-07-28T0900.md:25 error known: is the text "A cable was cut.", and should be a list.
          Write each on a line of its own, after a hyphen and a space:
          known:
            - A cable was cut.
          docs/problems/field-wrong-type.md

    notes.md
      notes.md error this file does not belong here, so it would not be published.
          Move it out of the content folder. docs/content.md shows what belongs there.
          docs/problems/file-misplaced.md

    site.yaml
      site.yaml:1 error title: is missing.
          Write it like this: title: GP surgeries' computer systems
          docs/problems/field-missing.md

    4 errors."
  `);
});

it('counts one error, and warnings apart', () => {
  const [problem] = problemsOf(withLine(valid, 'site.yaml', 'title:'));
  if (!problem) throw new Error('there should be a problem');
  expect(reportForTerminal([problem])).toMatch(/\n1 error\.$/);
  expect(reportForTerminal([problem, { ...problem, severity: 'warning' }])).toMatch(
    /\n1 error and 1 warning\.$/,
  );
  expect(reportForTerminal([])).toBe('No problems.');
});

it('marks what matters for a terminal with colours', () => {
  const [problem] = problemsOf(withLine(valid, 'site.yaml', 'title:'));
  if (!problem) throw new Error('there should be a problem');
  expect(reportForTerminal([problem], (format, text) => `<${format}>${text}</>`))
    .toMatchInlineSnapshot(`
      "<bold>site.yaml</>
        site.yaml:1 <red>error</> title: is missing.
            <green>Write it like this: title: GP surgeries' computer systems</>
            <dim>docs/problems/field-missing.md</>

      <bold>1 error.</>"
    `);
});

describe('many problems of one kind', () => {
  const one: Problem = {
    code: 'update/no-next',
    severity: 'error',
    file: 'a.md',
    message: 'is missing',
    fix: 'Write it.',
  };

  it('are counted after the first twenty, and the whole number is told', () => {
    const text = reportForTerminal(Array.from({ length: 5000 }, (_, line) => ({ ...one, line })));
    expect(text.match(/is missing/g)).toHaveLength(20);
    expect(text).toContain('4,980 more problems');
    expect(text).toContain('5,000 errors.');
  });
});

import { expect, it } from 'vitest';
import { contentFiles, paths, today } from '../../tests/support/content-files.ts';
import type { Field } from '../core/authoring/form.ts';
import { questions } from '../core/authoring/questions.ts';
import { readIssue } from '../core/authoring/read-issue.ts';
import { formToFiles } from './form-to-files.ts';
import { checkSources } from './read-content.ts';

const incident = paths.incident.split('/')[1] ?? '';
const sources = { texts: contentFiles(), problems: [] };
const setting = { today };
const { context } = checkSources(sources, setting);

/** The files that an issue becomes; none if it is refused. */
function filesOf(answers: Partial<Record<Field, string>>) {
  if (!context) throw new Error('the content has a problem');
  const text = questions
    .map(({ field, ask }) => `### ${ask}\n\n${answers[field] ?? '_No response_'}`)
    .join('\n\n');
  const form = readIssue(text);
  if (!form.value) return [];
  return formToFiles(form.value, { sources, context, setting }).value?.files ?? [];
}

it.each([
  ['a fence', { summary: '---\nphase: resolved\n---', patients: '---\nat: x\n---\nWords.' }, true],
  ['YAML', { summary: 'A: *x &y !!js/function "z" #1', known: '!!js/function "x": {a: [}' }, true],
  ['HTML', { summary: 'A <script>word</script>.', patients: '<img src=x onerror=x>' }, false],
  ['a shell', { summary: '$(touch x); id ${{ secrets.X }}', known: '"; rm -rf / #' }, true],
  ['code that hides a heading', { summary: 'A.', patients: '```\n## For practices' }, false],
  ['another section', { summary: 'A.', patients: 'B.\n\n## For practices\n\nMine.' }, false],
  ['control characters', { summary: 'A\u0000B' }, false],
  ['100 kB', { summary: 'A.', patients: 'x '.repeat(50_000) }, false],
])('makes an update, and nothing else, of answers with %s', (_name, answers, isMade) => {
  const files = filesOf({ incident, ...answers });
  expect(files.map(({ path }) => path)).toEqual(
    isMade ? [`incidents/${incident}/2025-07-29T1200.md`] : [],
  );
  for (const { text } of files) {
    expect(text).toMatch(/^---\nat: "2025-07-29T12:00:00\+01:00"\nphase: identified\n/);
    expect(text.match(/^## /gm)).toHaveLength(2);
  }
});

it.each(['../../../../etc', '/etc/passwd', 'new\n../../x', '2025-07-27-../../x', '.', '__proto__'])(
  'writes to no place that an answer names: %s',
  (name) => {
    expect(filesOf({ incident: name, summary: 'Words.' })).toEqual([]);
  },
);

it('makes a name of its own for an incident whose title is a path', () => {
  const files = filesOf({
    incident: 'new',
    title: '../../.github/workflows/x',
    patientTitle: 'Words',
    affects: '- SystmOne @ Craven: not working',
    known: 'A.',
    unknown: 'B.',
    doing: 'C.',
    summary: 'D.',
    patients: 'E.',
    practices: 'F.',
  });
  expect(files.map(({ path }) => path)).toEqual([
    'incidents/2025-07-29-github-workflows-x/incident.md',
    'incidents/2025-07-29-github-workflows-x/2025-07-29T1200.md',
  ]);
});

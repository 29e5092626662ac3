import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { phases } from '../core/model/phase.ts';
import { words } from '../core/language/english.ts';
import type { UpdateForm } from '../core/authoring/form.ts';
import { formToFiles } from './form-to-files.ts';
import { checkSources } from './read-content.ts';
import { readFewLanguages } from '../../tests/support/few-languages.ts';
import { parseSections } from './sections.ts';

const page = readFileSync('docs/writing.md', 'utf8');
const templates = [...page.matchAll(/^### (.+)\n\n```markdown\n([^]*?)^```/gm)].map(
  ([, phase = '', text = '']) => ({ phase, text }),
);
const [affects = ''] = /(?<=^```\n)SystmOne[^]*?(?=\n```)/m.exec(page) ?? [];

const sources = { texts: readFewLanguages(), problems: [] };
const setting = { today: Date.now() };
const { context } = checkSources(sources, setting);

/** An officer's first update with some words of the page. */
function problemsWith(form: UpdateForm) {
  if (!context) throw new Error('content/ has a problem');
  const whole = {
    incident: 'new',
    title: 'Text messages, Craven',
    patientTitle: 'Text messages in Craven',
    affects: ['sms @ Craven: not working'],
    known: ['A.'],
    unknown: ['B.'],
    doing: ['C.'],
    summary: 'D.',
    patients: 'E.',
    practices: 'F.',
    ...form,
  };
  return formToFiles(whole, { sources, context, setting }).problems ?? [];
}

it('has words to copy for every phase of an incident', () => {
  expect(templates.map(({ phase }) => phase)).toEqual(
    phases.slice(0, 5).map((phase) => words.phase[phase]),
  );
});

it.each(templates)('an author can copy the words for $phase', ({ phase, text }) => {
  const { sections, problems } = parseSections('', text, 1);
  expect(problems).toEqual([]);
  const { summary, forPatients: patients, forPractices: practices } = sections;
  const rest =
    phase === words.phase.resolved
      ? { affects: undefined }
      : { approvedBy: ['cause: duty director'] };
  expect(problemsWith({ phase, summary, patients, practices, ...rest })).toEqual([]);
});

it('an author can copy the lines for what does not work', () => {
  expect(affects.split('\n')).toHaveLength(3);
  const works = ['SystmOne: Records can be read.'];
  expect(problemsWith({ affects: affects.split('\n'), works })).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { phases } from '../model/phase.ts';
import { words } from '../language/english.ts';
import { explainRefusal } from './answer-issue.ts';
import { brokenLevels, offerPhase, phaseAnswers, readLevel, readPhase } from './choices.ts';
import { flagOf, questions } from './questions.ts';
import { readIssue } from './read-issue.ts';

interface Template {
  body: {
    id?: string;
    type: string;
    attributes: { label?: string; description?: string; options?: string[] };
  }[];
}

const template = parse(readFileSync('.github/ISSUE_TEMPLATE/update.yml', 'utf8')) as Template;
const asked = template.body.filter(({ type }) => type !== 'markdown');

/** An issue's body as GitHub writes it. */
function body(answers: Record<string, string>): string {
  return questions
    .map(({ field, ask }) => `### ${ask}\n\n${answers[field] ?? '_No response_'}`)
    .join('\n\n');
}

it('asks the questions of the terminal, in their order and words', () => {
  expect(asked.map(({ attributes }) => attributes.label)).toEqual(questions.map(({ ask }) => ask));
  expect(asked.map(({ id }) => `--${id}`)).toEqual(questions.map(({ field }) => flagOf(field)));
  for (const [index, { hint, holds }] of questions.entries()) {
    expect(asked[index]?.attributes.description).toContain(hint);
    expect(asked[index]?.type === 'textarea').toBe(holds !== 'line');
  }
});

it('offers every phase and level, and understands its own offers', () => {
  const options = (id: string) => asked.find((one) => one.id === id)?.attributes.options ?? [];
  expect(options('phase')).toEqual(phaseAnswers.map(offerPhase));
  // Planned work that is called off is over.
  expect(options('phase').map(readPhase)).toEqual([...phases, 'completed']);
  expect(options('level')).toEqual(brokenLevels.toReversed().map((level) => words.level[level]));
  expect(options('level').map(readLevel)).toEqual(brokenLevels.toReversed());
});

it('reads the answers, a list with one item a line, and leaves out what was not answered', () => {
  const text = body({ incident: 'new', known: '- One.\n- Two.', patients: 'A.\n\nB.', level: '' });
  expect(readIssue(text).value).toEqual({
    incident: 'new',
    known: ['- One.', '- Two.'],
    patients: 'A.\n\nB.',
  });
  expect(readIssue(text.replaceAll('\n', '\r\n'))).toEqual(readIssue(text));
});

it('reads a form that was opened before a question had its name', () => {
  const old = 'To put the last update right: what was wrong in it, and what is right?';
  const text = body({ incident: 'x', correction: 'At 9am.' });
  const { ask } = questions.find(({ field }) => field === 'correction') ?? {};
  expect(readIssue(text.replace(`${ask}`, old)).value).toEqual({
    incident: 'x',
    correction: 'At 9am.',
  });
});

it('takes a heading for a question only in its turn', () => {
  const practices = '### The plan\n\nWait.\n\n### What is known?\n\nNothing.';
  const text = body({ incident: 'x', known: 'That.', practices });
  expect(readIssue(text).value).toEqual({ incident: 'x', known: ['That.'], practices });
  expect(readIssue('Help!').value).toEqual({});
});

it('refuses an issue that is longer than GitHub allows', () => {
  expect(readIssue('x'.repeat(100_000)).problems?.[0]?.message).toContain('100000 characters');
});

it('quotes what people typed without letting it do anything', () => {
  const message = '"```\n@everyone ![](https://evil.example/x.png) <script>" is wrong';
  const text = explainRefusal([
    { field: 'affects', message, fix: 'Write it.' },
    { field: 'known', message: 'y'.repeat(5000), fix: 'Less.' },
  ]);
  expect(text.match(/^```/gm)).toHaveLength(4);
  expect(text).toContain('**What does not work, and for whom?**');
  expect(text.length).toBeLessThan(2000);
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkSources } from './read-content.ts';
import { readFewLanguages } from '../../tests/support/few-languages.ts';

/** The examples of a document, in order: what stands between the fences of one language. */
function examplesIn(file: string, language: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, example = '']) => example,
  );
}

const [update, incident, maintenance, review, service, guidance] = examplesIn(
  'docs/content.md',
  'markdown',
);
const [, , promise, site] = examplesIn('docs/content.md', 'yaml');
const [readme] = examplesIn('README.md', 'markdown');

/** The example of an answer with the rank and the day of the sample's, of which its translations are. */
const likeSample = (answer: string | undefined) =>
  answer
    ?.replace(/^rank: .*$/m, 'rank: 20')
    .replace(/^approved: .*$/m, "approved: '2026-11-29'")
    .replace(/^reviewBy: .*$/m, "reviewBy: '2027-11-29'");

/** The sample with one of the documents' examples in place of, or beside, its own files. */
function problemsWith(files: Record<string, string | undefined>): string[] {
  const texts = readFewLanguages();
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) throw new Error(`There is no example for ${path}`);
    texts.set(path, text);
  }
  const { problems } = checkSources({ texts, problems: [] }, { today: Date.now() });
  // Beside the sample and its drafts, an example makes translations old and messages long, as it should.
  const expected = [
    'guidance/drafts',
    'language/old-text',
    'language/unknown-text',
    'kit/left-out',
  ];
  const others = problems.filter(({ code }) => !expected.includes(code));
  return others.map(({ file, path, message }) => `${file} ${path?.join(' ') ?? ''}: ${message}`);
}

it.each([
  [
    'an update, in docs/content.md',
    {
      'incidents/2025-07-27-example/2025-07-28T0900.md': update,
      'incidents/2025-07-27-example/incident.md': incident,
    },
  ],
  [
    'an update, in README.md',
    { 'incidents/2025-07-27-bradford-craven-data-centre/2025-08-01T1700.md': readme },
  ],
  ['a review', { 'incidents/2023-03-16-kent-medway-firewall/review.md': review }],
  [
    'the promise of a review',
    {
      'incidents/2025-07-27-example/2025-07-28T0900.md': update,
      'incidents/2025-07-27-example/incident.md': incident?.replace('kind:', `${promise}kind:`),
    },
  ],
  ['a service', { 'services/systmone.md': service }],
  ['an answer', { 'guidance/medicine-111/en.md': likeSample(guidance) }],
  ['site.yaml', { 'site.yaml': site }],
])('an author can copy the example of %s', (_name, files) => {
  expect(problemsWith(files)).toEqual([]);
});

it('an author can copy the example of planned work', () => {
  const first = update
    ?.replace('2025-07-28T09:00', '2025-07-31T10:00')
    .replace('phase: investigating', 'phase: scheduled')
    .replace('2025-07-28T16:00', '2025-08-09T20:00')
    .replaceAll('level: major-outage', 'level: under-maintenance');
  const folder = 'incidents/2025-07-31-example';
  expect(
    problemsWith({
      [`${folder}/incident.md`]: maintenance,
      [`${folder}/2025-07-31T1000.md`]: first,
    }),
  ).toEqual([]);
});

import { expect, it } from 'vitest';
import { contentFiles, paths, show, textOf, withFile, today } from '../../tests/support/content-files.ts';
import { dayMs } from '../core/time/instant.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();
const withWords = (words: string) =>
  withFile(valid, paths.first, `${textOf(valid, paths.first).trimEnd()}\n\n${words}\n`);

it('errors at words that are surely wrong, at their line, with what to type instead', () => {
  expect(show(withWords("We hope for 17:30. Don't wait."))).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-28T0900.md:42 > We hope for 17:30. Don't wait.
    "Don't" is two words in one, and many people misread it.
    Write "Do not".

    incidents/2025-07-27-data-centre/2025-07-28T0900.md:42 > We hope for 17:30. Don't wait.
    "17:30" is on the 24-hour clock.
    Write "5:30pm"."
  `);
});

it('warns of the rest, and publishes', () => {
  const words = `Note that ${'very '.repeat(30)}long sentences are hard to read.`;
  const { board, problems } = checkSources({ texts: withWords(words), problems: [] }, { today });
  expect(board).toBeDefined();
  expect(problems.map(({ severity }) => severity)).toContain('warning');
});

it('lets a build pass over the words of what is over, which the check reads', () => {
  const texts = withWords("We hope for 17:30. Don't wait.");
  const resolved = textOf(texts, paths.first)
    .replace(/^phase: .*$/m, 'phase: resolved')
    .replace(/^next: .*\n/m, '')
    .replace(/^(?:affects|access|backlog):\n(?:[ -].*\n)+/gm, '');
  const alone = new Map([...withFile(texts, paths.first, resolved)].filter(([file]) => file !== paths.second));
  const codes = (words: 'all' | 'current') =>
    checkSources({ texts: alone, problems: [] }, { today: today + 60 * dayMs, words }).problems.map(({ code }) => code);
  expect(codes('all')).toContain('words/time-24-hour');
  expect(codes('current')).not.toContain('words/time-24-hour');
});

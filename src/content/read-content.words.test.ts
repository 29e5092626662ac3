import { expect, it } from 'vitest';
import { contentFiles, paths, show, textOf, withFile, today } from '../../tests/support/content-files.ts';
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

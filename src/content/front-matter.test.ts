import { afterEach, describe, expect, it, test } from 'vitest';
import { contentFiles, paths, show, today, withFile } from '../../tests/support/content-files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();

function showFirst(text: string): string {
  return show(withFile(valid, paths.first, text));
}

describe('a file that cannot be taken apart', () => {
  it('errors if it is empty', () => {
    expect(showFirst('')).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:1 > 
      this file is empty.
      Copy a file of the same kind into it and change what differs, or delete it."
    `);
  });

  it('errors without hyphens', () => {
    expect(showFirst('phase: resolved\n')).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:1 > phase: resolved
      the first line is not three hyphens, so no fields are found.
      Write --- on the very first line, the fields below it, and --- again after the last field."
    `);
  });

  it('errors if the hyphens are not on the first line', () => {
    expect(showFirst('\n---\nphase: resolved\n---\n')).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:1 > 
      the first line is empty, so no fields are found.
      Write --- on the very first line, the fields below it, and --- again after the last field."
    `);
  });

  it('errors on the last line if nothing follows the fields, not even the end of a line', () => {
    const text = '---\nphase: resolved\n---';
    const { problems } = checkSources(
      { texts: withFile(valid, paths.first, text), problems: [] },
      { today },
    );
    const found = problems.filter(({ file }) => file === paths.first);
    expect(found.map(({ line }) => line ?? 0).filter((line) => line > 3)).toEqual([]);
    expect(found.map(({ code, line }) => [code, line])).toContainEqual(['section/missing', 3]);
  });

  it('errors if the fields are not closed', () => {
    expect(showFirst('---\nphase: resolved\n\nThe text.\n')).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:1 > ---
      the fields begin here, and no second line of three hyphens ends them.
      Write --- on a line of its own after the last field."
    `);
  });

  it('errors without fields, and says what else is missing', () => {
    expect(showFirst('---\n---\nEverything works.\n')).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:1 > ---
      this file has no fields.
      Copy them from a file of the same kind, and change what differs.

      incidents/2025-07-27-data-centre/2025-07-28T0900.md:3 > Everything works.
      the section "For patients" is missing.
      Write this line, and at least one sentence below it: ## For patients

      incidents/2025-07-27-data-centre/2025-07-28T0900.md:3 > Everything works.
      the section "For practices" is missing.
      Write this line, and at least one sentence below it: ## For practices"
    `);
  });
});

describe('code in the first line', () => {
  const stage = globalThis as { hasRun?: boolean };
  afterEach(() => {
    delete stage.hasRun;
  });

  test.each(['js', 'javascript', 'coffee', ' js', 'json', ' json', 'yaml', 'toml'])(
    'is never run: ---%s',
    (language) => {
      const code = `globalThis.hasRun = true, { at: (globalThis.hasRun = true) }`;
      expect(showFirst(`---${language}\n${code}\n---\nThe text.\n`)).toBe(
        `${paths.first}:1 > ---${language}\n` +
          `the first line is "---${language}", and only plain fields are read, never code.\n` +
          'Write --- and nothing else on the first line.',
      );
      expect(stage.hasRun).toBeUndefined();
    },
  );
});

test('a line of hyphens further down belongs to the text', () => {
  expect(splitFrontMatter('---\nphase: resolved\n---  \nOne\n---\nTwo\n')).toEqual({
    fields: 'phase: resolved',
    body: 'One\n---\nTwo\n',
    bodyLine: 4,
  });
});

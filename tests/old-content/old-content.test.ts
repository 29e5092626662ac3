import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSources } from '../../src/content/read-content.ts';
import { readFiles } from '../../src/content/read-files.ts';
import { listPages } from '../../src/core/views/site-map/list-pages.ts';
import { listPracticePages } from '../../src/core/views/site-map/practice-pages.ts';
import { today } from '../support/content-files.ts';

/**
 * A content as it was written before updates could say when something is
 * expected back, and what it said on its pages, in its messages and to
 * programs: made by the program as it then was.
 */
const folder = import.meta.dirname;

const texts = new Map([
  ...readFiles(join(folder, 'content')).texts,
  // An upgrade brings the words of the program.
  ['languages/en.yaml', readFileSync('content/languages/en.yaml', 'utf8')] as const,
]);
const { context, problems } = checkSources({ texts, problems: [] }, { today });

type Views = Record<string, unknown>;
const before = JSON.parse(readFileSync(join(folder, 'views.json'), 'utf8')) as Views;

function viewsNow(): Views {
  if (!context) throw new Error(JSON.stringify(problems));
  const own = [...context.state.practices.values()].flatMap((one) =>
    listPracticePages(one, context),
  );
  const asked = [...listPages(context), ...own].filter(({ address }) => address in before);
  return JSON.parse(
    JSON.stringify(Object.fromEntries(asked.map(({ address, view }) => [address, view()]))),
  ) as Views;
}

/** What other changes than the facts of updates have put elsewhere or worded otherwise. */
const moved: readonly RegExp[] = [
  // The officer's own title has a name of its own, and what leads to a notice is one link.
  /\.englishTitle$/,
  /\.planned\[\d+\]\.href$/,
  // A sentence with every channel of an update, which have become more.
  /\.published\[\d+\]\.places$/,
  // The frame to paste in grows with what it shows.
  /\.pasteIn\.lines\[0\]\.line$/,
];

/** A text without white space that no reader sees, in today's spelling. */
function asRead(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/ ?(<[^>]+>) ?/g, '$1')
      // Since then the messages say which surgeries have opened again.
      .replace(/Open again: [^.]+\. /g, '')
      // They say of one surgery nothing that is said of several.
      .replace(
        'Surgeries are catching up, so some things take longer.',
        'Some things take longer than usual.',
      )
      .replace(/(?<=[Ee])-mail/g, 'mail')
  );
}

/** Where what was there is not there any more, or is another value. What has come is no difference. */
function differences(was: unknown, is: unknown, path = ''): string[] {
  if (Array.isArray(was) && Array.isArray(is)) {
    // Among the items of a list others may have come: each that was there is looked for from where the last was.
    let from = 0;
    return was.flatMap((one, index) => {
      const at = is.findIndex(
        (two, next) => next >= from && differences(one, two, path).length === 0,
      );
      if (at === -1) return differences(one, is[index], `${path}[${index}]`);
      from = at + 1;
      return [];
    });
  }
  if (isGroup(was) && isGroup(is)) {
    return Object.entries(was).flatMap(([key, one]) =>
      differences(one, is[key], path === '' ? key : `${path}.${key}`),
    );
  }
  if (moved.some((pattern) => pattern.test(path))) return [];
  const isSame =
    typeof was === 'string' && typeof is === 'string' ? asRead(was) === asRead(is) : was === is;
  return isSame
    ? []
    : [`${path}: ${JSON.stringify(was)?.slice(0, 200)} => ${JSON.stringify(is)?.slice(0, 200)}`];
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('content of before', () => {
  it('meets no new problem', () => {
    // Which pages the law asks for is checked since, and is no matter of updates.
    expect(problems.filter(({ code }) => code !== 'statement-page/missing')).toEqual([]);
  });

  it('says what it said', () => {
    expect(differences(before, viewsNow())).toEqual([]);
  });
});

import { describe, expect, it, test } from 'vitest';
import { aSiteContext } from '../../../tests/support/site-context.ts';
import {
  aContent,
  aPractice,
  anEffect,
  anIncident,
  anUpdate,
  at,
} from '../../../tests/support/builders.ts';
import type { Content } from '../model/content.ts';
import type { Update } from '../model/update.ts';
import { anError, aWarning, type Problem } from '../check/problem.ts';
import { isSilent, projectPreview, type Preview } from './preview.ts';
import { chooseShownAt } from './waiting.ts';
import { writePreviewMarkdown } from './write-markdown.ts';
import { writePreviewText } from './write-text.ts';

const now = '2025-07-29T12:00:00+01:00';
const next = at('2025-07-29T18:00:00+01:00');
const records = anEffect(['records'], { areas: ['north', 'south'] }, 'major-outage');

const first = anUpdate('2025-07-28T09:00:00+01:00', { next, affects: [records] });
const released = anUpdate('2025-07-29T11:00:00+01:00', {
  next,
  affects: [anEffect(['records'], { practices: ['S1'] }, 'major-outage')],
  summary: 'One surgery works again.',
});
const later = anUpdate('2025-07-29T13:00:00+01:00', { next, summary: 'Later.' });

const withUpdates = (...updates: Update[]) =>
  aContent([anIncident('2025-07-28-records', updates, { title: 'Records fail' })]);

function preview(
  before: Content,
  after: Content,
  problems: readonly Problem[] = [],
  moment = now,
): Preview {
  const texts = (content: Content) =>
    new Map(
      content.incidents.flatMap(({ updates }) =>
        updates.map((one) => [one.file, JSON.stringify(one)]),
      ),
    );
  return projectPreview({
    before: aSiteContext(before, moment),
    after: aSiteContext(after, moment),
    files: { before: texts(before), after: texts(after) },
    problems,
    isAhead: false,
  });
}

test('a correction of an older update says that later ones still say what was wrong', () => {
  const corrections = [{ at: at('2025-07-29T11:30:00+01:00'), what: 'Records never failed.' }];
  const right = { ...first, affects: [], corrections };
  const change = preview(withUpdates(first, released), withUpdates(right, released));
  const [update, ...others] = change.incidents[0]?.updates ?? [];
  expect([update?.number, update?.corrections, others]).toEqual([1, ['Records never failed.'], []]);
  const said =
    '1 later update still says what was wrong here, that of 11am on Tuesday 29 July 2025';
  expect(update?.stillSaid).toContain(said);
  expect(writePreviewText(change)).toContain(said);
  expect(writePreviewMarkdown(change, 'content')).toContain('still says what was wrong here');
});

describe('a new update', () => {
  const change = preview(withUpdates(first), withUpdates(first, released));

  it('is told with its bulletin and its feeds', () => {
    expect(change.incidents).toHaveLength(1);
    expect(change.incidents[0]).toMatchObject({
      title: 'Records fail',
      isNew: false,
      phase: 'Investigating',
      updates: [
        {
          isNew: true,
          number: 2,
          at: '11am on Tuesday 29 July 2025',
          subject: 'Records fail: investigating (bulletin 2)',
          changes: [
            'RECORDS: not working at 1 practice (was not working at 2 practices).',
            '1 practice no longer affected.',
          ],
          feeds: [
            { feed: 'Everything', title: 'Records fail, update 2: One surgery works again.' },
            {
              feed: 'Notices',
              title: 'Problem 2025-07-28-records: being looked into, 11am on Tuesday 29 July 2025',
            },
            { feed: 'Bulletins', title: 'Records fail, bulletin 2: One surgery works again.' },
          ],
        },
      ],
    });
  });

  it('is worded for every channel', () => {
    const [english] = change.incidents[0]?.channels ?? [];
    expect(english).toMatchObject({ language: 'en', isChanged: true, text: { parts: 2 } });
    expect(english?.text.text).toContain('11am on Tuesday 29 July 2025');
  });

  it('prints the answers of the pictures with the need that each is for', () => {
    const { sign } = change.incidents[0]?.channels[0] ?? {};
    const [answer] = sign?.answers ?? [];
    if (!answer?.short) throw new Error('There is an answer for everybody');
    expect(writePreviewText(change)).toContain(`${answer.title}: ${answer.short}`);
  });

  it('says which practices it touches and lets go', () => {
    expect(change.practices).toEqual({
      affected: [],
      released: ['Surgery N1 (N1)'],
      access: [],
    });
    const back = preview(withUpdates(first, released), withUpdates(first));
    expect(back.practices.affected).toEqual(['Surgery N1 (N1)']);
  });

  it('says how the status page differs', () => {
    expect([change.status?.before.overall, change.status?.after.overall]).toEqual([
      expect.stringContaining('There are problems at 2 of 4 surgeries.') as string,
      expect.stringContaining('There are problems at 1 of 4 surgeries.') as string,
    ]);
    expect(change.status?.after.services).toEqual(['RECORDS: Not working, 1 practice']);
  });

  it('counts pages by kind, and leaves out what stays the same', () => {
    const of = (kind: string) => change.pages.find((one) => one.kind === kind);
    expect(of('Bulletins')).toEqual({
      kind: 'Bulletins',
      added: ['/base/bulletins/2025-07-28-records/2/'],
      changed: ['/base/bulletins/2025-07-28-records/1/'],
      gone: [],
    });
    expect(of('GP practices')?.changed).toEqual(
      ['N1', 'S1'].map((code) => `/base/practices/${code}/`),
    );
    expect(of('Feeds')?.changed).not.toContain('/base/feeds/practices/N2.xml');
    expect(of('Feeds')?.changed).toContain('/base/feeds/practices/N1.xml');
  });
});

describe('other changes', () => {
  it('are none if nothing that people read is different', () => {
    const silent = preview(withUpdates(first), withUpdates(first));
    expect(isSilent(silent)).toBe(true);
    expect(writePreviewText(silent)).toBe('Nothing in the content changes.');
    expect(writePreviewMarkdown(silent, 'content')).toBe('Nothing in the content changes.\n');
  });

  it('are what waits for its time', () => {
    const { waiting, pages } = preview(withUpdates(first), withUpdates(first, later));
    expect(pages).toEqual([]);
    expect(waiting).toEqual([
      'Not published before 1pm on Tuesday 29 July 2025: incidents/an-incident/2025-07-29T1300.md',
    ]);
  });

  it('are a correction, with its words', () => {
    const what = 'It began at 8am.';
    const corrected = { ...first, corrections: [{ at: at('2025-07-29T10:00:00+01:00'), what }] };
    const [incident] = preview(withUpdates(first), withUpdates(corrected)).incidents;
    expect(incident?.updates).toMatchObject([{ isNew: false, number: 1, corrections: [what] }]);
    expect(incident?.channels.map(({ isChanged }) => isChanged)).toEqual([false]);
  });

  it("are a new practice's pages", () => {
    const content = withUpdates(first);
    const more = { ...content, practices: [...content.practices, aPractice('S3', 'south')] };
    expect(preview(content, more).pages.find(({ kind }) => kind === 'GP practices')?.added).toEqual(
      ['/base/practices/S3/'],
    );
    expect(preview(more, content).pages.find(({ kind }) => kind === 'GP practices')?.gone).toEqual([
      '/base/practices/S3/',
    ]);
  });

  it('are every page, when what stands around it changes', () => {
    const content = withUpdates(first);
    const site = { ...content.site, publisher: { ...content.site.publisher, name: 'Another' } };
    expect(preview(content, { ...content, site }).isEveryPage).toBe(true);
  });

  it('are warnings, told apart from those that were there before', () => {
    const warning = (file: string) =>
      aWarning({ code: 'words/ampersand', file, message: 'is odd', fix: 'Mend it.' });
    const change = preview(withUpdates(first), withUpdates(first, released), [
      warning(released.file),
      warning('other.md'),
      anError({
        code: 'published/update-gone',
        file: 'gone.md',
        message: 'is gone',
        fix: 'Bring it back.',
      }),
    ]);
    expect(change.problems.map(({ file }) => file)).toEqual([released.file, 'gone.md']);
    expect(change.otherWarnings).toBe(1);
  });
});

describe('the moment that is shown', () => {
  const clock = at(now);
  it.each([
    ['the clock, if all is out', withUpdates(first, released), clock],
    ['the newest update, if it is out within a day', withUpdates(first, later), later.at],
    ['the clock, if it is later', withUpdates(first, anUpdate('2025-07-31T09:00:00+01:00')), clock],
  ])('is %s', (_name, after, moment) => {
    expect(chooseShownAt(withUpdates(first), after, clock)).toBe(moment);
  });

  it('does not heed what was waiting already', () => {
    const both = withUpdates(first, later);
    expect(chooseShownAt(both, both, clock)).toBe(clock);
  });
});

describe('hostile words', () => {
  const evil = '</details><script>alert(1)</script> @everyone | `code` [a](http://x.example) **b**';
  const hostile = anUpdate('2025-07-29T11:00:00+01:00', {
    next,
    affects: [records],
    summary: evil,
  });
  const markdown = writePreviewMarkdown(
    preview(withUpdates(first), {
      ...withUpdates(first, hostile),
      incidents: [anIncident('2025-07-28-records', [first, hostile], { title: evil })],
    }),
    'content',
  );

  it('make no tag, call nobody and leave no cell', () => {
    const outside = markdown.replace(/^(`{3,})text\n[^]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/(?<!\\)<(?!\/?details>|\/?summary>|br>)/);
    expect(outside).not.toMatch(/(?<!\\)`|@(?!&#8203;)/);
    expect(outside.match(/<details>/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
    for (const row of outside.split('\n').filter((line) => line.startsWith('| **'))) {
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
    }
  });
});

it('cuts what GitHub would refuse, and says so', () => {
  const change = preview(withUpdates(first), withUpdates(first, released));
  const markdown = writePreviewMarkdown(change, 'content', 2000);
  expect(new TextEncoder().encode(markdown).length).toBeLessThanOrEqual(2000);
  expect(markdown).toMatch(/There is more than GitHub can show here\. .*\n$/);
  expect(markdown.match(/```/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
});

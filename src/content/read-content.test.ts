import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  textOf,
  today,
  withFile,
  withLine,
  withName,
  withoutFile,
  type ContentFiles,
} from '../../tests/support/content-files.ts';
import { at } from '../../tests/support/builders.ts';
import type { Problem } from '../core/check/problem.ts';
import { checkSources } from './read-content.ts';
import { readContent } from './read-folder.ts';
import { reportForTerminal } from './report.ts';

const valid = contentFiles();

function check(texts: ReadonlyMap<string, string>, asked?: string) {
  return checkSources({ texts, problems: [] }, { today, asked });
}

describe('a content without a mistake', () => {
  it('is read whole, in a fixed order, whatever the order of the files', () => {
    const { context, problems } = check(valid);
    const content = context?.content;
    expect(problems).toEqual([]);
    expect(context?.state.now).toBe(today);
    expect(content?.services.map(({ id }) => id)).toEqual([
      'systmone',
      'sms',
      'phones',
      'nhs-111-phone',
      'nhs-111-online',
    ]);
    expect(content?.incidents.map(({ updates }) => updates.map(({ stem }) => stem))).toEqual([
      ['2025-07-28T0900', '2025-07-29T0930'],
    ]);
    expect(check(new Map([...valid].reverse())).context?.content).toEqual(content);
  });

  it('takes the clock from NOTICEBOARD_NOW, then from the demonstration, then the real one', () => {
    const files = withLine(
      valid,
      'site.yaml',
      'title:',
      `title: Status\ndemonstration:\n  now: '2025-07-28T12:00:00+01:00'\n  notice: Not live.`,
    );
    expect(check(files).context?.state.now).toBe(at('2025-07-28T12:00:00+01:00'));
    expect(check(files, '2025-07-28T13:00:00+01:00').context?.state.now).toBe(
      at('2025-07-28T13:00:00+01:00'),
    );
    expect(() => check(files, 'yesterday')).toThrow('NOTICEBOARD_NOW is "yesterday"');
  });
});

describe('the content of this repository', () => {
  it('has no problem but answers that wait for a clinician, and what a message has no room for', () => {
    const { problems, context } = readContent(join(import.meta.dirname, '../../content'), {
      today: Date.now(),
    });
    const others = problems.filter(
      ({ code }) => code !== 'guidance/drafts' && code !== 'kit/left-out',
    );
    expect(reportForTerminal(others)).toBe('No problems.');
    expect(context?.content.incidents.length).toBeGreaterThan(0);
  });
});

describe('bad content', () => {
  it('reports several mistakes in several files at once, in order, and publishes nothing', () => {
    let files = withLine(valid, paths.first, 'level: major-outage', 'level: majr-outage');
    files = withLine(files, paths.first, '## For patients', '## For patient');
    files = withLine(files, paths.second, 'next:', "next: '2025-07-29T16:00:00'");
    files = withLine(files, paths.incident, 'kind:');
    files = withLine(files, 'practices.csv', 'X10003', 'X10003,Canal Side Practice,airedale');
    files = withLine(files, 'site.yaml', 'title:', 'titel: Status');
    files = withFile(files, 'notes.txt', 'Call them back.');
    const report = check(files);
    expect(report.context).toBeUndefined();
    expect(report.problems.map(({ file, line, code }) => `${file}:${line} ${code}`))
      .toMatchInlineSnapshot(`
        [
          "incidents/2025-07-27-data-centre/2025-07-28T0900.md:8 field/not-one-of",
          "incidents/2025-07-27-data-centre/2025-07-28T0900.md:34 section/misspelt",
          "incidents/2025-07-27-data-centre/2025-07-29T0930.md:4 field/invalid",
          "incidents/2025-07-27-data-centre/incident.md:1 field/missing",
          "notes.txt:undefined file/misplaced",
          "practices.csv:4 practice/cells",
          "site.yaml:1 field/unknown",
        ]
      `);
  });

  it('still checks the updates of an incident whose own file is wrong', () => {
    const files = withLine(
      withLine(valid, paths.incident, 'kind:', 'kind: outage'),
      paths.first,
      '- services: [sms]',
      '- services: [smms]',
    );
    expect(problemsOf(files).map(({ code }) => code)).toEqual([
      'service/unknown',
      'field/not-one-of',
    ]);
  });

  it('never shows an incident of next year as happening now', () => {
    const later = paths.second.replace('2025-07-29', '2026-07-29');
    const files = withLine(
      withLine(
        withName(valid, paths.second, later),
        later,
        'at:',
        `at: '2026-07-29T09:30:00+01:00'`,
      ),
      later,
      'next:',
      `next: '2026-07-29T16:00:00+01:00'`,
    );
    expect(problemsOf(files).map(({ code }) => code)).toEqual(['update/in-the-future']);
  });

  it('does not publish an update of tomorrow before its time', () => {
    const first = `incidents/2025-07-30-phones/2025-07-30T0900.md`;
    const began = `began: '2025-07-30T08:00:00+01:00'`;
    let files = withFile(valid, first, textOf(valid, paths.first));
    files = withLine(files, first, 'at:', `at: '2025-07-30T09:00:00+01:00'`);
    files = withLine(files, first, 'next:', `next: '2025-07-30T16:00:00+01:00'`);
    files = withFile(
      files,
      'incidents/2025-07-30-phones/incident.md',
      textOf(valid, paths.incident),
    );
    files = withLine(files, 'incidents/2025-07-30-phones/incident.md', 'began:', began);
    const { context } = check(withoutFile(files, paths.incident, paths.first, paths.second));
    if (!context) throw new Error('this content should be published');
    const { state } = context;
    expect(state.incidents).toEqual([]);
    expect([...state.practices.values()].some(({ isAffected }) => isAffected)).toBe(false);
  });
});

describe('whatever is missing or cut off', () => {
  test.each([
    'site.yaml',
    'areas.yaml',
    'practices.csv',
    paths.incident,
    paths.first,
    paths.medicine,
  ])('is said in plain words, or does no harm: %s', (path) => {
    const text = textOf(valid, path).split('\n');
    for (const [index, line] of text.entries()) {
      for (const changed of [[], [`  ${line}`], [line.slice(0, line.length / 2)]]) {
        const files = withFile(valid, path, text.toSpliced(index, 1, ...changed).join('\n'));
        expect(check(files).problems.filter((problem) => !isPlain(problem, files))).toEqual([]);
      }
    }
  });

  test('is said when it is a file', () => {
    for (const path of valid.keys()) {
      expect(check(withFile(valid, path, '')).context, path).toBeUndefined();
      expect(() => check(withoutFile(valid, path)), path).not.toThrow();
    }
  });
});

/** An error on a line that is there, in words and not in code. */
function isPlain(
  { file, line = 1, message, fix, severity }: Problem,
  files: ContentFiles,
): boolean {
  const lineCount = files.get(file)?.split('\n').length ?? 1;
  const isCode = /undefined|NaN|\[object|\.\.|Error:|Zod|\bYAML\b/.test(`${message}. ${fix}`);
  return severity === 'error' && line <= lineCount && !isCode;
}

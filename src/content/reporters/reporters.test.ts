import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../../core/check/problem.ts';
import { chooseReporter, reporters } from './choose-reporter.ts';
import { github, withoutCommands } from './github.ts';
import { json } from './json.ts';
import { terminal } from './terminal.ts';

const plain = (_format: string, text: string) => text;

const noNext: Problem = {
  code: 'update/no-next',
  severity: 'error',
  file: 'content/incidents/2025-07-27-a/2025-07-28T0900.md',
  line: 4,
  path: ['next'],
  message: 'is missing',
  fix: 'Write it like this:\nnext: "2025-07-28T16:00:00+01:00"',
};
const ampersand: Problem = {
  code: 'words/ampersand',
  severity: 'warning',
  file: 'content/a.md',
  message: '"&" is for names',
  fix: 'Write "and".',
};

describe('the terminal', () => {
  it('names the page of each kind of problem once', () => {
    expect(terminal.report([noNext, { ...noNext, line: 9 }, ampersand], plain))
      .toMatchInlineSnapshot(`
        "content/incidents/2025-07-27-a/2025-07-28T0900.md
          content/incidents/2025-07-27-a/2025-07-28T0900.md:4 error next: is missing.
              Write it like this:
              next: "2025-07-28T16:00:00+01:00"
              docs/problems/update-no-next.md
          content/incidents/2025-07-27-a/2025-07-28T0900.md:9 error next: is missing.
              Write it like this:
              next: "2025-07-28T16:00:00+01:00"

        content/a.md
          content/a.md warning "&" is for names.
              Write "and".
              docs/problems/words-ampersand.md

        2 errors and 1 warning."
      `);
  });
});

/** A command as the runner of GitHub Actions reads it. Source: actions/runner, ActionCommand.cs. */
function readCommand(line: string) {
  const [, command, properties = '', data = ''] = /^::(\w+) ([^]*?)::([^]*)$/.exec(line) ?? [];
  const unescape = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = properties.split(',').map((pair) => pair.split('=', 2).map(unescape));
  return {
    command,
    ...(Object.fromEntries(pairs) as Record<string, string>),
    data: unescape(data),
  };
}

describe('github', () => {
  it('is one command for each problem, with its file, line and title', () => {
    const lines = github.report([noNext, ampersand], plain).split('\n');
    expect(lines.map(readCommand)).toEqual([
      {
        command: 'error',
        file: noNext.file,
        line: '4',
        title: 'The next update has no time',
        data: `next: is missing.\n${noNext.fix}\ndocs/problems/update-no-next.md`,
      },
      {
        command: 'warning',
        file: 'content/a.md',
        title: 'The sign &',
        data: '"&" is for names.\nWrite "and".\ndocs/problems/words-ampersand.md',
      },
    ]);
  });

  it('says nothing if nothing is wrong', () => {
    expect(github.report([], plain)).toBe('');
  });

  test.each(['100%', 'a,b: c', 'a::b', 'one\r\ntwo', '%0A', '%25'])(
    'brings %j through whole, in a file name and in words',
    (text) => {
      const [line = '', ...more] = github
        .report([{ ...ampersand, file: text, message: text }], plain)
        .split(/\r|\n/);
      expect(more).toEqual([]);
      expect(readCommand(line)).toMatchObject({ file: text, data: expect.stringContaining(text) });
    },
  );

  test.each([
    '::error::a',
    '  ::stop-commands::a',
    'text ##[add-mask]a',
    'a\n\t::set-output name=a::b',
  ])('an author cannot give the runner the command %j', (text) => {
    const lines = withoutCommands(text).split('\n');
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });
});

describe('json', () => {
  it('has the shape of docs/check.md, sorted', () => {
    expect(JSON.parse(json.report([noNext, ampersand], plain))).toEqual({
      version: 1,
      errors: 1,
      warnings: 1,
      problems: [
        {
          code: 'words/ampersand',
          severity: 'warning',
          file: 'content/a.md',
          line: null,
          field: null,
          message: '"&" is for names',
          fix: 'Write "and".',
          page: 'docs/problems/words-ampersand.md',
        },
        {
          code: 'update/no-next',
          severity: 'error',
          file: noNext.file,
          line: 4,
          field: 'next',
          message: 'is missing',
          fix: noNext.fix,
          page: 'docs/problems/update-no-next.md',
        },
      ],
    });
  });

  it('is a document too if nothing is wrong', () => {
    expect(JSON.parse(json.report([], plain))).toEqual({
      version: 1,
      errors: 0,
      warnings: 0,
      problems: [],
    });
  });
});

describe('which reporter', () => {
  it.each(reporters.map(({ name }) => name))('is chosen by name: %s', (name) => {
    expect(chooseReporter(name, { GITHUB_ACTIONS: 'true' }).name).toBe(name);
  });

  it('is for a person if nothing is said', () => {
    expect(chooseReporter(undefined, {})).toBe(terminal);
  });

  it('is for people and for the pull request in GitHub Actions', () => {
    const { report } = chooseReporter(undefined, { GITHUB_ACTIONS: 'true' });
    const text = report([ampersand], plain);
    expect(text).toContain(terminal.report([ampersand], plain));
    expect(text).toContain(github.report([ampersand], plain));
  });

  it('gives the runner no command of an author, by name too', () => {
    const { report } = chooseReporter('terminal', { GITHUB_ACTIONS: 'true' });
    expect(report([{ ...ampersand, fix: '::error::a' }], plain)).not.toMatch(/^\s*::/m);
  });

  it('is told to be unknown in a sentence', () => {
    expect(() => chooseReporter('xml', {})).toThrow(
      'There is no reporter "xml". Write terminal, github or json.',
    );
  });
});

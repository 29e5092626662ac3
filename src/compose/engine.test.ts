import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { listFiles } from '../../tests/support/site.ts';
import { readFiles } from '../content/read-files.ts';
import { formToFiles } from '../content/form-to-files.ts';
import { publishedTexts } from '../content/published-texts.ts';
import { checkSources, parseSources } from '../content/read-content.ts';
import { readIssue } from '../core/authoring/read-issue.ts';
import { questions, flagOf } from '../core/authoring/questions.ts';
import type { ComposeAnswers } from '../core/authoring/compose-answers.ts';
import { makeEngine, type Engine } from './engine.ts';
import type { PublishedFile } from '../core/model/published-file.ts';

const place = { site: 'https://status.example.org', base: '/' };
const sample = readFiles('content');
const parsed = parseSources(sample, { today: Date.now() });
if (!parsed.content) throw new Error('The sample cannot be read');
/** The page knows nothing else. */
const texts = publishedTexts(sample.texts, parsed.content, parsed.now);
const published: PublishedFile = {
  isOn: true,
  asOf: '2025-08-01T16:30:00Z',
  place,
  folder: 'content',
  repository: {
    page: 'https://github.com/example/noticeboard',
    api: 'https://api.github.com',
    name: 'example/noticeboard',
  },
  texts: Object.fromEntries(texts),
};
const bradford = '2025-07-27-bradford-craven-data-centre';

let engine: Engine;

beforeAll(() => {
  const made = makeEngine(published, Date.now);
  if (!made) throw new Error('The sample cannot be read');
  engine = made;
});

/** The answers of somebody who changes some of what stands there. */
function answer(incident: string, change: (answers: ComposeAnswers) => void): ComposeAnswers {
  const { answers } = engine.start(incident);
  change(answers);
  return answers;
}

const first = () =>
  answer('new', (answers) => {
    answers.title = 'Phones down, Medway';
    answers.patientTitle = 'Phones at GP surgeries in Medway';
    answers.affects.push({
      services: ['phones'],
      scope: { areas: ['medway'], practices: [], except: [] },
      level: 'major-outage',
      works: 'Text messages work.',
      workaround: 'Put the poster on the door.\nLook at online forms every 15 minutes.',
    });
    answers.known.added = 'Calls to surgeries in Medway do not ring.';
    answers.unknown.added = 'When phones will work again.';
    answers.doing.added = 'The supplier is looking for the fault.';
    answers.next = '8pm';
    answers.summary = 'Phones do not work at GP surgeries in Medway.';
    answers.patients = 'Phones do not work. Surgeries are open. You can go in.';
    answers.practices = 'The supplier knows of it.';
  });

const next = () =>
  answer(bradford, (answers) => {
    answers.summary = 'Email works again everywhere.';
    answers.affects = answers.affects.filter(({ services }) => !services.includes('nhsmail'));
    const [effect] = answers.affects;
    if (effect) effect.level = 'degraded';
    const [known] = answers.known.before;
    if (known) known.isTrue = false;
    answers.known.added = 'Email works again.';
  });

const end = () =>
  answer(bradford, (answers) => {
    answers.phase = 'withdrawn';
    answers.summary = 'This was published by mistake.';
    answers.patients = 'This was published by mistake.';
    answers.practices = 'This was published by mistake.';
    answers.known = { before: [], added: 'Nothing of this happened.' };
  });

let folder = '';
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = '';
});

/** The files that `npm run new` writes, by path. */
function runNew(...flags: string[]): { path: string; text: string }[] {
  folder = mkdtempSync(join(tmpdir(), 'noticeboard-compose-'));
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  const before = new Set(listFiles(content));
  const { stdout } = spawnSync(process.execPath, ['scripts/new.ts', ...flags], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CONTENT_DIR: content, SITE_URL: place.site },
    input: '',
  });
  const added = listFiles(content).filter((file) => !before.has(file));
  if (added.length === 0) throw new Error(stdout);
  return added.map((path) => ({ path, text: readFileSync(join(content, path), 'utf8') }));
}

const byPath = (files: readonly { path: string; text: string }[]) =>
  files.toSorted((a, b) => (a.path < b.path ? -1 : 1));

describe('the files are the same, byte by byte, as those of npm run new', () => {
  it('for a new incident', () => {
    const { files, problems } = engine.propose(first());
    expect(problems).toEqual([]);
    const written = runNew(
      ...['--new', '--yes', '--title', 'Phones down, Medway'],
      ...['--patient-title', 'Phones at GP surgeries in Medway'],
      ...['--affects', 'Practice phone lines @ Medway: not working'],
      ...['--works', 'phones: Text messages work.'],
      ...['--workaround', 'phones: Put the poster on the door.'],
      ...['--workaround', 'phones: Look at online forms every 15 minutes.'],
      ...['--known', 'Calls to surgeries in Medway do not ring.'],
      ...['--unknown', 'When phones will work again.'],
      ...['--doing', 'The supplier is looking for the fault.'],
      ...['--next', '8pm', '--summary', 'Phones do not work at GP surgeries in Medway.'],
      ...['--patients', 'Phones do not work. Surgeries are open. You can go in.'],
      ...['--practices', 'The supplier knows of it.'],
    );
    expect(byPath(files)).toEqual(written);
  });

  it('for an update of which only the news is new', () => {
    const answers = answer(bradford, (one) => {
      one.summary = 'The work goes on.';
    });
    const written = runNew('--incident', bradford, '--yes', '--summary', 'The work goes on.');
    expect(engine.propose(answers).files).toEqual(written);
  });
});

it('rehearses an incident with the same files as npm run new', () => {
  const id = '2019-12-31-peterborough-internet';
  const { files, problems } = engine.rehearse(id);
  expect(problems).toEqual([]);
  expect(byPath(files)).toEqual(byPath(runNew('--exercise-from', id)));
});

/** The issue that GitHub makes of its form, filled in by an address. */
function issueOf(address: string): string {
  const { searchParams } = new URL(address);
  return questions
    .map(
      ({ field, ask }) =>
        `### ${ask}\n\n${searchParams.get(flagOf(field).slice(2)) ?? '_No response_'}`,
    )
    .join('\n\n');
}

test.each([
  ['a new incident', first],
  ['an update that changes much', next],
  ['a withdrawal', end],
])('the form on GitHub, filled in, becomes the same files: %s', (_name, make) => {
  const { files, form, problems } = engine.propose(make());
  expect(problems).toEqual([]);
  const read = readIssue(issueOf(form ?? ''));
  const setting = { today: Date.now(), place };
  const sources = { texts, problems: [] };
  const { context } = checkSources(sources, setting);
  if (!context || !read.value) throw new Error('The sample or the form cannot be read');
  expect(formToFiles(read.value, { sources, context, setting }).value?.files).toEqual(files);
});

it('offers no form whose address GitHub would refuse', () => {
  const answers = answer(bradford, (one) => {
    one.summary = 'The work goes on.';
    one.practices = 'A long story about what happens. '.repeat(300);
  });
  expect(engine.propose(answers).form).toBe('');
});

it('keeps what was said last until somebody changes it, and takes back only what they take back', () => {
  const { files } = engine.propose(next());
  const { affects } = engine.start(bradford).answers;
  expect(affects.length).toBeGreaterThan(2);
  const text = files[0]?.text ?? '';
  expect(text).toContain('level: degraded');
  expect(text).not.toContain('nhsmail');
  expect(text).toContain('Email works again.');
});

describe('while somebody writes', () => {
  it('shows how it will go out before every question is answered', () => {
    const answers = answer('new', (one) => {
      one.affects.push({
        services: ['phones'],
        scope: { areas: ['medway'], practices: [], except: [] },
        level: 'major-outage',
        works: '',
        workaround: '',
      });
    });
    const { view, counts, problems } = engine.try(answers, 'ur');
    expect(counts.affects[0]).toMatch(/^\d+ of \d+ practices$/);
    expect(view?.direction).toBe('rtl');
    expect(view?.channels.map(({ id }) => id)).toEqual(['text', 'phone', 'post', 'sign']);
    expect(view?.concerned).toMatch(/newly affected/);
    expect(problems.every(({ message }) => message === 'is not answered')).toBe(true);
  });

  it('says what is wrong with an answer although others are still missing', () => {
    const answers = answer('new', (one) => {
      one.patients = 'Surgeries open at 16:30.';
    });
    const { problems } = engine.try(answers, 'en');
    expect(problems.find(({ field }) => field === 'patients')?.message).toContain('16:30');
    expect(problems.find(({ field }) => field === 'summary')?.message).toBe('is not answered');
    expect(problems.filter(({ message }) => message.includes('…'))).toEqual([]);
  });

  it('says where a word is wrong, and what it would be', () => {
    const answers = answer(bradford, (one) => {
      one.summary = 'It works again at 16:30.';
    });
    const { problems } = engine.try(answers, 'en');
    expect(problems.find(({ field }) => field === 'summary')?.mend).toBe(
      'It works again at 4:30pm.',
    );
  });

  it('asks who approved a statement as soon as there is one', () => {
    const answers = answer(bradford, (one) => {
      one.summary = 'This was a cyber attack.';
    });
    expect(engine.try(answers, 'en').asked).toContain('approvedBy');
    answers.approvedBy['cyber'] = 'duty director';
    expect(engine.try(answers, 'en').problems.filter(({ isHint }) => !isHint)).toEqual([]);
    expect(engine.propose(answers).files[0]?.text).toContain('duty director');
  });

  it('reads times back as they are understood', () => {
    const answers = answer('new', (one) => {
      one.began = '7:30am';
      one.next = 'tomorrow 9am';
    });
    expect(engine.try(answers, 'en').times).toEqual({
      began: '7:30am on Friday 1 August 2025',
      ended: '',
      next: '9am on Saturday 2 August 2025',
    });
  });

  it('asks nothing of the night by day', () => {
    expect(
      engine.try(
        answer(bradford, () => undefined),
        'en',
      ).asked,
    ).not.toContain('urgent');
  });

  it('does not ask at the end what nobody answers then', () => {
    const { asked } = engine.try(end(), 'en');
    expect(asked).not.toContain('unknown');
    expect(asked).not.toContain('next');
  });
});

/** Words that break rules of every kind, in any field. */
const troubles = [
  'Please contact your surgery at 16:30.',
  'This was a cyber attack.',
  'Call 111 now, and do not call 999.',
  'Mrs Jane Smith of 12 High Street is ill. Her number is 07700 900123.',
  '<b>Look</b> [here](javascript:alert(1))',
  'No data was lost.',
  'Phone your surgery.',
  'The fault was caused by a firewall.',
  '# A heading',
  'Patients must utilise the aforementioned facility, etc.!',
];

test('what is wrong with an update is the same at once and in the whole check, for many updates', () => {
  const wanted = troubles.flatMap((words, index) => {
    const fields = ['summary', 'patients', 'practices', 'known', 'doNow'] as const;
    const field = fields[index % fields.length] ?? 'summary';
    const other = fields[(index + 2) % fields.length] ?? 'summary';
    return [
      answer(bradford, (one) => {
        one.summary = 'The work goes on.';
        put(one, field, words);
        put(one, other, troubles[(index + 3) % troubles.length] ?? '');
      }),
    ];
  });
  const plain = (
    problems: readonly {
      field?: string | undefined;
      message: string;
      fix: string;
      isHint?: boolean;
    }[],
  ) =>
    problems
      .filter(({ isHint }) => !isHint)
      .map(({ field, message, fix }) => ({ field, message, fix }));
  for (const answers of wanted) {
    const whole = plain(engine.propose(answers).problems);
    expect(plain(engine.try(answers, 'en').problems)).toEqual(whole);
  }
});

function put(
  answers: ComposeAnswers,
  field: 'summary' | 'patients' | 'practices' | 'known' | 'doNow',
  words: string,
) {
  if (field === 'known' || field === 'doNow') answers[field].added = words;
  else answers[field] = words;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { readFewLanguages } from '../../tests/support/few-languages.ts';
import { isNight, someOf } from '../../tests/support/night.ts';
import { writeFolder } from '../cli/write-folder.ts';
import { readFiles } from '../content/read-files.ts';
import { formToFiles } from '../content/form-to-files.ts';
import { publishedTexts } from '../content/published-texts.ts';
import { checkSources, parseSources } from '../content/read-content.ts';
import { compareWithPublished } from '../content/compare-content.ts';
import { readIssue } from '../core/authoring/read-issue.ts';
import { questions, flagOf } from '../core/authoring/questions.ts';
import { writeEffect } from '../core/authoring/write-lines.ts';
import {
  listFields,
  type ComposeAnswers,
  type Purpose,
} from '../core/authoring/compose-answers.ts';
import { readyFor } from '../core/authoring/form.ts';
import { makeEngine, type Engine } from './engine.ts';
import type { PublishedFile } from '../core/model/published-file.ts';

const place = { site: 'https://status.example.org', base: '/' };
const sample = { texts: readFewLanguages(), problems: [] };
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
const upgrade = '2025-07-30-messages-upgrade';

let engine: Engine;

beforeAll(() => {
  const made = makeEngine(published, Date.now);
  if (!made) throw new Error('The sample cannot be read');
  engine = made;
});

/** The answers of somebody who changes some of what stands there. */
function answer(
  incident: string,
  change: (answers: ComposeAnswers) => void,
  purpose: Purpose = 'update',
  corrects = '',
): ComposeAnswers {
  const { answers } = engine.start({ incident, purpose, corrects });
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
  });

const correction = () =>
  answer(
    bradford,
    (answers) => {
      answers.correction = 'Email never failed.';
      answers.affects = answers.affects.filter(({ services }) => !services.includes('nhsmail'));
    },
    'correction',
  );

/** When the sample's Tuesday evening update came out. */
const tuesday = '2025-07-29T1650';

const olderCorrection = () =>
  answer(
    bradford,
    (answers) => {
      answers.correction = 'Email never failed.';
      answers.affects = answers.affects.filter(({ services }) => !services.includes('nhsmail'));
      answers.next = '10am';
    },
    'correction',
    tuesday,
  );

const planned = () =>
  answer(
    'new',
    (answers) => {
      answers.title = 'Upgrade of EMIS Web, Medway';
      answers.patientTitle = 'Planned work at GP surgeries in Medway';
      answers.window = 'Saturday 9 August 8pm to 11pm';
      answers.affects.push({
        services: ['emis-web'],
        scope: { areas: ['medway'], practices: [], except: [] },
        level: 'under-maintenance',
        works: '',
        workaround: '',
      });
      answers.summary = 'EMIS Web is upgraded on Saturday evening.';
      answers.patients = 'Surgeries are closed at that time.';
      answers.practices = 'Print what you need on Sunday.';
    },
    'planned',
  );

const calledOff = () =>
  answer(upgrade, (answers) => {
    answers.phase = 'called off';
    answers.summary = 'The work is called off.';
    answers.patients = 'Nothing changes at your surgery.';
    answers.practices = 'There is nothing to do.';
  });

const causes = () =>
  answer(bradford, (answers) => {
    answers.summary = 'The work goes on.';
    answers.causes.added = [
      'A cable was cut in Bingley. For: nhsmail. Approved by: duty director',
      'A data centre lost its cooling. Approved by: duty director',
    ].join('\n');
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
  const before = sample.texts;
  writeFolder(content, before);
  const { stdout } = spawnSync(process.execPath, ['scripts/run.cjs', 'new', ...flags], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CONTENT_DIR: content, SITE_URL: place.site },
    input: '',
  });
  const written = [...readFiles(content).texts]
    .filter(([path, text]) => before.get(path) !== text)
    .map(([path, text]) => ({ path, text }));
  if (written.length === 0) throw new Error(stdout);
  return written;
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

  it.runIf(isNight)('for an update of which only the news is new', () => {
    const answers = answer(bradford, (one) => {
      one.summary = 'The work goes on.';
    });
    const written = runNew('--incident', bradford, '--yes', '--summary', 'The work goes on.');
    expect(engine.propose(answers).files).toEqual(written);
  });

  it.runIf(isNight)('for an update that is put right', () => {
    const [effect, ...others] = engine.start({ incident: bradford, purpose: 'update' }).answers
      .affects;
    if (!effect) throw new Error('Nothing fails in the sample');
    const written = runNew(
      ...['--incident', bradford, '--correction', 'Email never failed.'],
      ...[effect, ...others]
        .filter(({ services }) => !services.includes('nhsmail'))
        .flatMap((one) => ['--affects', writeEffect({ ...one, ...one.scope } as never)]),
    );
    expect(engine.propose(correction()).files).toEqual(written);
  });

  it.runIf(isNight)('for an older update that is put right, however it is named', () => {
    const start = engine.start({ incident: bradford, purpose: 'correction', corrects: tuesday });
    const flags = [
      ...['--incident', bradford, '--corrects', 'Tuesday 4:50pm', '--next', '10am'],
      ...['--correction', 'Email never failed.'],
      ...start.answers.affects
        .filter(({ services }) => !services.includes('nhsmail'))
        .flatMap((one) => ['--affects', writeEffect({ ...one, ...one.scope } as never)]),
    ];
    const { files } = engine.propose(olderCorrection());
    expect(files.map(({ path }) => path)).toEqual([`incidents/${bradford}/${tuesday}.md`]);
    expect(files).toEqual(runNew(...flags));
  });

  it.runIf(isNight)('for planned work that is called off', () => {
    const written = runNew(
      ...['--incident', upgrade, '--yes', '--phase', 'called off'],
      ...['--summary', 'The work is called off.'],
      ...['--patients', 'Nothing changes at your surgery.'],
      ...['--practices', 'There is nothing to do.'],
    );
    expect(engine.propose(calledOff()).files).toEqual(written);
  });
});

it.each([
  ['the newest', correction],
  ['an older one', olderCorrection],
])('puts an update right with a note, which keeps whom it named: %s', (_name, make) => {
  const { files, problems } = engine.propose(make());
  expect(problems).toEqual([]);
  const [file] = files;
  expect(texts.has(file?.path ?? '')).toBe(true);
  const sources = {
    texts: new Map([...texts, [file?.path ?? '', file?.text ?? '']]),
    problems: [],
  };
  const after = parseSources(sources, { today: Date.now() });
  if (!after.content || !parsed.content) throw new Error('The correction cannot be read');
  const was = { content: parsed.content, now: parsed.now };
  expect(compareWithPublished(was, after.content, sources.texts)).toEqual([]);
  const { updates = [] } = after.content.incidents.find(({ id }) => id === bradford) ?? {};
  const note = updates.find((one) => one.file === file?.path)?.corrections.at(-1);
  expect(note?.what).toBe('Email never failed.');
  expect(note?.was?.flatMap(({ services }) => services)).toContain('nhsmail');
});

/** The least that a first update needs: what fails and where, and ticks. */
const fewest = () =>
  answer('new', (answers) => {
    answers.affects.push({
      services: ['phones'],
      scope: { areas: ['medway'], practices: [], except: [] },
      level: 'major-outage',
      works: '',
      workaround: '',
    });
    for (const field of ['known', 'unknown', 'doing'] as const) {
      const [line] = answers[field].before;
      if (line) line.isTrue = true;
    }
    answers.summary = engine.try(answers, 'en').view?.news ?? '';
    answers.patients = readyFor('patients', answers).join(' ');
    answers.practices = readyFor('practices', answers).join(' ');
  });

it('writes a first update of which nothing is typed, in every language', () => {
  const answers = fewest();
  expect(answers.summary).toBe('Phones do not work at all 7 surgeries in Medway.');
  const { problems, files } = engine.propose(answers);
  expect(problems).toEqual([]);
  const [ticked, left] = answers.unknown.before;
  expect(files[1]?.text).toContain(ticked?.text);
  expect(files[1]?.text).not.toContain(left?.text);
  const { happening } = engine.try(answers, 'ur').view?.notice ?? {};
  expect(happening?.language).toBe('ur');
});

it('finds nothing wrong with any sentence that is ready to be ticked', () => {
  const answers = fewest();
  for (const field of listFields) for (const one of answers[field].before) one.isTrue = true;
  expect(engine.try(answers, 'en').problems).toEqual([]);
});

it('offers of planned work, and of what has begun, nothing that something new would say', () => {
  for (const wanted of [
    { incident: 'new', purpose: 'planned' },
    { incident: bradford, purpose: 'update' },
  ] as const) {
    const { answers } = engine.start(wanted);
    const offered = questions.flatMap(({ ready = [] }) => ready);
    expect(listFields.flatMap((field) => answers[field].before.map(({ text }) => text))).toEqual(
      expect.not.arrayContaining([...offered]),
    );
    expect(readyFor('practices', answers)).toEqual([]);
  }
});

it('takes nothing for mended while the only row of what fails is being changed', () => {
  const answers = answer(bradford, (one) => {
    one.affects.splice(1);
    const [row] = one.affects;
    if (row) row.scope = { areas: [], practices: [], except: [] };
  });
  expect(engine.try(answers, 'en').anew).toEqual([]);
  answers.affects.splice(0);
  expect(engine.try(answers, 'en').anew).toContain('known');
});

it('takes old words that were gone through after a turn for an answer, changed or not', () => {
  const turned = answer(bradford, (one) => {
    one.phase = 'monitoring';
    one.summary = 'A fix is being watched.';
    one.patients = 'It may work again.';
    one.practices = 'Try it.';
    for (const field of ['doNow', 'known', 'unknown', 'doing'] as const)
      one[field] = {
        before: one[field].before.map((line) => ({ ...line, isTrue: false })),
        added: '',
        isTurned: true,
      };
  });
  const open = () => engine.try(turned, 'en').problems.flatMap(({ field }) => field ?? []);
  expect(open()).toEqual(['doNow', 'known', 'unknown', 'doing']);
  for (const field of ['known', 'unknown', 'doing'] as const)
    for (const line of turned[field].before) line.isTrue = true;
  turned.doNow.added = 'nothing';
  expect(open()).toEqual([]);
  expect(engine.propose(turned).files[0]?.text).not.toContain('doNow');
});

it('takes no row that nobody has begun for an answer, and none for a mistake', () => {
  const answers = fewest();
  const scope = { areas: [], practices: [], except: [] };
  answers.affects.unshift({
    services: [],
    scope,
    level: 'major-outage',
    works: '',
    workaround: '',
  });
  expect(engine.propose(answers).problems).toEqual([]);
  answers.affects.splice(1);
  expect(engine.propose(answers).problems.map(({ field }) => field)).toContain('affects');
});

it('offers an incident that was over long ago only to be put right', () => {
  const { incidents, older } = engine.ready();
  const firewall = '2023-03-16-kent-medway-firewall';
  expect(incidents.map(({ value }) => value)).not.toContain(firewall);
  expect(older.map(({ value }) => value)).toContain(firewall);
  const { answers } = engine.start({ incident: firewall, purpose: 'correction' });
  answers.correction = 'The firewall was replaced on Monday, not on Tuesday.';
  expect(engine.propose(answers).problems).toEqual([]);
});

it('asks of a correction only what was wrong, and shows the rest as it was', () => {
  const start = engine.start({ incident: bradford, purpose: 'correction' });
  expect(start.answers.summary).not.toBe('');
  const { problems, view } = engine.try(start.answers, 'en');
  expect(problems.map(({ field, message }) => [field, message])).toEqual([
    ['correction', 'is not answered'],
  ]);
  expect(view?.bulletinText).toContain(start.answers.summary);
});

it('offers each update that is out to be put right, newest first, with what it said', () => {
  const wanted = { incident: bradford, purpose: 'correction' } as const;
  const newest = engine.start(wanted);
  const stems = newest.updates.map(({ value }) => value);
  expect(stems).toEqual(stems.toSorted().toReversed());
  expect(stems).toContain(tuesday);
  expect(newest.answers.corrects).toBe(stems[0]);
  const older = engine.start({ ...wanted, corrects: tuesday });
  expect(older.last?.at).toBe('4:50pm on Tuesday 29 July 2025');
  expect(older.answers.summary).toBe(older.last?.summary);
  expect(engine.start({ incident: bradford, purpose: 'update' }).updates).toEqual([]);
});

it('shows the bulletin that is put right, and that later ones still say what was wrong', () => {
  const { asked, problems, view, times } = engine.try(olderCorrection(), 'en');
  expect(problems.filter(({ isHint }) => !isHint)).toEqual([]);
  expect(asked.slice(0, 2)).toEqual(['corrects', 'correction']);
  expect(times.next).toBe('10am on Wednesday 30 July 2025');
  expect(view?.bulletinText).toContain('Email never failed.');
  expect(view?.stillSaid).toMatch(
    /\d later updates still say what was wrong here, the newest of \S+ on /,
  );
});

it('offers to call off planned work that has not begun, and nothing of a failure', () => {
  const { phases } = engine.start({ incident: upgrade, purpose: 'update' });
  expect(phases.map(({ value }) => value)).toContain('called off');
  expect(
    engine.start({ incident: bradford, purpose: 'update' }).phases.map(({ value }) => value),
  ).not.toContain('called off');
  const { asked } = engine.try(calledOff(), 'en');
  expect(asked).not.toContain('next');
  const begun = engine.start({ incident: 'new', purpose: 'planned' });
  const open = engine.try(begun.answers, 'en');
  expect(open.asked).toContain('window');
  expect(open.asked).not.toContain('known');
  expect(
    engine.try(engine.start({ incident: 'new', purpose: 'update' }).answers, 'en').asked,
  ).not.toContain('window');
});

const closed = () =>
  answer('new', (answers) => {
    answers.access.push({ scope: { areas: [], practices: ['X10401'], except: [] }, is: 'closed' });
    answers.known.added = 'The building cannot be used.';
    answers.unknown.added = 'When the surgery opens again.';
    answers.doing.added = 'The building is being made safe.';
    answers.summary = 'Woolmarket Surgery is closed today.';
    answers.patients = 'Woolmarket Surgery is closed today.';
    answers.practices = 'Send patients on as agreed.';
  });

it('closes a surgery although no system fails, and names the incident by that', () => {
  const { files, problems, title } = engine.propose(closed());
  expect(problems).toEqual([]);
  expect(title).toBe('GP surgery closed: Woolmarket Surgery');
  expect(files[0]?.text).toContain('titles: from-facts');
  expect(files[1]?.text).not.toContain('affects');
});

it('says where the patients of a closed surgery are seen', () => {
  const answers = closed();
  const [entry] = answers.access;
  if (entry) entry.goTo = 'X10402';
  const { files, problems } = engine.propose(answers);
  expect(problems).toEqual([]);
  expect(files[1]?.text).toContain('goTo: X10402');
});

it('leaves nobody out whom somebody has begun to name', () => {
  const answers = closed();
  answers.affects.push({
    services: ['phones'],
    scope: { areas: [], practices: [], except: [] },
    level: 'major-outage',
    works: '',
    workaround: '',
  });
  const open = [['affects', 'is not answered']];
  const plain = (problems: readonly { field?: string | undefined; message: string }[]) =>
    problems.map(({ field, message }) => [field, message]);
  expect(plain(engine.try(answers, 'en').problems)).toEqual(open);
  expect(plain(engine.propose(answers).problems)).toEqual(open);
});

it('takes several causes, each with who approved it', () => {
  const { files, problems } = engine.propose(causes());
  expect(problems).toEqual([]);
  expect(files[0]?.text).toContain('what: A cable was cut in Bingley.');
  expect(files[0]?.text).toContain('services: [nhsmail]');
});

test.runIf(isNight).each<[string, string, string[]]>([
  ['in the time that it took', '', []],
  ['within two hours', '2 hours', ['--within', '2h']],
])('rehearses an incident %s with the same files as npm run new', (_name, within, flags) => {
  const id = '2019-12-31-peterborough-internet';
  const { files, problems } = engine.rehearse(id, within);
  expect(problems).toEqual([]);
  expect(byPath(files)).toEqual(byPath(runNew('--exercise-from', id, ...flags)));
});

const setting = { today: Date.now(), place };
const sources = { texts, problems: [] };
const checked = checkSources(sources, setting);

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

const kinds: [string, () => ComposeAnswers][] = [
  ['a new incident', first],
  ['a withdrawal', end],
  ['an update that changes much', next],
  ['a correction', correction],
  ['new planned work', planned],
  ['a correction of an older update', olderCorrection],
  ['several causes', causes],
  ['planned work that is called off', calledOff],
  ['a surgery that is closed', closed],
];

test.each(someOf(kinds, 2))(
  'the form on GitHub, filled in, becomes the same files: %s',
  (_name, make) => {
    const { files, form, problems } = engine.propose(make());
    expect(problems).toEqual([]);
    const read = readIssue(issueOf(form ?? ''));
    if (!checked.context || !read.value) throw new Error('The sample or the form cannot be read');
    const made = formToFiles(read.value, { sources, context: checked.context, setting });
    expect(made.value?.files).toEqual(files);
  },
);

it('offers no form whose address GitHub would refuse', () => {
  const answers = answer(bradford, (one) => {
    one.summary = 'The work goes on.';
    one.practices = 'A long story about what happens. '.repeat(300);
  });
  expect(engine.propose(answers).form).toBe('');
});

it('keeps what was said last until somebody changes it, and takes back only what they take back', () => {
  const { files } = engine.propose(next());
  const { affects } = engine.start({ incident: bradford, purpose: 'update' }).answers;
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
      window: '',
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

  it('counts for what is slow those who use what has failed', () => {
    const { counts } = engine.try(
      answer('new', (answers) => {
        answers.phase = 'recovering';
        answers.affects.push({
          ...{ services: ['doris'], level: 'degraded', works: '', workaround: '' },
          scope: { areas: [], practices: [], except: [], everywhere: true },
        });
        answers.backlog.push({
          scope: { areas: [], practices: [], except: [], everywhere: true },
          tasks: ['results'],
        });
      }),
      'en',
    );
    expect(counts.backlog).toEqual(counts.affects);
  });

  it('says of which answers nothing is taken over when things turn', () => {
    const anew = (phase: string) =>
      engine.try(
        answer(bradford, (answers) => (answers.phase = phase)),
        'en',
      ).anew;
    expect(anew('identified')).toEqual([]);
    expect(anew('monitoring')).toEqual(expect.arrayContaining(['known', 'unknown', 'doing']));
  });

  it('says which approval is missing', () => {
    const { problems } = engine.try(
      answer(bradford, (answers) => (answers.known.added = 'No data was lost.')),
      'en',
    );
    expect(problems.flatMap(({ kind }) => kind ?? [])).toEqual(['data']);
  });
});

test('planned work promises its end first, as long as it is ahead', () => {
  const { slots, answers } = engine.start({ incident: 'new', purpose: 'planned' });
  expect(slots[0]).toMatchObject({ value: '', name: 'When the work is to be over' });
  expect(slots.slice(1).map(({ value }) => value)).not.toContain('');
  answers.window = 'Saturday 9 August 8pm to 11pm';
  const { view, problems } = engine.try({ ...answers, title: 'T', patientTitle: 'T' }, 'en');
  expect(view, JSON.stringify(problems)).toBeDefined();
  const late = makeEngine({ ...published, clock: '2025-08-20T09:00:00+01:00' }, Date.now);
  const after = late?.start({ incident: upgrade, purpose: 'update' });
  expect(after?.answers.next).toBe(after?.slots[0]?.value);
  expect(after?.answers.next).not.toBe('');
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

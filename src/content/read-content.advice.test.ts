import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  today,
  withFile,
  withLine,
  type ContentFiles,
} from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';

const { first, second } = paths;
const advised = (files: ContentFiles, id: string, words: string) =>
  withLine(files, `services/${id}.md`, 'usedBy:', `advisedAs: [${words}]\nusedBy: everyone`);

/** NHS 111 by phone is down in Craven. */
const valid = withLine(
  advised(advised(contentFiles(), 'nhs-111-phone', 'call 111'), 'phones', 'call your surgery'),
  first,
  '- services: [systmone]',
  '- services: [systmone, nhs-111-phone]',
);
const saying = (words: string, files: ContentFiles = valid) =>
  withLine(files, first, 'Your GP surgery is open.', words);
const isPublished = (files: ContentFiles) =>
  checkSources({ texts: files, problems: [] }, { today }).problems;

describe('free text for patients', () => {
  it('errors if it sends them to what is down', () => {
    expect(show(saying('If you need help today, call 111.'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:36 > If you need help today, call 111.
      "call 111" sends patients where nobody helps them: in this update "NHS 111 by phone" does not work at most of the surgeries that it is about.
      Take it out. The notice gives the approved answer by itself: "Do this about urgent.""
    `);
  });

  it('errors in the summary too', () => {
    const files = withLine(
      valid,
      first,
      'The connection to the data centre has',
      'Call 111 instead.',
    );
    expect(problemsOf(files)).toMatchObject([{ code: 'advice/contradicts', file: first }]);
  });

  test.each([
    'Do not call 111 about this.',
    'You cannot call 111 for now.',
    'Go to 111.nhs.uk instead of calling: if you call 111, it does not work.',
    'When you can call 111 again, this page says so.',
    'Call 1111.',
    'Call your surgery.',
  ])('may say: %s', (words) => {
    expect(isPublished(saying(words))).toEqual([]);
  });

  it('may name what is down at a few of the surgeries only', () => {
    const files = withLine(valid, first, '- services: [systmone, nhs', '- services: [systmone]');
    const few = withLine(files, first, '- services: [sms]', '- services: [sms, nhs-111-phone]');
    const worse = withLine(few, first, 'level: degraded', 'level: major-outage');
    expect(isPublished(saying('Call 111.', worse))).toEqual([]);
  });

  it('errors if another incident has taken it down', () => {
    const own = withLine(valid, first, '- services: [systmone, nhs', '- services: [systmone]');
    const folder = 'incidents/2025-07-28-111-down';
    const files = withFile(
      withFile(
        own,
        `${folder}/incident.md`,
        `---\ntitle: NHS 111 by phone\npatientTitle: NHS 111 by phone\nkind: incident\nbegan: '2025-07-28T07:00:00+01:00'\n---\n`,
      ),
      `${folder}/2025-07-28T0800.md`,
      `---\nat: '2025-07-28T08:00:00+01:00'\nphase: investigating\nnext: '2025-07-28T16:00:00+01:00'\naffects:\n  - services: [nhs-111-phone]\n    everywhere: true\n    level: major-outage\nknown: ["It does not work."]\nunknown: ["When it will."]\ndoing: ["Engineers look at it."]\n---\nThe 111 phone line does not work.\n\n## For patients\n\nCalling NHS 111 does not work.\n\n## For practices\n\nTell your patients.\n`,
    );
    expect(problemsOf(saying('Call 111.', files))).toMatchObject([
      { code: 'advice/contradicts', file: first },
    ]);
  });

  it('errors if it sends them to surgeries that have closed', () => {
    const closed = withLine(valid, first, '- practices: [X10002]', '- areas: [craven, airedale]');
    const files = withLine(closed, first, 'is: urgent-only', 'is: closed');
    expect(problemsOf(saying('Go to your surgery.', files))).toMatchObject([
      { code: 'advice/contradicts', message: expect.stringContaining('the surgery is closed') },
    ]);
    expect(isPublished(saying('Go to your surgery when it opens again.', files))).toEqual([]);
  });

  describe('about surgeries that have closed', () => {
    const shut = withLine(valid, first, '- practices: [X10002]', '- areas: [craven]');
    const closed = withLine(
      withLine(shut, 'services/phones.md', 'usedBy:', 'usedBy: everyone\ncarries: [phone]'),
      first,
      'is: urgent-only',
      'is: closed',
    );
    const elsewhere = withLine(closed, first, 'is: closed', 'is: closed\ngoTo: X10003');
    const confirmed = withLine(
      closed,
      first,
      'known:',
      'safe:\n  - services: [phones]\n    at: "2025-07-28T08:30:00+01:00"\nknown:',
    );
    const phonesDown = withLine(
      elsewhere,
      first,
      '- services: [systmone, nhs-111-phone]',
      '- services: [systmone, phones]',
    );
    test.each([
      ['Call your surgery on its usual number.', 'nobody says who answers', closed, true],
      ['Call its usual number.', 'nobody says who answers', closed, true],
      ['Call its usual number.', 'their patients are seen elsewhere', elsewhere, false],
      ['Contact your surgery by phone.', 'their patients are seen elsewhere', elsewhere, false],
      ['Call its usual number.', 'their phones are confirmed as working', confirmed, false],
      ['Call its usual number.', 'their phones do not work', phonesDown, true],
      ['Go to Canal Side Practice.', 'their patients are seen there', elsewhere, false],
      ['Ask there.', 'their patients are seen elsewhere', elsewhere, false],
      ['Go to your surgery.', 'their patients are seen elsewhere', elsewhere, true],
      ['Go to your surgery.', 'their phones are confirmed as working', confirmed, true],
    ])('%s, where %s', (words, _why, files, isRefused) => {
      const codes = isPublished(saying(words, files)).map(({ code }) => code);
      expect(codes).toEqual(isRefused ? ['advice/contradicts'] : []);
    });
  });

  it('is not held against what works again', () => {
    const files = withLine(valid, second, 'Your GP surgery is open.', 'Call 111.');
    // It works, and yet stands beside an approved answer to the same need.
    expect(isPublished(files).map(({ code }) => code)).toEqual(['advice/beside-answer']);
  });

  test.each([
    ['title', 'title:', 'title: Call 111 in Craven', 'incident'],
    ['patientTitle', 'patientTitle:', 'patientTitle: Phone NHS 111 in Craven', 'incident'],
    ['known', '- The connection', '- Patients should try 111 first.', 'update'],
    ['doNow', '- Cancel routine', '- Tell patients to call 111.', 'update'],
    ['works', 'works:', 'works: Patients can ring 111.', 'update'],
    ['workaround', '- Hand-write', '- Send patients to 111.', 'update'],
    ['For practices', 'Keep a paper', 'Tell patients to call 111.', 'update'],
  ])('errors in %s too', (_field, line, words, file) => {
    // The second update no longer affects the line: titles are held to the newest.
    const alone = new Map([...valid].filter(([path]) => path !== second));
    const files = withLine(alone, file === 'incident' ? paths.incident : first, line, words);
    expect(problemsOf(files).map(({ code }) => code)).toContain('advice/contradicts');
  });

  test.each(['NHS 111', 'NHS 111 online', 'NHS 111 by phone'])(
    'lets a title name what fails: %s',
    (title) => {
      const alone = new Map([...valid].filter(([path]) => path !== second));
      const titled = withLine(alone, paths.incident, 'title:', `title: ${title}`);
      const files = withLine(titled, paths.incident, 'patientTitle:', `patientTitle: ${title}`);
      expect(isPublished(files).map(({ code }) => code)).not.toContain('advice/contradicts');
    },
  );

  it('never names a dead route in what it advises', () => {
    const online = withLine(
      valid,
      first,
      '- services: [systmone',
      '- services: [systmone, nhs-111-phone, nhs-111-online]',
    );
    const [problem] = problemsOf(
      saying('Call 111.', advised(online, 'nhs-111-online', '111.nhs.uk')),
    );
    expect(problem?.fix).toContain('Do this about urgent.');
  });
});

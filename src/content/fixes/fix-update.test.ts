import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contentFiles, paths, textOf, withBody } from '../../../tests/support/content-files.ts';
import { rules } from '../../core/language/plain-english/check-words.ts';
import { fixUpdate } from './fix-update.ts';

const body = (forPatients: string, summary = 'News.', forPractices = 'None.') =>
  `${summary}\n\n## For patients\n\n${forPatients}\n\n## For practices\n\n${forPractices}\n`;
const anUpdate = (text: string) =>
  textOf(withBody(contentFiles(), paths.second, text), paths.second);

describe('the words of an update', () => {
  test.each([
    ['for patients', body('Come at 17:30.'), body('Come at 5:30pm.')],
    [
      'for practices',
      body('A.', 'News.', 'Report by 17:30.'),
      body('A.', 'News.', 'Report by 5:30pm.'),
    ],
    ['in the summary', body('A.', 'It began at 17:30.'), body('A.', 'It began at 5:30pm.')],
    [
      'in a summary of two lines',
      body('A.', 'It began\nat 17:30.'),
      body('A.', 'It began\nat 5:30pm.'),
    ],
    ['over the end of a line', body('Call us prior\nto 5pm.'), body('Call us before 5pm.')],
    ['several in a line', body("Don't come at 17:30."), body('Do not come at 5:30pm.')],
  ])('are put right %s', (_where, wrong, right) => {
    expect(fixUpdate(anUpdate(wrong))).toBe(anUpdate(right));
  });

  test.each([
    ['words that are right for one audience', body('A.', 'The GP practice is open.')],
    ['what only a person can decide', body("It's open. A clinician calls you.")],
    ['code', body('```\nCome at 17:30.\n## For patients\n```')],
    [
      'a section with another heading',
      body('A.').replace('## For patients', '## Patients').replace('A.', '17:30.'),
    ],
  ])('stay as they are: %s', (_what, text) => {
    expect(fixUpdate(anUpdate(text))).toBe(anUpdate(text));
  });

  test.each([
    ['no fields', 'Come at 17:30.'],
    ['fields that do not end', '---\nat: 17:30\n'],
    ['nothing', ''],
  ])('stay as they are in a file with %s', (_what, text) => {
    expect(fixUpdate(text)).toBe(text);
  });
});

describe('the words of fields', () => {
  const known = (words: string) =>
    anUpdate(body('A.')).replace(/^known:.*\n(?:[ -].*\n)*/m, () => `known:${words}\n`);

  test.each([
    [
      'plain',
      '\n  - It failed at 14:00. # told at 14:00',
      '\n  - It failed at 2pm. # told at 14:00',
    ],
    ['in single quotes', "\n  - 'Failed: 14:00.'", "\n  - 'Failed: 2pm.'"],
    ['in double quotes', '\n  - "Failed: 14:00."', '\n  - "Failed: 2pm."'],
    [
      'in brackets',
      ' [It failed at 14:00., "We don\'t know why."]',
      ' [It failed at 2pm., "We do not know why."]',
    ],
    ['twice the same', '\n  - At 14:00.\n  - At 14:00.', '\n  - At 2pm.\n  - At 2pm.'],
  ])('are put right: %s', (_how, wrong, right) => {
    expect(known(wrong)).not.toBe(anUpdate(body('A.')));
    expect(fixUpdate(known(wrong))).toBe(known(right));
  });

  test.each([
    ['a quotation mark written twice', "\n  - 'It''s down since 14:00.'"],
    ['a value of several lines', '\n  - >-\n    It failed\n    at 14:00.'],
    ['a value that goes on', '\n  - It failed\n    at 14:00.'],
    ['an escaped sign', '\n  - "It failed\\u0020at 14:00."'],
    ['what is right for one audience', '\n  - The GP practice is open.'],
    ['fields with a mistake', ' It failed at 14:00.'],
  ])('stay as they are: %s', (_what, words) => {
    expect(fixUpdate(known(words))).toBe(known(words));
  });

  it('are mended beside those of the text', () => {
    const wrong = known('\n  - It failed at 14:00.').replace('A.', "Don't come at 14:00.");
    const right = known('\n  - It failed at 2pm.').replace('A.', 'Do not come at 2pm.');
    expect(fixUpdate(`\ufeff${wrong.replaceAll('\n', '\r\n')}`)).toBe(
      `\ufeff${right.replaceAll('\n', '\r\n')}`,
    );
  });
});

describe('the rest of the file', () => {
  const wrong = anUpdate(body("Don't come at 17:30.\nCall us prior\nto 5pm."));
  const right = anUpdate(body('Do not come at 5:30pm.\nCall us before 5pm.'));

  it('keeps its fields, whatever is in them', () => {
    const withNote = wrong.replace(
      'phase:',
      "setback: 'Don''t panic at 17:30.'   # why: 17:30\nphase:",
    );
    const [, fields] = withNote.split('---\n');
    expect(fixUpdate(withNote).split('---\n')[1]).toBe(fields);
  });

  test.each([
    ['of Windows', '\r\n'],
    ['of old Macs', '\r'],
  ])('keeps the line ends %s', (_name, end) => {
    const fixed = fixUpdate(wrong.replaceAll('\n', end));
    expect(fixed).toBe(right.replaceAll('\n', end));
  });

  it('keeps line ends that are mixed, and a byte-order mark', () => {
    const mix = (text: string) =>
      `\ufeff${text.replace('---\n', '---\r\n').replace('News.\n', 'News.\r\n')}`;
    expect(fixUpdate(mix(wrong))).toBe(mix(right));
  });
});

it('changes nothing the second time', () => {
  const pieces = fc.constantFrom(
    ...rules.flatMap(({ wrong, right }) => [wrong, right]),
    '\r\n',
    '## For patients',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (some) => {
      const fixed = fixUpdate(anUpdate(body(some.join(' '))));
      expect(fixUpdate(fixed)).toBe(fixed);
    }),
    { numRuns: 200 },
  );
});

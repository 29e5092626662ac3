import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  withFile,
  withName,
  withoutFile,
} from '../../tests/support/content-files.ts';
import { decodeText } from './decode-text.ts';

const valid = contentFiles();
const { first, second, incident, systmone } = paths;
const folder = 'incidents/2025-07-27-data-centre';

describe('a file that does not belong where it is', () => {
  it('errors at a file that nothing would publish', () => {
    expect(show(withFile(valid, 'notes.md', 'Call them back.'))).toMatchInlineSnapshot(`
      "notes.md
      this file does not belong here, so it would not be published.
      Move it out of the content folder. docs/content.md shows what belongs there."
    `);
  });

  test.each([
    [
      first,
      'incidents/2025-07-28T0900.md',
      'Put it into the folder of its incident, such as incidents/2025-07-27-name/.',
    ],
    [
      first,
      `${folder}/Monday 9am.md`,
      `Rename it ${folder}/2025-07-28T0900.md: the date and time of the update in London.`,
    ],
    [
      first,
      `${folder}/2025-07-28T09:00.md`,
      `Rename it ${folder}/2025-07-28T0900.md: the date and time of the update in London.`,
    ],
    [
      first,
      `${folder}/old/2025-07-28T0900.md`,
      `Rename it ${folder}/2025-07-28T0900.md: the date and time of the update in London.`,
    ],
    [incident, `${folder}/Incident.md`, `Rename it ${folder}/incident.md.`],
    [systmone, 'services/SystmOne.md', 'Rename it services/systmone.md.'],
    [systmone, 'services/systmone.yaml', 'Rename it services/systmone.md.'],
    ['guidance/other-wait/en.md', 'guidance/other-wait.md', 'Rename it guidance/other-wait/en.md.'],
    ['site.yaml', 'Site.yml', 'Rename it site.yaml.'],
    ['practices.csv', 'practices.txt', 'Save it as practices.csv ("CSV UTF-8" in a spreadsheet).'],
  ])('errors once if %s is called %s', (path, name, fix) => {
    expect(show(withName(valid, path, name))).toBe(
      `${name}\nthis file does not belong here, so it would not be published.\n${fix}`,
    );
  });

  test.each([
    ['2025-7-27-Data centre', '2025-07-27-data-centre'],
    ['Bradford', '2025-07-27-data-centre'],
  ])('errors once for a folder that is called %s', (name, suggestion) => {
    const files = [...valid].map(([path, text]): [string, string] => [
      path.replace(folder, `incidents/${name}`),
      text,
    ]);
    expect(show(new Map(files))).toBe(
      `incidents/${name}\n` +
        'this folder has no name of an incident, so nothing in it would be published.\n' +
        `Rename it to the date on which the incident began and a name in small letters with hyphens: ${suggestion}`,
    );
  });
});

describe('a file that is missing', () => {
  it('errors without incident.md', () => {
    expect(show(withoutFile(valid, incident))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md
      this file is missing, so the updates beside it belong to nothing.
      Add it, as docs/content.md shows under "A new incident"."
    `);
  });

  it('errors without an update', () => {
    expect(show(withoutFile(valid, first, second))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md
      this incident has no update, so there is nothing to publish.
      Add the first update beside it, in a file named after its date and time: 2025-07-28T0900.md"
    `);
  });

  it('errors without site.yaml', () => {
    expect(show(withoutFile(valid, 'site.yaml'))).toMatchInlineSnapshot(`
      "site.yaml
      this file is missing.
      Bring it back from the history, or write it as docs/content.md shows."
    `);
  });

  it('errors without any service', () => {
    const services = [...valid.keys()].filter((path) => path.startsWith('services/'));
    expect(show(withoutFile(valid, ...services))).toMatchInlineSnapshot(`
      "services
      there is no service in this folder, so no update can say what does not work.
      Bring the folder back from the history, or write services as docs/content.md shows."
    `);
  });

  it('errors once for each needed file in an empty folder', () => {
    expect(problemsOf(new Map()).map(({ file }) => file)).toEqual([
      'areas.yaml',
      'languages/en.yaml',
      'practices.csv',
      'services',
      'site.yaml',
    ]);
  });

  test.each([first, incident, 'practices.csv', 'site.yaml', systmone])(
    'is not missing if it is there and cannot be read: %s',
    (path) => {
      const { problems } = decodeText(path, new Uint8Array([0xff]));
      expect(problemsOf(withoutFile(valid, path), problems)).toEqual(problems);
    },
  );
});

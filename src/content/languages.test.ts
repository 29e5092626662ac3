import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  contentFiles,
  show,
  withFile,
  type ContentFiles,
} from '../../tests/support/content-files.ts';
import { withReviews } from '../../tests/support/reviewed-words.ts';
import { at } from '../../tests/support/builders.ts';
import { checkSources } from './read-content.ts';
import { makeTranslator } from '../core/language/translator.ts';

const valid = contentFiles();
const welsh = readFileSync('tests/support/welsh.yaml', 'utf8');

/** A ninth language, made of files alone: one with six plural forms. */
function withWelsh(files: ContentFiles): ContentFiles {
  const services = [...files.keys()].flatMap(
    (path) => /^services\/(.*)\.md$/.exec(path)?.[1] ?? [],
  );
  const name = (id: string) => (id.startsWith('nhs-111') ? `GIG 111 (${id.slice(8)})` : id);
  const language = welsh
    .replace(/^translatedBy: .*$/m, 'translatedBy: A translator')
    .concat('services:\n', ...services.map((id) => `  ${id}: Gwasanaeth ${name(id)}\n`));
  const guidance = [...files].flatMap(([path, text]): [string, string][] => {
    const folder = /^(guidance\/.*)\/en\.md$/.exec(path)?.[1];
    if (!folder) return [];
    const approved = /^approved: (.*)$/m.exec(text)?.[1] ?? '';
    const card =
      "card:\n  heading: 'Ffoniwch 111 os:'\n  points:\n    - mae angen help\n    - ni all aros\n";
    const brief = 'brief:\n  text: Ffoniwch 111.\n  spoken: Os na all aros, ffoniwch 111.\n';
    return [
      [
        `${folder}/cy.md`,
        `---\ntitle: Teitl, atgyfeirio\nshort: Ateb byr ar atgyfeirio.\n${card}${brief}translatedBy: A person\nof: ${approved}\n---\nCorff.\n`,
      ],
    ];
  });
  const site = (files.get('site.yaml') ?? '').replace('publisher:', 'languages: [cy]\npublisher:');
  return withReviews(
    new Map([...files, ['site.yaml', site], ['languages/cy.yaml', language], ...guidance]),
  );
}

function read(files: ContentFiles) {
  const texts = new Map(files);
  return checkSources({ texts, problems: [] }, { today: at('2025-07-29T12:00:00+01:00') });
}

describe('a ninth language', () => {
  it('is added by adding files', () => {
    const { context, problems } = read(withWelsh(valid));
    expect(problems.map(({ file, path, message }) => [file, path, message])).toEqual([]);
    expect(context?.content.languages.map(({ id }) => id)).toEqual(['en', 'cy']);
    const [, welsh] = context?.content.languages ?? [];
    const { text, moment, service } = makeTranslator(welsh ?? failing());
    expect(text('notice.need')).toBe('Beth sydd ei angen arnoch?');
    expect(moment(at('2025-08-01T17:30:00+01:00')).text).toContain('Awst');
    expect(service({ id: 'phones', patientName: 'Phones' })).toBe('Gwasanaeth phones');
  });

  it('counts with all six forms', () => {
    const { context } = read(withWelsh(valid));
    const [, language] = context?.content.languages ?? [];
    const { text } = makeTranslator(language ?? failing());
    const counted = [0, 1, 2, 3, 6, 7].map((count) => text('change.released', { count }));
    expect(counted.join(' ')).toContain('1 feddygfa');
    expect(new Set(counted).size).toBe(6);
  });

  it.each([
    ['its file is missing', 'languages/cy.yaml', undefined, 'site.yaml'],
    ['it is listed twice', 'site.yaml', ['languages: [cy]', 'languages: [cy, cy]'], 'site.yaml'],
    ['English is listed', 'site.yaml', ['languages: [cy]', 'languages: [cy, en]'], 'site.yaml'],
    [
      'a placeholder wants a date',
      'languages/cy.yaml',
      ['Diweddarwyd {time}.', 'Diweddarwyd {time, date}.'],
      'languages/cy.yaml',
    ],
    [
      'its locale is none',
      'languages/cy.yaml',
      ['locale: cy', 'locale: cy-u'],
      'languages/cy.yaml',
    ],
    [
      'a text is missing',
      'languages/cy.yaml',
      ['  need: Beth sydd ei angen arnoch?\n', ''],
      'languages/cy.yaml',
    ],
    [
      'a placeholder is lost',
      'languages/cy.yaml',
      ['Diweddarwyd {time}.', 'Diweddarwyd.'],
      'languages/cy.yaml',
    ],
    [
      'a brace is not closed',
      'languages/cy.yaml',
      ['Diweddarwyd {time}.', 'Diweddarwyd {time.'],
      'languages/cy.yaml',
    ],
    [
      'a service has no name',
      'languages/cy.yaml',
      ['  phones: Gwasanaeth phones\n', ''],
      'languages/cy.yaml',
    ],
    [
      'an answer is not translated',
      'guidance/medicine-111/cy.md',
      undefined,
      'guidance/medicine-111/cy.md',
    ],
    [
      'an answer is of an older English',
      'guidance/medicine-111/cy.md',
      [/^of: .*$/m, 'of: "2020-01-01"'],
      'guidance/medicine-111/cy.md',
    ],
  ] as const)('errors if %s', (_name, path, change, file) => {
    const files = new Map(withWelsh(valid));
    if (change) files.set(path, (files.get(path) ?? '').replace(change[0], change[1]));
    else files.delete(path);
    const { context, problems } = read(files);
    expect(context).toBeUndefined();
    expect(problems.map((one) => one.file)).toContain(file);
    expect(problems.every(({ message, fix }) => message !== '' && fix !== '')).toBe(true);
  });

  it('warns of a sentence on the demonstration for a language that is not listed', () => {
    const files = new Map(withWelsh(valid));
    const notice = 'demonstration:\n  notice: Not live.\n  translations: {pl: Nie.}\npublisher:';
    files.set('site.yaml', (files.get('site.yaml') ?? '').replace('publisher:', notice));
    const found = read(files).problems.map(({ code, severity }) => `${severity} ${code}`);
    expect(found).toContain('warning language/unlisted');
  });

  it('errors on a live site as long as nobody has reviewed it, and not on a demonstration', () => {
    const files = new Map(withWelsh(valid));
    files.delete('languages/cy.state.yaml');
    expect(read(files).problems).toMatchObject([{ code: 'language/not-reviewed', line: 2 }]);
    const clock = 'demonstration:\n  now: "2025-07-29T12:00:00+01:00"\n  notice: Not live.\n';
    files.set('site.yaml', `${files.get('site.yaml') ?? ''}\n${clock}`);
    expect(read(files).problems).toEqual([]);
  });
});

describe('a translation of an update', () => {
  const path = 'incidents/2025-07-27-data-centre/2025-07-29T0930.cy.md';

  it('errors if it does not say what English it is of', () => {
    const text = '---\ntranslatedBy: A person\ndate: "2025-07-29"\n---\nGeiriau.\n';
    expect(show(withFile(valid, path, text))).toContain('## English');
  });

  it('errors if it is of an update that is not there', () => {
    const other = path.replace('0930', '0931');
    const text =
      '---\ntranslatedBy: A person\ndate: "2025-07-29"\n---\n## English\nA.\n\n## Translation\nB.\n';
    expect(show(withFile(valid, other, text))).toContain('a file that is not there');
  });
});

function failing(): never {
  throw new Error('There is no second language.');
}

import { describe, expect, it, test } from 'vitest';
import { makeDirectory } from '../../model/directory.ts';
import { english, textsOf } from '../../model/language.ts';
import { at } from '../../../../tests/support/builders.ts';
import { someOf } from '../../../../tests/support/night.ts';
import { parseSources } from '../../../content/read-content.ts';
import { readFiles } from '../../../content/read-files.ts';
import { findDifferences } from '../../language/translations/find-differences.ts';
import type { Problem } from '../problem.ts';
import { checkLanguages } from './languages.ts';
import { checkTranslations } from './translations.ts';

const files = readFiles('content');
const today = at('2025-08-01T17:30:00+01:00');
/** What these rules say of the sample in one language, with one file changed. */
function problemsWith(id: string, path?: string, change?: (text: string) => string) {
  const texts = new Map(files.texts);
  const site = texts.get('site.yaml') ?? '';
  texts.set('site.yaml', site.replace(/^languages: .*$/m, `languages: [${id}]`));
  if (path !== undefined && change) {
    const text = texts.get(path) ?? '';
    const changed = change(text);
    if (changed === text) throw new Error(`nothing was changed in ${path}`);
    texts.set(path, changed);
  }
  const { sources, problems } = parseSources({ ...files, texts }, { today });
  const { content, orphans } = sources;
  const updates = [...content.incidents.flatMap((incident) => incident.updates), ...orphans];
  const checked = { ...sources, updates, directory: makeDirectory(content), today, texts };
  // The sample's demonstration has a sentence for each of its languages.
  const isOfOthers = ({ code }: Problem) => code === 'language/unlisted';
  return [...problems, ...checkLanguages(checked), ...checkTranslations(checked)].filter(
    (problem) => !isOfOthers(problem),
  );
}

const { content } = parseSources(files, { today }).sources;
const source = content.languages.find(({ id }) => id === english);
const languages = content.languages.filter(({ id }) => id !== english);
if (!source) throw new Error('The sample has English');

const bodyAt = (text: string) => text.indexOf('\n---\n', 3) + 5;
const inBody = (change: (body: string) => string) => (text: string) =>
  text.slice(0, bodyAt(text)) + change(text.slice(bodyAt(text)));
const inField = (name: string, change: (line: string) => string) => (text: string) =>
  text.replace(new RegExp(`^ *${name}:.*$`, 'm'), change);

interface Mutation {
  name: string;
  file: string;
  change: (text: string, terms: (name: string) => string[]) => string;
  code: string;
  only?: string[];
}

const guidance = (id: string) => `guidance/${id}/LANG.md`;
const words = 'languages/LANG.yaml';

/** Takes every way of saying something out of a text. */
const without = (some: readonly string[]) => (text: string) =>
  some.reduce((rest, one) => rest.replaceAll(new RegExp(one, 'gi'), ''), text);

const mutations: Mutation[] = [
  {
    name: '999 becomes 99',
    file: guidance('urgent-111'),
    change: inField('short', (line) => line.replaceAll('999', '99')),
    code: 'language/numbers',
  },
  {
    name: '999 is left out of the text message',
    file: guidance('urgent-111'),
    change: inField('text', (line) => line.replace('999', '')),
    code: 'language/required',
  },
  {
    name: '999 is left out of the text message when 111 is down',
    file: guidance('urgent-in-person'),
    change: inField('text', (line) => line.replace('999', '')),
    code: 'language/required',
  },
  {
    name: '111 and 999 are swapped',
    file: guidance('urgent-111'),
    change: inField('spoken', (line) =>
      line.replaceAll('111', '@').replaceAll('999', '111').replaceAll('@', '999'),
    ),
    code: 'language/numbers',
  },
  {
    name: 'under 5 becomes under 15',
    file: guidance('urgent-111'),
    change: inBody((body) => body.replaceAll(/(?<!\d)5(?!\d)/g, '15')),
    code: 'language/numbers',
  },
  {
    name: '"not for children under 5" loses its not',
    file: guidance('urgent-111'),
    change: (text, terms) =>
      without(terms('not-under-5'))(text).replace('](https', ` ${terms('under-5')[0]} 5](https`),
    code: 'language/required',
  },
  {
    name: 'digits of another script',
    file: guidance('urgent-111'),
    change: inField('spoken', (line) => line.replaceAll('111', '١١١')),
    code: 'language/numbers',
  },
  {
    name: 'tel:111 becomes tel:112',
    file: guidance('urgent-111'),
    change: inBody((body) => body.replace('tel:111', 'tel:112')),
    code: 'language/links',
  },
  {
    name: 'a link leads to another site',
    file: guidance('urgent-111'),
    change: inBody((body) => body.replace('https://111.nhs.uk/', 'https://111.nhs.com/')),
    code: 'language/links',
  },
  {
    name: 'a link becomes plain words',
    file: guidance('medicine-111'),
    change: inBody((body) => body.replace('](tel:111)', '').replace(/\[(?!111\.nhs)/, '')),
    code: 'language/links',
  },
  {
    name: 'an address is cut',
    file: guidance('medicine-111'),
    change: inField('heading', (line) => line.replace('/emergency-prescription', '')),
    code: 'language/links',
  },
  {
    name: 'the list of exclusions is deleted',
    file: guidance('medicine-111'),
    change: inBody((body) => body.replaceAll(/^- .*\n/gm, '')),
    code: 'language/structure',
  },
  {
    name: 'one exclusion is deleted',
    file: guidance('medicine-111'),
    change: inBody((body) => body.replace(/^- .*\n/m, '')),
    code: 'language/structure',
  },
  {
    name: 'a paragraph is deleted',
    file: guidance('medicine-111'),
    change: inBody((body) => body.replace(/\n\n[^\n]*\n\n/, '\n\n')),
    code: 'language/structure',
  },
  {
    name: 'a point of a card is deleted',
    file: guidance('urgent-111'),
    change: (text) => text.replace(/^ {4}- .*\n/m, ''),
    code: 'language/structure',
  },
  {
    name: 'a card is deleted',
    file: guidance('urgent-111'),
    change: (text) => text.replace(/^card:\n(?: .*\n)+/m, ''),
    code: 'language/card',
  },
  ...(
    [
      ['the text message', 'text', 'medicine-111', 'repeat'],
      ['the text message', 'text', 'medicine-111', 'completely'],
      ['the script', 'spoken', 'medicine-111', 'repeat'],
      ['the script', 'spoken', 'urgent-111', 'life-at-risk'],
      ['the script', 'spoken', 'urgent-111-online-only', 'under-5'],
      ['the script', 'spoken', 'urgent-in-person', 'if-closed'],
      ['the text message', 'text', 'urgent-in-person', 'ae'],
      ['the heading of the card', 'heading', 'medicine-111', 'both-of'],
      ['the heading of the card', 'heading', 'urgent-111', 'any-of'],
    ] as const
  ).map(([where, field, id, term]): Mutation => ({
    name: `"${term}" is left out of ${where} of ${id}`,
    file: guidance(id),
    change: (text, terms) => inField(field, without(terms(term)))(text),
    code: 'language/required',
  })),
  ...(
    [
      ['charge', 'medicine-111'],
      ['free-call', 'medicine-111'],
      ['cannot-use', 'medicine-111'],
      ['do-not-wait', 'appointment-call'],
      ['urgent-advice', 'appointment-call'],
    ] as const
  ).map(([term, id]): Mutation => ({
    name: `"${term}" is left out below the card of ${id}`,
    file: guidance(id),
    change: (text, terms) => inBody(without(terms(term)))(text),
    code: 'language/required',
  })),
  {
    name: 'nobody is told of doses that must not be missed',
    file: guidance('medicine-111'),
    change: (text, terms) => without(terms('must-not-miss'))(text),
    code: 'language/required',
  },
  {
    name: 'nobody is told not to assume that results are normal',
    file: guidance('results-call'),
    change: (text, terms) => inBody(without(terms('do-not-assume')))(text),
    code: 'language/required',
  },
  {
    name: 'English is copied into an answer',
    file: guidance('urgent-111'),
    change: inField(
      'short',
      () => `short: ${content.guidance.find(({ id }) => id === 'urgent-111')?.short ?? ''}`,
    ),
    code: 'language/untranslated',
  },
  {
    name: 'one sentence of an answer stays English',
    file: guidance('appointment-call'),
    change: inBody((body) => `${body.trimEnd()} If you get worse, do not wait.\n`),
    code: 'language/untranslated',
  },
  {
    name: 'a letter that only looks right',
    file: guidance('urgent-111'),
    change: inField('title', (line) => `${line} а`),
    code: 'language/letters',
  },
  {
    name: 'Arabic letters in Urdu',
    file: guidance('urgent-111'),
    change: (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('ہ', 'ه'),
    code: 'language/letters',
    only: ['ur'],
  },
  {
    name: 'one Arabic letter in Urdu',
    file: words,
    change: (text) => text.replace('یہ صرف نمونہ', 'يہ صرف نمونہ'),
    code: 'language/letters',
    only: ['ur'],
  },
  {
    name: 'Urdu letters in Arabic',
    file: guidance('urgent-111'),
    change: inBody((body) => body.replaceAll('ك', 'ک')),
    code: 'language/letters',
    only: ['ar'],
  },
  {
    name: 'cedillas in Romanian',
    file: guidance('urgent-111'),
    change: (text) => text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ'),
    code: 'language/letters',
    only: ['ro'],
  },
  {
    name: 'Hindi letters in Punjabi',
    file: guidance('urgent-111'),
    change: inField('title', (line) => `${line} मदद`),
    code: 'language/letters',
    only: ['pa'],
  },
  {
    name: 'a form of the plural is missing',
    file: words,
    change: inField('released', (line) => line.replace(/(?:one|few) \{[^}]*\} ?/, '')),
    code: 'language/plurals',
  },
  {
    name: 'a plural is one form for all numbers',
    file: words,
    change: inField('released', (line) => line.replace(/\{count, plural,.*\}\}/, '{count}')),
    code: 'language/plurals',
  },
  {
    name: 'a plural shows no number',
    file: words,
    change: inField('released', (line) => line.replace(/(other \{[^#}]*)#/, '$1')),
    code: 'language/plurals',
  },
  {
    name: 'a placeholder is lost',
    file: words,
    change: inField('publishedBy', (line) => line.replace('{name}', '')),
    code: 'language/placeholders',
  },
  {
    name: 'the words of a language say less',
    file: words,
    change: (text, terms) => inField('elsewhere', without(terms('life-at-risk')))(text),
    code: 'language/required',
  },
  {
    name: 'a name that patients know is lost',
    file: words,
    change: (text) => text.replace(' (SystmOnline)', ''),
    code: 'language/required',
  },
  {
    name: 'a term has no words',
    file: words,
    change: (text) => text.replace(/^ {2}under-5: .*\n/m, ''),
    code: 'language/no-term',
  },
  {
    name: 'a date of an update is another',
    file: 'incidents/2025-07-27-bradford-craven-data-centre/2025-08-01T1700.LANG.md',
    change: (text) => text.replace(/ 4 (sierpnia|اگست)/, ' 14 $1'),
    code: 'language/numbers',
    only: ['pl', 'ur'],
  },
];

describe('the sample', () => {
  test.each(languages.map(({ id }) => id))('says in %s what its English says', (id) => {
    expect(problemsWith(id)).toEqual([]);
  });

  it('lists what each short text of a pressing answer must say', () => {
    const lacking = content.guidance
      .filter(({ task }) => task === 'urgent' || task === 'medicine')
      .filter(({ requires }) => !requires.short || !requires.text || !requires.spoken);
    expect(lacking.map(({ id }) => id)).toEqual([]);
    const urgent = content.guidance.filter(({ task }) => task === 'urgent');
    for (const { requires } of urgent) {
      for (const items of [requires.short, requires.text, requires.spoken, requires.body]) {
        expect(items).toContain('999');
      }
    }
  });
});

describe.each(languages.map((language, index) => ({ id: language.id, language, index })))(
  'a translation into $id',
  ({ id, language, index }) => {
    const terms = (name: string) => language.terms[name] ?? [];
    const own = mutations.filter(({ only }) => only?.includes(id) ?? true);

    // By day each fault is tried in two languages or three.
    test.each(someOf(own, 4, index % 4))('is refused if $name', ({ file, change, code }) => {
      const path = file.replace('LANG', id);
      const problems = problemsWith(id, path, (text) => change(text, terms));
      expect(problems.map((one) => one.code)).toContain(code);
      for (const { code: found, severity, message, fix, line, path: field } of problems) {
        expect(severity).toBe(found === 'language/glossary' ? 'warning' : 'error');
        expect([message, fix]).not.toContain('');
        expect(line !== undefined || field !== undefined).toBe(true);
      }
    });

    it('is refused if any of its texts of two words or more is the English one', () => {
      const passed = textsOf(source).filter(([, text]) => {
        if ((text.replace(/\{[^}]*\}/g, ' ').match(/\p{L}{2,}/gu) ?? []).length < 2) return false;
        const pair = { english: text, translated: text, form: 'message' as const };
        return !findDifferences(pair, language).some(
          ({ code }) => code === 'language/untranslated',
        );
      });
      expect(passed.map(([key]) => key)).toEqual([]);
    });
  },
);

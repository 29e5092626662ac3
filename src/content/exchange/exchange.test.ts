import { describe, expect, it } from 'vitest';
import { unitsOf, unitsOfUpdate } from '../../core/language/translations/units.ts';
import { english } from '../../core/model/language.ts';
import { parseFiles } from '../parse-files.ts';
import { readFiles } from '../read-files.ts';
import { applyUnits } from './apply-units.ts';
import { beginLanguage } from './begin-language.ts';
import { formats, readExchange } from './read-exchange.ts';
import { asIfReviewed, languageFiles, withLanguage } from './with-language.ts';
import type { ReturnedFile } from './unit-format.ts';

const files = readFiles('content');
const { content } = parseFiles(files).value;
const languages = content.languages.filter(({ id }) => id !== english);
const languageOf = (id: string) => {
  const found = languages.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const who = { translator: 'Agency', reviewer: 'Medical translator', day: '2025-08-02' };
const nobody = { translator: 'Agency', day: '2025-08-02' };

const everyFormat = formats.flatMap((format) => languages.map(({ id }) => ({ format, id })));

describe('out and in again', () => {
  it.each(everyFormat)('is the same bytes: $format.name, $id', ({ format, id }) => {
    const language = languageOf(id);
    const units = unitsOf(language, content);
    const sent = format.write(units, { language: id, locale: language.locale });
    const returned = readExchange(`x.${format.ending}`, bytes(sent));
    expect(returned.language).toBe(id);
    expect(returned.units.map((one) => [one.id, one.english, one.translated])).toEqual(
      units.map((one) => [one.id, one.english.trim(), one.translated.trim()]),
    );
    const { refused, changed } = applyUnits(files, returned, nobody);
    expect(refused).toEqual([]);
    expect([...changed.keys()]).toEqual([]);
  });

  it.each(formats)('keeps line breaks as other systems write them: $name', (format) => {
    const language = languageOf('pl');
    const sent = format.write(unitsOf(language, content), { language: 'pl', locale: 'pl' });
    const returned = readExchange(`x.${format.ending}`, bytes(sent.replaceAll('\n', '\r\n')));
    const { refused, changed } = applyUnits(files, returned, nobody);
    expect(refused).toEqual([]);
    expect(changed.size).toBe(0);
  });
});

/** A file that came back in Polish with some words new. */
function comesBack(words: Record<string, string>, isChecked = true): ReturnedFile {
  const units = unitsOf(languageOf('pl'), content).flatMap(
    ({ id, english: source, translated }) => {
      const own = words[id];
      return own === undefined
        ? []
        : [{ id, english: source, translated: own === '' ? translated : own, isChecked }];
    },
  );
  return { language: 'pl', units };
}

describe('a file that comes back', () => {
  it('changes the words that are new, and no other byte', () => {
    const { changed, renewed, reviewed } = applyUnits(
      files,
      comesBack({ 'page.skip': 'Do głównej treści', 'guidance/urgent-111 title': 'Pomoc dzisiaj' }),
      who,
    );
    expect(renewed).toEqual(['page.skip', 'guidance/urgent-111 title']);
    expect(reviewed).toEqual(renewed);
    const before = files.texts.get('languages/pl.yaml') ?? '';
    expect(changed.get('languages/pl.yaml')).toBe(
      before.replace(/^ {2}skip: .*$/m, '  skip: "Do głównej treści"'),
    );
    expect(changed.get('guidance/urgent-111/pl.md')).toMatch(/^---\ntitle: Pomoc dzisiaj\n/);
    expect(changed.get('guidance/urgent-111/pl.md')).toContain('translatedBy: Agency\n');
  });

  it('is written down with who reviewed it, and on which day', () => {
    const { changed } = applyUnits(files, comesBack({ 'page.skip': '' }), who);
    expect([...changed.keys()]).toEqual(['languages/pl.state.yaml']);
    expect(changed.get('languages/pl.state.yaml')).toMatch(
      /^page\.skip: \{state: reviewed, .*translator: "Machine translation", reviewer: "Medical translator", date: "2025-08-02"\}$/m,
    );
  });

  it('is not reviewed by whoever translated it', () => {
    const same = { ...who, reviewer: who.translator };
    const file = comesBack({ 'page.skip': 'Do głównej treści' });
    expect(() => applyUnits(files, file, same)).toThrow('a second person must review it');
  });

  it('counts as translated only, where nobody marked it as checked', () => {
    const { changed, reviewed } = applyUnits(
      files,
      comesBack({ 'page.skip': 'Do głównej treści' }, false),
      who,
    );
    expect(reviewed).toEqual([]);
    expect(changed.get('languages/pl.state.yaml')).toMatch(
      /^page\.skip: \{state: translated, .*translator: "Agency"/m,
    );
  });

  it.each([
    ['a number', 'practice.elsewhere', 'Proszę zadzwonić.', 'has the numbers'],
    ['a placeholder', 'time.updated', 'Aktualizacja.', 'has the placeholders none'],
    ['an unclosed brace', 'time.updated', 'Aktualizacja: {time.', 'cannot be read'],
    [
      'a plural form',
      'place.surgeries',
      '{count, plural, other {# przychodni}}',
      'has no form for',
    ],
    ['a letter', 'page.skip', 'Do głównej treści ъ', 'Polish does not have the letters ъ'],
    ['its length', 'services.sms', 'a'.repeat(81), 'has 81 characters, and 80 is the most'],
    ['two lines', 'page.skip', 'Do\ngłównej treści', 'has more than one line'],
    [
      'English',
      'page.typed',
      'If you typed the web address, check that it is right.',
      'is still English',
    ],
  ])('is refused for %s, and nothing is written', (_, id, words, message) => {
    const good = { 'page.languages': 'Inne jezyki' };
    const { changed, refused } = applyUnits(files, comesBack({ ...good, [id]: words }), who);
    expect(changed.size).toBe(0);
    expect(refused[0]).toMatchObject({ id, message: expect.stringContaining(message) as string });
  });

  it.each([
    ['a name that is the same in every language', 'services.nhs-111-online', 'NHS 111 online'],
    ['a name without its article', 'services.nhs-app', 'NHS App'],
    ['a number after a colon, which needs one form', 'find.found', 'Przychodnie: {count}.'],
  ])('is taken with %s', (_, id, words) => {
    const { refused, renewed } = applyUnits(files, comesBack({ [id]: words }), who);
    expect(refused).toEqual([]);
    expect(renewed).toEqual([id]);
  });

  it.each([
    ['what is no name', 'services.docman', 'Hospital letters', 'is still English'],
    ['a number in a sentence', 'find.found', 'Jest {count} przychodnia.', 'does not count {count}'],
  ])('is refused with %s', (_, id, words, message) => {
    const { refused } = applyUnits(files, comesBack({ [id]: words }), who);
    expect(refused[0]?.message).toContain(message);
  });

  it('is refused with what to do about it', () => {
    const { refused } = applyUnits(
      files,
      comesBack({ 'standing.identified': 'Znamy przyczynę.' }),
      who,
    );
    expect(refused[0]?.fix).toMatch(
      /add them to not-yet-fixed below terms in languages\/pl\.yaml\.$/,
    );
  });

  it('is refused for a text that is none, and for one whose English has changed', () => {
    const units = [
      { id: 'page.nothing', english: 'x', translated: 'x', isChecked: true },
      { id: 'page.skip', english: 'Skip', translated: 'Do treści', isChecked: true },
    ];
    expect(applyUnits(files, { language: 'pl', units }, who).refused).toEqual([
      { id: 'page.nothing', message: 'there is no such text' },
      { id: 'page.skip', message: expect.stringContaining('the English has changed') as string },
    ]);
  });
});

describe('an answer that was approved anew', () => {
  const answer = 'guidance/other-call';
  const english = files.texts.get(`${answer}/en.md`) ?? '';
  const approvedAnew = (change: (text: string) => string) => {
    const text = change(english).replace(/^approved: .*$/m, 'approved: "2025-07-07"');
    return { ...files, texts: new Map([...files.texts, [`${answer}/en.md`, text]]) };
  };
  /** What its translation says of the day, once its texts came back as they were or with a new title. */
  const dayOf = (now: typeof files, title: string, isChecked: boolean) => {
    const { content: parsed } = parseFiles(now).value;
    const units = unitsOf(languageOf('pl'), parsed)
      .filter(({ id }) => id.startsWith(`${answer} `))
      .map(({ id, english: source, translated }) => ({
        id,
        english: source,
        translated: id.endsWith(' title') && title !== '' ? title : translated,
        isChecked,
      }));
    const { changed, refused } = applyUnits(now, { language: 'pl', units }, who);
    expect(refused).toEqual([]);
    return /^of: "?([\d-]+)/m.exec(changed.get(`${answer}/pl.md`) ?? '')?.[1];
  };
  const other = (text: string) => text.replace(/^title: .*$/m, 'title: You need another thing');

  it.each([
    ['the same words, which come back untouched', (text: string) => text, '', false, '2025-07-07'],
    ['other words, translated anew', other, 'Inna potrzeba', false, '2025-07-07'],
    ['other words, and somebody checked the old ones', other, '', true, '2025-07-07'],
    ['other words, which nobody looked at', other, '', false, undefined],
  ])('has the new day in its translation: %s', (_, change, title, isChecked, day) => {
    expect(dayOf(approvedAnew(change), title, isChecked)).toBe(day);
  });
});

describe('a language that is not offered', () => {
  const site = files.texts.get('site.yaml') ?? '';
  const live = site
    .replace(/^languages: .*$/m, 'languages: []')
    .replace(/^demonstration:\n(?: .*\n)+/m, '');
  const unoffered = { ...files, texts: new Map([...files.texts, ['site.yaml', live]]) };

  it('can be seen by whoever reviews it, as a live site would show it', () => {
    expect(live).not.toContain('demonstration:');
    const { content: now } = parseFiles(asIfReviewed(unoffered, 'pl')).value;
    const polish = now.languages.find(({ id }) => id === 'pl');
    const units = polish ? unitsOf(polish, now) : [];
    expect(new Set(units.map(({ standing }) => standing))).toEqual(new Set(['reviewed']));
    expect(languageFiles(unoffered)).toEqual(expect.arrayContaining(['pl', 'ur']));
  });
});

describe('a new language', () => {
  const begun = beginLanguage(content, files.texts, {
    id: 'xp',
    name: 'Nowy',
    englishName: 'New',
    locale: 'pl',
    direction: 'ltr',
  });
  const polish = languageOf('pl');
  const terms = /^terms:\n(?: .*\n)+/m;
  const own = begun.get('languages/xp.yaml') ?? '';
  const words = terms.exec(files.texts.get('languages/pl.yaml') ?? '')?.[0] ?? '';
  const all = {
    ...files,
    texts: new Map([...files.texts, ...begun, ['languages/xp.yaml', own.replace(terms, words)]]),
  };

  it('does not take the speed of English with it', () => {
    expect(own).not.toContain('wordsPerMinute');
  });

  it('is asked for its terms first, in one sentence', () => {
    const english = { ...files, texts: new Map([...files.texts, ...begun]) };
    const units = [
      { id: 'page.skip', english: 'Skip to main content', translated: 'Do', isChecked: true },
    ];
    expect(applyUnits(english, { language: 'xp', units: [] }, who).changed.size).toBe(0);
    expect(() => applyUnits(english, { language: 'xp', units }, who)).toThrow(
      /^Below terms in languages\/xp\.yaml, 29 of 29 lines are still in English\. .* New says/,
    );
  });

  it('has a note on where each text is read, and no English words as its own', () => {
    const english = { ...files, texts: new Map([...files.texts, ...begun]) };
    const { content: now } = parseFiles(withLanguage(english, 'xp')).value;
    const language = now.languages.find(({ id }) => id === 'xp');
    const units = language ? unitsOf(language, now) : [];
    expect(units.filter(({ notes: [where = ''] }) => where === '')).toEqual([]);
    const brief = units.find(({ id }) => id === 'guidance/urgent-111 brief.text');
    expect(brief?.notes).toContain(
      'It has to say: 111; 999; life is at risk or life at risk; under 5, if it says 111.nhs.uk.',
    );
  });

  it('begins with every text not translated, and takes all of them in', () => {
    const { content: now } = parseFiles(withLanguage(all, 'xp')).value;
    const language = now.languages.find(({ id }) => id === 'xp');
    const units = language ? unitsOf(language, now) : [];
    const translations = new Map(unitsOf(polish, content).map((one) => [one.id, one.translated]));
    expect(units.length).toBeGreaterThan(400);
    expect(units.filter(({ translated }) => translated !== '')).toEqual([]);
    const { refused, renewed, changed } = applyUnits(
      all,
      {
        language: 'xp',
        units: units.map((unit) => ({
          id: unit.id,
          english: unit.english,
          translated: translations.get(unit.id) ?? '',
          isChecked: true,
        })),
      },
      who,
    );
    expect(refused).toEqual([]);
    expect(renewed).toHaveLength(units.length);
    expect(changed.get('languages/xp.yaml')).toContain('translatedBy: "Agency"');
  });
});

describe("an update's paragraphs", () => {
  const [incident] = content.incidents.filter(({ updates }) =>
    updates.some(({ translations }) => translations['pl']),
  );
  const update = incident?.updates.find(({ translations }) => translations['pl']);
  if (!incident || !update) throw new Error('No update of the sample is translated');
  const units = unitsOfUpdate(incident.id, update, languageOf('ro')).map((unit) => ({
    id: unit.id,
    english: unit.english,
    translated: unit.english.replace(/[a-zA-Z]+/g, 'da'),
    isChecked: true,
  }));

  it('become the file of its translation', () => {
    const { changed, refused } = applyUnits(files, { language: 'ro', units }, who);
    expect(refused).toEqual([]);
    const [[file, text] = []] = changed;
    expect(file).toBe(update.file.replace('.md', '.ro.md'));
    expect(text).toMatch(
      /^---\ntranslatedBy: "Agency"\nreviewedBy: "Medical translator"\ndate: "2025-08-02"\n---\n/,
    );
  });

  it('come back all of them, or none is taken', () => {
    const { changed, refused } = applyUnits(files, { language: 'ro', units: units.slice(1) }, who);
    expect(changed.size).toBe(0);
    expect(refused[0]?.message).toContain('is missing');
  });
});

describe('a file from anybody', () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xliff version="1.2"/>';

  it.each([
    ['entities', 'x.xlf', bytes(bomb), 'declares entities'],
    ['5 MB', 'x.csv', new Uint8Array(5_000_001), 'more than 5 MB'],
    ['no UTF-8', 'x.po', new Uint8Array([0xff, 0xfe, 0x41]), 'is not UTF-8'],
    ['another format', 'x.docx', bytes('x'), 'its format is not known'],
    ['no XML', 'x.xlf', bytes('hello <'), 'no XLIFF 1.2 file'],
    ['no table', 'x.csv', bytes('a,b\n1,2\n'), 'has the columns'],
    ['no text', 'x.xlf', bytes('<xliff version="1.2"></xliff>'), 'has no texts'],
    ['no PO', 'x.po', bytes('hello'), 'no PO file'],
  ])('is refused with a sentence: %s', (_, name, content, message) => {
    expect(() => readExchange(name, content)).toThrow(message);
  });
});

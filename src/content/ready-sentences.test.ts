import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentFiles, paths, today, withBody } from '../../tests/support/content-files.ts';
import { readSample } from '../../tests/support/sample.ts';
import { readyIn, slots } from '../core/language/ready-sentences.ts';
import { sentencePairs } from '../core/language/translations/pairs.ts';
import { english, type Language } from '../core/model/language.ts';
import { parseInstant } from '../core/time/instant.ts';
import { checkSources } from './read-content.ts';

const { content } = readSample();
const at = parseInstant('2025-08-01T17:00:00+01:00') ?? 0;
const languageOf = (id: string): Language => {
  const found = content.languages.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};
const source = languageOf(english);
const others = content.languages.filter(({ id }) => id !== english);
const values: Record<string, string> = {
  date: 'Saturday 2 August',
  from: '2 August',
  to: '3 August 2025',
  time: '5:30pm',
  number: '12',
};
const fill = (text: string) =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? 'NOTHING');
const sentences = Object.values(source.sentences).map(fill);

describe('the ready sentences', () => {
  it('have only slots that can be filled', () => {
    const names = Object.values(source.sentences).flatMap((text) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    );
    expect(names.filter((name) => !slots.some((slot) => slot === name))).toEqual([]);
    expect(sentences.length).toBeGreaterThanOrEqual(20);
  });

  it.each(others)('are all there in $name', (language) => {
    const missing = Object.keys(source.sentences).filter((id) => !language.sentences[id]);
    expect(missing).toEqual([]);
    for (const sentence of sentences) {
      const { paragraphs, isWhole } = readyIn(sentence, at, source, language);
      expect([sentence, isWhole, paragraphs.length]).toEqual([sentence, true, 1]);
      expect(paragraphs[0]).not.toMatch(/\{|NOTHING|August|5:30pm/);
    }
  });

  it('are all listed where officers look for words to copy', () => {
    const listed = readFileSync('docs/writing.md', 'utf8').split('\n');
    const missing = Object.values(source.sentences).filter((text) => !listed.includes(`- ${text}`));
    expect(missing).toEqual([]);
  });

  it('pass the check of what officers write', () => {
    const words = [
      '## For patients\n',
      sentences.join('\n\n'),
      '\n\n## For practices\n\nUse paper.\n',
    ];
    const files = withBody(
      contentFiles(),
      paths.second,
      `Phones do not work.\n\n${words.join('')}`,
    );
    const { problems } = checkSources({ texts: files, problems: [] }, { today });
    const onWords = problems.filter(({ code }) =>
      /^(?:words|statement|advice|private)\//.test(code),
    );
    expect(onWords.map(({ code, message }) => [code, message])).toEqual([]);
  });
});

it('is compared with no English that cannot be read', () => {
  const [other] = others;
  const [id = ''] = Object.keys(source.sentences);
  const broken = { ...source, sentences: { ...source.sentences, [id]: 'The <b>surgery' } };
  const idsOf = (english: Language) =>
    other ? sentencePairs(other, english).map(({ path }) => path?.[1]) : [];
  expect(idsOf(source)).toContain(id);
  expect(idsOf(broken)).not.toContain(id);
});

describe('a text with ready sentences among others', () => {
  const text = `Engineers are at work. Blood tests on Saturday 2 August are cancelled. Phone lines are busier
than usual.

Another paragraph.`;

  it('says the ones that it knows, and that there is more', () => {
    const { paragraphs, isWhole } = readyIn(text, at, source, languageOf('pl'));
    expect(isWhole).toBe(false);
    expect(paragraphs).toEqual([
      'Badania krwi są odwołane: sobota, 2 sierpnia 2025. Linie telefoniczne są bardziej zajęte niż zazwyczaj.',
    ]);
  });

  it('takes a part of a sentence for none', () => {
    const whole = 'We hear that Phone lines are busier than usual.';
    expect(readyIn(whole, at, source, languageOf('pl')).paragraphs).toEqual([]);
    const longer = 'Phone lines are busier than usual in Craven.';
    expect(readyIn(longer, at, source, languageOf('pl')).paragraphs).toEqual([]);
  });

  it.each([
    ['the year that is named', 'Blood tests on 2 January 2027 are cancelled.', '2027'],
    ['the next year, when that is nearer', 'Blood tests on 2 January are cancelled.', '2026'],
    ['the last year, when that is nearer', 'Blood tests on 30 July are cancelled.', '2025'],
  ])('means %s', (_, words, year) => {
    expect(readyIn(words, at, source, languageOf('cs')).paragraphs[0]).toContain(year);
  });

  it.each([
    ['9am', '9:00'],
    ['5:30pm', '17:30'],
    ['midday', languageOf('cs').clock?.midday ?? '?'],
    ['midnight', languageOf('cs').clock?.midnight ?? '?'],
  ])('says %s as the language says it', (time, own) => {
    const words = `Surgeries open at ${time} on 2 August.`;
    expect(readyIn(words, at, source, languageOf('cs')).paragraphs[0]).toContain(own);
  });

  it('stays in English where a live site has no reviewed words', () => {
    const live = { ...languageOf('pl'), inEnglish: ['sentences.phones-busy'] };
    expect(readyIn('Phone lines are busier than usual.', at, source, live)).toEqual({
      paragraphs: [],
      isWhole: false,
    });
  });
});

import {
  checkItems,
  findDifferences,
  type Difference,
} from '../../language/translations/find-differences.ts';
import { missingItems, termsIn, termsSaid, termWords } from '../../language/translations/items.ts';
import {
  answerPairs,
  areaPairs,
  saysPairs,
  sentencePairs,
  servicePairs,
  textPairs,
  type PlacedPair,
} from '../../language/translations/pairs.ts';
import { english, textsOf, type Language } from '../../model/language.ts';
import type { Guidance } from '../../model/guidance.ts';
import { anError, aWarning, lineAt, type Problem } from '../problem.ts';
import { isOfThisEnglish } from '../../model/update.ts';
import type { CheckedContent } from '../checked.ts';

/**
 * That each text says in every language what the English says: the same
 * numbers, addresses, links and lists, what it must say whatever else it says,
 * in the language's own letters and plural forms. The English is the
 * specification, so it must say all of that itself.
 */
export function checkTranslations({ content, updates, texts }: CheckedContent): Problem[] {
  const { site, languages, guidance, services, areas } = content;
  const source = languages.find(({ id }) => id === english);
  if (!site || !source) return [];
  const published = languages.filter(({ id }) => id !== english && site.languages.includes(id));
  const used = termsIn([
    ...Object.keys(source.glossary),
    ...Object.values(source.requires).flat(),
    ...guidance.flatMap(({ requires }) => Object.values(requires).flat()),
  ]);
  return [
    ...checkEnglish(source, guidance),
    ...[source, ...published].flatMap((language) => checkTerms(language, used)),
    ...published.flatMap((language) => checkSafetyNets(language, guidance)),
    ...published.flatMap((language) =>
      [
        ...textPairs(language, source),
        ...sentencePairs(language, source),
        ...servicePairs(language, services),
        ...saysPairs(language, source, services),
        ...areaPairs(language, areas),
        ...guidance.flatMap((answer) => {
          const translation = answer.translations[language.id];
          return translation?.of === answer.approved ? answerPairs(answer, translation) : [];
        }),
        ...updates.flatMap((update): PlacedPair[] => {
          const translation = update.translations[language.id];
          if (!translation || !isOfThisEnglish(translation, update)) return [];
          const { english: words, text, file } = translation;
          return [{ file, form: 'markdown', english: words, translated: text }];
        }),
      ].flatMap((pair) => [
        ...findDifferences(pair, language).map((one) => problemOf(one, pair, texts)),
        ...checkGlossary(pair, language, source),
      ]),
    ),
  ];
}

function problemOf(
  { code, message, fix, near }: Difference,
  { file, path }: PlacedPair,
  texts: CheckedContent['texts'],
): Problem {
  const place = path ? { path } : { line: lineOf(texts.get(file) ?? '', near) };
  return anError({ code, file, ...place, message, fix });
}

/** That a term which the English says is said as in all other texts of the language. A brief text may leave it out. */
function checkGlossary(pair: PlacedPair, language: Language, source: Language): Problem[] {
  if (pair.isBrief) return [];
  const said = termsSaid(pair.english, source);
  return missingItems(pair.translated, said, language.terms).map((term) => {
    const words = termWords(term, language.terms).map((one) => `"${one}"`);
    return aWarning({
      code: 'language/glossary',
      file: pair.file,
      ...(pair.path ? { path: pair.path } : { line: 1 }),
      message: `the English says "${termWords(term, source.terms)[0] ?? term}", and this does not say ${words.join(' or ')}`,
      fix: `Use the word of the glossary, so that a reader meets one thing by one name. If this word is as good, add it to ${term} below terms in ${language.file}.`,
    });
  });
}

/** The last line of a file that has these words, or the first one below its fields. */
function lineOf(text: string, near = ''): number {
  const body = text.indexOf('\n---\n', 3) + 5;
  const index = near === '' ? -1 : text.toLowerCase().lastIndexOf(near.toLowerCase());
  return lineAt(text, index > body ? index : body);
}

/** That the English says what it asks of others. */
function checkEnglish(source: Language, guidance: readonly Guidance[]): Problem[] {
  const inEnglish = new Map<string, string>(textsOf(source));
  const ofLanguage = Object.entries(source.requires).flatMap(([key, items]) => {
    const words = inEnglish.get(key);
    const path = ['requires', key];
    if (words === undefined) {
      return anError({
        code: 'language/no-term',
        file: source.file,
        path,
        message: `there is no text "${key}"`,
        fix: 'Write the group and the name of a text, such as practice.elsewhere.',
      });
    }
    return checkItems(words, items, source).map(({ code, message, fix }) =>
      anError({ code, file: source.file, path, message, fix }),
    );
  });
  const ofAnswers = guidance.flatMap(({ file, requires, short, card, safetyNet, brief, body }) =>
    [
      { words: short, items: requires.short, path: ['short'] },
      { words: card?.heading ?? '', items: requires.heading, path: ['card', 'heading'] },
      { words: brief?.text ?? '', items: requires.text, path: ['brief', 'text'] },
      { words: brief?.spoken ?? '', items: requires.spoken, path: ['brief', 'spoken'] },
      {
        words: safetyNet?.points.join('\n') ?? '',
        items: requires.safetyNet,
        path: ['safetyNet', 'points'],
      },
      { words: body, items: requires.body, path: ['requires', 'body'] },
    ].flatMap(({ words, items = [], path }) =>
      checkItems(words, items, source).map(({ code, message, fix }) =>
        anError({ code, file, path, message, fix }),
      ),
    ),
  );
  return [...ofLanguage, ...ofAnswers];
}

/** What a safety net must say stands in any of its points. */
function checkSafetyNets(language: Language, guidance: readonly Guidance[]): Problem[] {
  return guidance.flatMap(({ translations, approved, requires }) => {
    const translation = translations[language.id];
    if (!translation?.safetyNet || translation.of !== approved) return [];
    const { file, safetyNet } = translation;
    return checkItems(safetyNet.points.join('\n'), requires.safetyNet ?? [], language).map(
      ({ code, message, fix }) =>
        anError({ code, file, path: ['safetyNet', 'points'], message, fix }),
    );
  });
}

function checkTerms({ id, file, terms }: Language, used: readonly string[]): Problem[] {
  return used
    .filter((term) => !Object.hasOwn(terms, term))
    .map((term) =>
      anError({
        code: 'language/no-term',
        file,
        path: ['terms', term],
        message: `an answer must say "${term}", and nothing tells by what words this language says it`,
        fix:
          id === english
            ? `Add it below terms: ${term}: and the English words, or correct its name where it is required.`
            : `Add it below terms: ${term}: and the words that say it in this language.`,
      }),
    );
}

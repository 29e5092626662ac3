import { makeLruCache } from '../../cache/lru-cache.ts';
import { memoize } from '../../cache/memoize.ts';
import { listOf } from '../count.ts';
import { englishNameOf, type Language } from '../../model/language.ts';
import { isMostlyLatin, scriptOf, strangeLettersIn } from './letters.ts';
import { missingItems, termWords } from './items.ts';
import { addressesIn, numbersIn, otherDigitIn, wordsOfMessage } from './numbers.ts';
import { pluralFormsOf, pluralsIn } from './plurals.ts';
import { linksIn, structureOf } from './structure.ts';
import { untranslatedIn } from './untranslated.ts';

/** A text in English, and the same in another language. */
export interface TextPair {
  english: string;
  translated: string;
  /** A message has placeholders and plurals; Markdown has links and lists. */
  form: 'plain' | 'message' | 'markdown';
  /** Whether it may be shorter than the English: it then keeps what is required, and adds nothing. */
  isBrief?: boolean;
  /** What the text must have, whatever else it says. */
  requires?: readonly string[];
  /** Names that no language translates. */
  names?: readonly string[];
  /** A proper name that may be all that a translation says: NHS 111 online. */
  properName?: string;
}

export interface Difference {
  code:
    | 'language/numbers'
    | 'language/links'
    | 'language/structure'
    | 'language/plurals'
    | 'language/letters'
    | 'language/untranslated'
    | 'language/required';
  /** What is wrong, without a full stop. */
  message: string;
  fix: string;
  /** What to look for in the text, where it says it. */
  near?: string;
}

/** How a translated text differs from its English in what no language may change. */
export function findDifferences(pair: TextPair, language: Language): readonly Difference[] {
  return differencesFor(language)(JSON.stringify(pair), () => compare(pair, language));
}

/** A content that is read again, with one text changed, has the same language. */
const differencesFor = memoize(({ id, locale, letters, terms, englishName, file }: Language) =>
  languages(JSON.stringify([id, locale, letters, terms, englishName, file]), () =>
    makeLruCache<readonly Difference[]>(3000),
  ),
);
const languages = makeLruCache<ReturnType<typeof makeLruCache<readonly Difference[]>>>(20);

function compare(pair: TextPair, language: Language): Difference[] {
  const { form, english, translated } = pair;
  const isMessage = form === 'message';
  const words = {
    english: isMessage ? wordsOfMessage(english, 'en') : english,
    translated: isMessage ? wordsOfMessage(translated, language.locale) : translated,
  };
  return [
    ...compareNumbers(words, pair.isBrief),
    ...compareAddresses(words, pair.isBrief),
    ...(form === 'markdown' ? [...compareLinks(pair), ...compareStructure(pair)] : []),
    ...(isMessage ? comparePlurals(pair, language) : []),
    ...checkLetters(words.translated, language),
    ...(pair.translated === pair.properName ? [] : compareWords(words, language)),
    ...checkItems(words.translated, pair.requires ?? [], language),
    ...checkNames(words.translated, pair.names ?? []),
  ];
}

type Words = Pick<TextPair, 'english' | 'translated'>;

const show = (found: readonly string[]) => (found.length === 0 ? 'none' : listOf(found));

/** What one has and the other has not. A brief text may have less. */
function differ(own: readonly string[], source: readonly string[], isBrief = false): string[] {
  const added = own.filter((one) => !source.includes(one));
  const lost = source.filter((one) => !own.includes(one));
  return isBrief ? added : [...added, ...lost];
}

function compareNumbers({ english, translated }: Words, isBrief?: boolean): Difference[] {
  const digit = otherDigitIn(translated);
  if (digit !== undefined) {
    return [
      {
        code: 'language/numbers',
        message: `"${digit}" is a digit that no keypad here has`,
        fix: 'Write numbers with 0 to 9, in every language.',
        near: digit,
      },
    ];
  }
  const [own, source] = [numbersIn(translated), numbersIn(english)];
  const [first] = differ(own, source, isBrief);
  if (first === undefined) return compareOrder({ english, translated });
  return [
    {
      code: 'language/numbers',
      message: `has the numbers ${show(own)}, and the English has ${show(source)}`,
      fix: 'Write the numbers of the English, and no others. Patients call them.',
      near: first,
    },
  ];
}

/** 111 for help today and 999 for life at risk: swapped, each would still be there. */
function compareOrder({ english, translated }: Words): Difference[] {
  const called = (text: string) => [...new Set(text.match(/(?<!\d)\d{3}(?!\d)/g) ?? [])];
  const own = called(translated);
  const source = called(english).filter((number) => own.includes(number));
  if (own.join() === source.join()) return [];
  return [
    {
      code: 'language/numbers',
      message: `says ${show(own)} in this order, and the English says ${show(source)}`,
      fix: 'Say the numbers in the order of the English, each with what it is for.',
      near: own[0] ?? '',
    },
  ];
}

function compareAddresses({ english, translated }: Words, isBrief?: boolean): Difference[] {
  const [own, source] = [addressesIn(translated), addressesIn(english)];
  const [first] = differ(own, source, isBrief);
  if (first === undefined) return [];
  return [
    {
      code: 'language/links',
      message: `has the addresses ${show(own)}, and the English has ${show(source)}`,
      fix: 'Copy each address from the English, letter by letter.',
      near: first,
    },
  ];
}

function compareLinks({ english, translated }: Words): Difference[] {
  const [own, source] = [linksIn(translated), linksIn(english)];
  if (own.join(' ') === source.join(' ')) return [];
  return [
    {
      code: 'language/links',
      message: `its links lead to ${show(own)}, and the English ones to ${show(source)}`,
      fix: 'Copy what stands in round brackets after each link from the English.',
      near: differ(own, source)[0] ?? '',
    },
  ];
}

function compareStructure({ english, translated }: Words): Difference[] {
  const [own, source] = [structureOf(translated), structureOf(english)];
  return (['paragraphs', 'headings', 'list items'] as const)
    .filter((part) => own[part] !== source[part])
    .map((part) => ({
      code: 'language/structure',
      message: `has ${own[part]} ${part}, and the English has ${source[part]}`,
      fix: `Translate every one of the English ${part}, and add none.`,
    }));
}

function comparePlurals({ english, translated }: Words, { locale }: Language): Difference[] {
  const { needed, known } = pluralFormsOf(locale);
  const own = pluralsIn(translated, locale);
  const counts = pluralsIn(english, 'en').map(({ of }) => of);
  const uncounted = counts.filter(
    (of) => needed.length > 1 && !own.some((one) => one.of === of) && !isListed(of, translated),
  );
  const wrong = own.flatMap(({ of, forms, silent }) => {
    const missing = needed.filter((form) => !forms.includes(form));
    const unknown = forms.filter((form) => !form.startsWith('=') && !known.includes(form as never));
    return [
      ...(missing.length > 0 ? [`{${of}} has no form for ${listOf(missing)}`] : []),
      ...(unknown.length > 0 ? [`{${of}} has the form ${listOf(unknown)}, which is none`] : []),
      ...(silent.length > 0 ? [`the form ${listOf(silent)} of {${of}} shows no number`] : []),
    ];
  });
  const example = needed.map((form) => `${form} {# …}`).join(' ');
  return [...uncounted.map((of) => `does not count {${of}}`), ...wrong].map((message) => ({
    code: 'language/plurals',
    message,
    fix: `Write a form for each: {count, plural, ${example}}`,
  }));
}

/** "Surgeries found: {count}" has one form, whatever the number is. */
const isListed = (of: string, text: string) => new RegExp(`:\\s*\\{${of}\\}`).test(text);

function checkLetters(translated: string, language: Language): Difference[] {
  const strange = strangeLettersIn(translated, language);
  if (strange.length === 0) return [];
  return [
    {
      code: 'language/letters',
      message: `${englishNameOf(language)} does not have the letters ${strange.join(' ')} (${strange.map(codeOf).join(', ')})`,
      fix: `Type them again on a keyboard of the language. If they are right, add them to letters in ${language.file}.`,
      near: strange[0] ?? '',
    },
  ];
}

const codeOf = (letter: string) =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function compareWords({ english, translated }: Words, language: Language): Difference[] {
  const same = untranslatedIn(translated, english);
  if (same !== '') {
    return [
      {
        code: 'language/untranslated',
        message: `"${same}" is still English`,
        fix: `Translate it into ${englishNameOf(language)}.`,
        near: same.split(' ')[0] ?? '',
      },
    ];
  }
  if (!isMostlyLatin(translated, language)) return [];
  return [
    {
      code: 'language/untranslated',
      message: `more of its letters are Latin than ${scriptOf(language.locale)}`,
      fix: `Translate it into ${englishNameOf(language)}. Keep only names, numbers and addresses.`,
    },
  ];
}

function checkNames(translated: string, names: readonly string[]): Difference[] {
  return names
    .filter((name) => !translated.includes(name))
    .map((name) => ({
      code: 'language/required',
      message: `does not name ${name}`,
      fix: `Add ${name}, spelt as in English: patients know it by this name.`,
    }));
}

/** The items that a text must have and has not. */
export function checkItems(
  translated: string,
  requires: readonly string[],
  { terms, file }: Language,
): Difference[] {
  return missingItems(translated, requires, terms).map((item) => {
    const words = termWords(item, terms).map((one) => `"${one}"`);
    return {
      code: 'language/required',
      message: `does not say ${words.length > 0 ? `${words.join(' or ')} (${item})` : item}`,
      fix:
        words.length > 0
          ? `Say it, as the English does. If it is said in other words, add them to ${item} below terms in ${file}.`
          : 'Say it, as the English does.',
    };
  });
}

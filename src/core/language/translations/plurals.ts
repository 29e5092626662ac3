import { messageOf } from '../message.ts';

type Element = ReturnType<ReturnType<typeof messageOf>['getAst']>[number];

/** One {count, plural, …} of a text: what it counts, and the forms that it has. */
export interface Plural {
  of: string;
  forms: string[];
  /** Forms that show no number, although they stand for more than one. */
  silent: string[];
}

/** The plurals of a text in ICU MessageFormat, in their order. */
export function pluralsIn(text: string, locale: string): Plural[] {
  return messageOf(text, locale).getAst().flatMap(pluralsOf);
}

function pluralsOf(element: Element): Plural[] {
  if (Number(element.type) !== 6 || !('options' in element)) return [];
  const { value: of, options } = element as unknown as {
    value: string;
    options: Record<string, { value: Element[] }>;
  };
  const silent = Object.entries(options).flatMap(([form, { value }]) =>
    ['one', 'two', 'zero'].includes(form) || form.startsWith('=') || value.some(showsNumber)
      ? []
      : form,
  );
  return [{ of, forms: Object.keys(options), silent }];
}

/** Whether it is the plural's # or a placeholder. */
const showsNumber = ({ type }: Element) => Number(type) === 7 || Number(type) === 1;

const formsOf = new Map<string, { needed: string[]; known: string[] }>();

/** How far surgeries are counted in a sentence. */
const counted = Array.from({ length: 201 }, (_, count) => count);

/**
 * The plural forms of a language: those that whole numbers need, and "other",
 * which every plural must have; and all that it knows.
 * Source: CLDR, through Intl.PluralRules.
 */
export function pluralFormsOf(locale: string): { needed: string[]; known: string[] } {
  const found = formsOf.get(locale);
  if (found) return found;
  const rules = new Intl.PluralRules(locale);
  const known = rules.resolvedOptions().pluralCategories;
  const used = new Set<string>([...counted.map((count) => rules.select(count)), 'other']);
  const forms = { needed: known.filter((form) => used.has(form)), known: [...known] };
  formsOf.set(locale, forms);
  return forms;
}

/** A counted text by plural form, with {count} where the number stands: for a script, which counts later. */
export function formsOfCount(
  locale: string,
  write: (count: number) => string,
): Record<string, string> {
  const rules = new Intl.PluralRules(locale);
  const forms = new Map<string, string>();
  for (const count of counted) {
    const form = rules.select(count);
    if (!forms.has(form)) forms.set(form, write(count).replaceAll(String(count), '{count}'));
  }
  // Where the browser does not know the language, it counts in another.
  const other = forms.get('other') ?? [...forms.values()].at(-1) ?? '';
  return { ...Object.fromEntries(forms), other };
}

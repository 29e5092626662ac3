import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const messages = new Map<string, IntlMessageFormat>();

/** A text in ICU MessageFormat, parsed once. Throws if it is none. */
export function messageOf(text: string, locale: string): IntlMessageFormat {
  const key = `${locale} ${text}`;
  const message = messages.get(key) ?? new IntlMessageFormat(text, locale);
  messages.set(key, message);
  return message;
}

/** The names of a text's placeholders, sorted, each once. An Error if the text is not ICU MessageFormat. */
export function placeholdersOf(text: string, locale: string): string[] | Error {
  try {
    const names = messageOf(text, locale).getAst().flatMap(namesIn);
    return [...new Set(names)].toSorted();
  } catch (error) {
    return error as Error;
  }
}

function namesIn(element: Element): string[] {
  if (!allowed.has(Number(element.type))) {
    throw new Error('only {names} and plurals may stand in braces');
  }
  const { value } = element as { value?: unknown };
  const own = isNamed(element) ? [String(value)] : [];
  const inside =
    'options' in element ? Object.values(element.options).flatMap((option) => option.value) : [];
  return [...own, ...inside.flatMap(namesIn)];
}

/** What formatjs calls a literal, an argument, a select, a plural, and the plural's #. */
const allowed = new Set([0, 1, 5, 6, 7]);

function isNamed({ type }: Element): boolean {
  return Number(type) !== 0 && Number(type) !== 7;
}

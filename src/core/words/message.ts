import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of a text's placeholders, sorted, each once. An Error if the text is not ICU MessageFormat. */
export function placeholdersOf(text: string, locale: string): string[] | Error {
  try {
    const names = new IntlMessageFormat(text, locale).getAst().flatMap(namesIn);
    return [...new Set(names)].toSorted();
  } catch (error) {
    return error as Error;
  }
}

function namesIn(element: Element): string[] {
  const { value } = element as { value?: unknown };
  const own = 'options' in element || isArgument(element) ? [String(value)] : [];
  const inside =
    'options' in element ? Object.values(element.options).flatMap((option) => option.value) : [];
  return [...own, ...inside.flatMap(namesIn)];
}

/** A literal is type 0 and the plural's # is type 7; what else has a value names a placeholder. */
function isArgument({ type }: Element): boolean {
  return type !== 0 && Number(type) !== 7;
}

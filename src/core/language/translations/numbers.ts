import { messageOf } from '../message.ts';

type Element = ReturnType<ReturnType<typeof messageOf>['getAst']>[number];

/** The words of a text in ICU MessageFormat, without its placeholders; every form of a plural. */
export function wordsOfMessage(text: string, locale: string): string {
  return messageOf(text, locale).getAst().map(literals).join('');
}

function literals(element: Element): string {
  if (Number(element.type) === 0) return String((element as { value: unknown }).value);
  if (!('options' in element)) return ' ';
  return Object.values(element.options)
    .map(({ value }) => ` ${value.map(literals).join('')} `)
    .join('');
}

/** The numbers in a text, sorted, each once. Digits of other scripts are none: nobody can dial them here. */
export function numbersIn(text: string): string[] {
  return [...new Set(text.match(/\d+/g) ?? [])].toSorted((a, b) => Number(a) - Number(b));
}

/** A digit of another script than Latin, if there is one. */
export function otherDigitIn(text: string): string | undefined {
  return /(?!\d)\p{Nd}/u.exec(text)?.[0];
}

/** The web addresses in a text, sorted, each once: 111.nhs.uk/emergency-prescription. */
export function addressesIn(text: string): string[] {
  const found = text.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[\w-]+)*/gi) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))].toSorted();
}

import type { Practice } from '../../../model/practice.ts';
import { listedNameOf } from '../../../model/tell-apart.ts';
import { nameOf } from './find.ts';
import type { Findable } from './match.ts';

/** What alone finds a practice that has closed for good, but for its code: its whole names, alone and with its town. */
export function exactNames(practice: Practice): string {
  const names = [listedNameOf(practice), practice.name];
  const all = names.flatMap((name) => [nameOf(name), nameOf(`${name} ${practice.town}`)]);
  return [...new Set(all)].join('|');
}

/** What else finds a practice: its branches by name, town and postcode. */
export function placesOf({ sites, branches = [] }: Practice): string[] {
  return [...sites, ...branches.flatMap(({ name, town, postcode }) => [name, town, postcode])];
}

/** A surgery as a row of a page carries it for the search. */
export function writeFindable({ name, town, postcode, code, also, exact }: Findable): string {
  return [name, town, postcode, code, also, ...(exact === undefined ? [] : [exact])]
    .map((part) => part.replaceAll(separator, ' '))
    .join(separator);
}

/** The same, read again. */
export function readFindable(text: string): Findable {
  const [name = '', town = '', postcode = '', code = '', also = '', exact] = text.split(separator);
  return { name, town, postcode, code, also, exact };
}

const separator = '~';

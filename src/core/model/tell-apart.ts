import type { Practice } from './practice.ts';

/** What decides whether people take two names for one: case, marks and "the" do not. */
export function spokenName(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Practices, each with a name that no other has: see `Practice.name`. Their order stays. */
export function tellApart(practices: readonly Practice[]): Practice[] {
  const names = new Map(
    [...groupBySpokenName(practices).values()]
      .filter((some) => some.length > 1)
      .flatMap((some) => some.map((one) => [one, nameAmong(one, some)])),
  );
  return practices.map((one) => {
    const name = names.get(one);
    return name === undefined ? one : { ...one, name, listedName: listedNameOf(one) };
  });
}

/** Practices of one name, by that name as it is spoken. */
export function groupBySpokenName(practices: readonly Practice[]): Map<string, Practice[]> {
  return Map.groupBy(practices, (one) => spokenName(listedNameOf(one)));
}

/** The name as practices.csv has it. */
export function listedNameOf({ name, listedName }: Pick<Practice, 'name' | 'listedName'>): string {
  return listedName ?? name;
}

/**
 * Practices of one name that patients cannot tell apart: neither town nor
 * postcode differs. In the order in which they come.
 */
export function findInseparable(practices: readonly Practice[]): Practice[][] {
  return [...groupBySpokenName(practices).values()].flatMap((some) =>
    [...Map.groupBy(some, placeOf).values()].filter((same) => same.length > 1),
  );
}

/** The shortest addition that tells it from all others of its name. It has no comma, because lists have. */
function nameAmong(practice: Practice, some: readonly Practice[]): string {
  const additions = [({ town }: Practice) => town, placeOf, codeOf];
  const add = additions.find((one) => isAlone(practice, some, one)) ?? codeOf;
  return `${listedNameOf(practice)} (${add(practice).replaceAll(',', '')})`;
}

function isAlone(
  practice: Practice,
  some: readonly Practice[],
  say: (practice: Practice) => string,
): boolean {
  const said = spokenName(say(practice));
  return some.every((one) => one === practice || spokenName(say(one)) !== said);
}

function placeOf({ town, postcode }: Practice): string {
  return `${town} ${postcode}`;
}

function codeOf({ town, code }: Practice): string {
  return `${town} ${code}`;
}

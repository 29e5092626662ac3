import { countOf, listOf } from '../../../language/count.ts';
import { maxShown, outwardOf, type Finding } from './find.ts';
import type { Findable } from './match.ts';

/** What is counted, one and several: surgery, surgeries. */
export interface Counted {
  one: string;
  many: string;
}

/** What the search found, in a sentence or two that say how to go on. */
export function describeFinding(
  { kind, found, isCut, outward }: Finding<Findable>,
  { one, many }: Counted,
): string {
  const count = countOf(found.length, one, many);
  switch (kind) {
    case 'short':
      return 'Type 3 letters or more, or a postcode.';
    case 'all':
      return found.length > maxShown || isCut
        ? `Many ${many} match. The first ${Math.min(found.length, maxShown)} are shown. Type more of its name, its town or its postcode.`
        : `${count} found.`;
    case 'close':
      return `No ${one} is spelt like that. ${count} with one letter different.`;
    case 'some':
      return `No ${one} has all that you typed. ${count} with some of it.`;
    case 'near': {
      const near = [...new Set(found.map((surgery) => outwardOf(surgery).toUpperCase()))];
      return `No ${one} has a postcode that begins ${outward}. ${count} in ${listOf(near)}, the nearest by number.`;
    }
    case 'none': {
      const what = outward ? ` with a postcode that begins ${outward}` : '';
      return `No ${one} found${what}. Try only a part of its name, its town, or the first half of its postcode.`;
    }
  }
}

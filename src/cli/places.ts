import { groupings, type Grouping } from '../core/practice-list/areas.ts';
import { isIn, type OfficialList, type Places } from '../core/practice-list/read-list.ts';
import { countTowns } from '../core/practice-list/split-areas.ts';
import { countOf, listOf } from '../core/language/count.ts';
import { splitList, type Asker } from './ask.ts';

/** The flags that say which practices are wanted. */
export const placeOptions = {
  'sub-icb': { type: 'string' },
  postcode: { type: 'string' },
  all: { type: 'boolean' },
} as const;

interface PlaceFlags {
  'sub-icb'?: string | undefined;
  postcode?: string | undefined;
  all?: boolean | undefined;
}

/** What the flags say, or nothing if there are none. */
export function placesFromFlags(flags: PlaceFlags): Places | undefined {
  const subIcbs = splitList((flags['sub-icb'] ?? '').toUpperCase());
  const postcodeAreas = splitList((flags.postcode ?? '').toUpperCase());
  const isGiven = subIcbs.length > 0 || postcodeAreas.length > 0;
  if (flags.all && isGiven) throw new Error('--all goes with neither --sub-icb nor --postcode.');
  return isGiven || flags.all ? { subIcbs, postcodeAreas } : undefined;
}

/** Asks which practices of a list are wanted. What is typed is looked up at once, and shown with its towns. */
export async function askPlaces(asker: Asker, all: OfficialList): Promise<Places> {
  for (;;) {
    const places = await askOnce(asker, all);
    const some = practicesIn(all, places);
    console.log(`  ${countOf(some.length, 'practice')}: ${describeTowns(some)}.`);
    if (await asker.agree('Are these the ones?')) return places;
  }
}

/** Towns with how many practices each has, the largest first. */
export function describeTowns(some: readonly { town: string }[]): string {
  const towns = countTowns(some);
  const named = towns.slice(0, maxTowns).map(({ town, practices }) => `${town} ${practices}`);
  const left = towns.length - named.length;
  return listOf(left > 0 ? [...named, `${left} more towns`] : named);
}

const maxTowns = 12;

function practicesIn(all: OfficialList, places: Places): OfficialList['practices'] {
  return all.practices.filter((one) => isIn(one, places));
}

async function askOnce(asker: Asker, all: OfficialList): Promise<Places> {
  const by = await asker.choose({
    flag: 'all, --sub-icb or --postcode',
    flagValue: undefined,
    message: 'Which practices?',
    choices: [
      { value: 'sub-icb', name: 'Those of one or more sub-ICBs, by code' },
      { value: 'postcode', name: 'Those of one or more postcode areas, such as BD' },
      { value: 'all', name: 'All in the list' },
    ],
    fallback: 'sub-icb',
  });
  if (by === 'all') return { subIcbs: [], postcodeAreas: [] };
  const isSubIcb = by === 'sub-icb';
  const answer = await asker.text({
    flag: by,
    flagValue: undefined,
    message: isSubIcb
      ? 'Codes of the sub-ICBs (such as 36J)'
      : 'Letters of the postcode areas (such as BD HX)',
    check: (typed) => {
      if (typed === '') return 'write at least one, or --all for every practice.';
      const keys = all.practices.map((one) => (isSubIcb ? one.subIcb : one.postcodeArea));
      const known = new Set(keys);
      const wrong = splitList(typed.toUpperCase()).filter((one) => !known.has(one));
      return (
        wrong.length === 0 ||
        `no open practice has ${listOf(wrong, 'or')}. There is ${[...known].filter(Boolean).toSorted().join(' ')}.`
      );
    },
  });
  const some = splitList(answer.toUpperCase());
  return { subIcbs: isSubIcb ? some : [], postcodeAreas: isSubIcb ? [] : some };
}

export function askGrouping(asker: Asker, flagValue: string | undefined): Promise<Grouping> {
  const [postcode, subIcb] = groupings;
  return asker.choose<Grouping>({
    flag: 'areas',
    flagValue,
    message: 'How shall they be put into areas?',
    choices: [
      { value: postcode, name: 'By postcode area: Bradford, Halifax …' },
      { value: subIcb, name: 'By sub-ICB: you give the names' },
    ],
    fallback: postcode,
  });
}

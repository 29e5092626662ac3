import type { SearchFile, SurgeryCells } from './files.ts';
import type { SearchSource } from './find.ts';
import { fileOfKey, type Spread } from './keys.ts';
import type { Findable } from './match.ts';

/** A surgery as a file has it. */
export interface FiledSurgery extends Findable {
  /** The number of its tag, among all. */
  tag: number;
  /** The numbers of the notices that concern it, where some languages have no page of it. */
  notices?: readonly number[] | undefined;
}

/** The search's files, read when they are needed and once each. `load` rejects if one cannot be read. */
export function makeFileSource(
  spread: Spread,
  common: Iterable<string>,
  load: (file: number) => Promise<SearchFile>,
): SearchSource<FiledSurgery> {
  interface Opened {
    surgeries: FiledSurgery[];
    outwards: SearchFile['outwards'];
  }
  const opened = new Map<number, Promise<Opened>>();
  // A surgery stands in several files, and is one thing.
  const known = new Map<string, FiledSurgery>();
  const open = (file: number): Promise<Opened> => {
    const one =
      opened.get(file) ??
      load(file).then(({ surgeries, outwards }) => ({
        surgeries: surgeries.map((cells) => {
          const surgery = known.get(cells[3]) ?? surgeryOf(cells);
          known.set(surgery.code, surgery);
          return surgery;
        }),
        outwards,
      }));
    opened.set(file, one);
    // The next key may find it.
    one.catch(() => opened.delete(file));
    return one;
  };
  return {
    common: new Set(common),
    read: async (keys) => {
      const numbers = [...new Set(keys.map((key) => fileOfKey(key, spread)))];
      const all = await Promise.all(numbers.map(open));
      return [...new Set(all.flatMap(({ surgeries }) => surgeries))];
    },
    outwards: async (letters) => {
      const { outwards } = await open(fileOfKey(`@${letters}`, spread));
      return outwards?.[letters] ?? [];
    },
  };
}

function surgeryOf([
  name,
  town,
  postcode,
  code,
  tag,
  also = '',
  exact = '',
  notices,
]: SurgeryCells): FiledSurgery {
  return {
    name,
    town,
    postcode,
    code,
    tag,
    also,
    exact: exact === '' ? undefined : exact,
    notices: notices?.split(' ').map(Number),
  };
}

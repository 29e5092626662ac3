import type { KitPicture } from '../../../src/core/addresses.ts';
import type { Sign } from '../../../src/core/channels/sign.ts';
import { keepPicture } from '../../../src/pictures/keep.ts';
import { workApart } from './apart.ts';

/** Pictures that one process draws, one after the other. */
export type Drawings = { name: KitPicture; sign: Sign }[];

// In a process of its own, because what drawing takes of memory is given back only at its end.
workApart(async (_start: object, work: Promise<Drawings>): Promise<{ drawn: number }> => {
  const drawings = await work;
  for (const { name, sign } of drawings) await keepPicture(name, sign);
  return { drawn: drawings.length };
});

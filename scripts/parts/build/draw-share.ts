import type { KitPicture } from '../../../src/core/addresses.ts';
import type { Sign } from '../../../src/core/channels/sign.ts';
import { keepPicture } from '../../../src/pictures/keep.ts';
import { workApart } from './worker.ts';

/** Pictures that one process draws, one after the other. */
export type DrawTask = { name: KitPicture; sign: Sign }[];

// In a process of its own, because what drawing takes of memory is given back only at its end.
workApart(async (task: DrawTask): Promise<void> => {
  for (const { name, sign } of task) await keepPicture(name, sign);
});

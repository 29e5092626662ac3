import type { KitPicture } from '../../core/views/addresses.ts';
import type { Sign } from '../../core/views/channels/sign.ts';
import { keepPicture } from '../../render/pictures/keep.ts';
import { workApart, type Hear } from './apart.ts';
import { describeError, isOfSystem } from './failure.ts';

/** A picture to draw. */
export interface Drawing {
  name: KitPicture;
  sign: Sign;
  /** Where people will find it. */
  address: string;
}

/** What one process draws. */
export interface DrawWork {
  drawings: readonly Drawing[];
}

/** What one process could not draw: the place in its list, and why. */
export interface DrawResult {
  failed: { index: number; why: string }[];
}

// In a process of its own, because what drawing takes of memory is given back only at its end,
// and because a drawer is not our code: what it does to its process must not end the build.
workApart(async (hear: Hear<DrawWork>): Promise<DrawResult> => {
  const failed: DrawResult['failed'] = [];
  for (const [index, { name, sign }] of (await hear('drawings')).entries()) {
    try {
      await keepPicture(name, sign);
    } catch (error) {
      // A full disk would take the pages too.
      if (isOfSystem(error)) throw error;
      failed.push({ index, why: describeError(error).sentence });
    }
    // What a drawer takes is given back with its handles, and Node sees no need to tidy up
    // something so small: 24 pictures took 100 MB more without this.
    if (index % 4 === 3) globalThis.gc?.();
  }
  return { failed };
});

import { checkSources } from '../../src/content/read-content.ts';
import type { Originals } from './originals.ts';
import { decode, digestFacts, today, type Trial } from './try-content.ts';

/**
 * Some accepted contents for a whole build: each says something else than the
 * others and than what it was made of. They are taken evenly from all.
 */
export function chooseDiffering(
  trials: readonly Trial[],
  originals: Originals,
  count: number,
): Trial[] {
  const plain = Object.values(originals).map((files) => {
    const { context } = checkSources(decode(files), { today });
    if (!context) throw new Error('An original content is refused');
    return digestFacts(context);
  });
  const known = new Set<string | undefined>([undefined, ...plain]);
  const differing = trials
    .toSorted((a, b) => a.seed - b.seed)
    .filter(({ digest }) => !known.has(digest) && known.add(digest));
  const step = Math.max(1, differing.length / Math.max(1, count));
  const wanted = Math.min(count, differing.length);
  return Array.from({ length: wanted }, (_, index) => differing[Math.floor(index * step)]).filter(
    (one) => one !== undefined,
  );
}

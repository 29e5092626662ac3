import { listOf } from '../../language/count.ts';
import { aWarning, type Problem } from '../problem.ts';
import { findInseparable, listedNameOf } from '../../model/tell-apart.ts';
import type { CheckedContent } from '../checked.ts';
import { practicePlace } from '../practice-place.ts';

/**
 * Practices with one name in one town and postcode: the site can tell them
 * apart by their codes alone, and no patient knows a code. Those that have
 * closed for good count too, because their pages stay.
 */
export function checkSameNames({ directory: { practices } }: CheckedContent): Problem[] {
  return findInseparable([...practices.values()]).map((same) => {
    const lines = same.toSorted((a, b) => a.line - b.line);
    const [first, ...others] = lines;
    if (!first) throw new Error('No practice has the same name as nobody');
    return aWarning({
      code: 'practice/same-name',
      ...practicePlace({ ...first, name: listedNameOf(first) }, 'name'),
      message: `${listOf(lines.map(({ code }) => code))} have one name, town and postcode (line ${listOf(
        others.map(({ line }) => String(line)),
      )} too), so patients of one could take the notice of the other for theirs`,
      fix: 'Write into each name what patients call it, such as the building or the floor: Lumb Mill Surgery, Ground Floor. If they are one practice, delete a line that was never published, or write the day in the column "closed".',
    });
  });
}

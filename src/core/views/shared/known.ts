import { listOf } from '../../language/count.ts';
import type { Directory } from '../../model/directory.ts';
import type { Update } from '../../model/update.ts';

/** What is known, with the approved causes first: each says of what it is the cause, where the update does. */
export function describeKnown(
  { known, causes = [] }: Pick<Update, 'known' | 'causes'>,
  { services }: Pick<Directory, 'services'>,
): string[] {
  const causeOf = (ids: readonly string[]) => {
    const names = ids.flatMap((id) => services.get(id)?.name ?? []);
    return names.length > 0 ? `Cause, ${listOf(names)}` : 'Cause';
  };
  return [...causes.map((one) => `${causeOf(one.services)}: ${one.what}`), ...known];
}

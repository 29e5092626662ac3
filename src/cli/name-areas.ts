import type { Area } from '../core/model/area.ts';
import { toAreaId, type Grouping } from '../core/practice-list/areas.ts';
import type { Asker } from './ask.ts';

/** More areas than this are not asked about one by one: areas.yaml is quicker. */
const maxAsked = 12;

/**
 * The areas with names for people, by the id that they had before. The list has
 * only the codes of sub-ICBs, so their names are asked for; `flags` holds
 * CODE=Name. Two with the same name are one area.
 */
export async function nameAreas(
  asker: Asker,
  areas: readonly Area[],
  flags: readonly string[],
  grouping: Grouping,
): Promise<Map<string, Area>> {
  const names = new Map(flags.map(readName));
  const known = new Set(areas.map(keyOf));
  const unknown = [...names.keys()].find((key) => !known.has(key));
  if (unknown)
    throw new Error(`--area-name: no area is called ${unknown}. Areas: ${[...known].join(', ')}.`);
  const isAsked = grouping === 'sub-icb' && areas.length <= maxAsked;
  const named = new Map<string, Area>();
  for (const area of areas) {
    const name = names.get(keyOf(area));
    const answer =
      name === undefined && isAsked
        ? await asker.text({
            flag: 'area-name',
            flagValue: undefined,
            message: `What do people call the area of ${area.name}?`,
            fallback: area.name,
            check: (typed) =>
              (typed.length >= 1 && typed.length <= 60) || 'write 1 to 60 characters.',
          })
        : name;
    const isRenamed = answer !== undefined && answer !== area.name;
    named.set(area.id, isRenamed ? { id: toAreaId(answer), name: answer } : area);
  }
  return named;
}

function readName(flag: string): [string, string] {
  const [, key = '', name = ''] = /^([^=]+)=(.+)$/.exec(flag) ?? [];
  if (!name) throw new Error(`--area-name: write the code and the name, such as 36J=Bradford.`);
  return [key.trim().toUpperCase(), name.trim()];
}

/** What a person calls it on the command line: the sub-ICB's code, or the area's id. */
function keyOf({ id }: Area): string {
  return id.replace(/^sub-icb-/, '').toUpperCase();
}

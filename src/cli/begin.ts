import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beginPublisher, type Beginning, type Identity } from '../content/begin-publisher.ts';
import { parseLanguage } from '../content/parse-file.ts';
import { checkSources } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { reportForTerminal } from '../content/report.ts';
import type { Area } from '../core/model/area.ts';
import { makePlacer, type Grouping } from '../core/practice-list/areas.ts';
import { compareOfficialList } from '../core/practice-list/compare-lists.ts';
import { mergeLists, type PracticeLine } from '../core/practice-list/merge-lists.ts';
import type { OfficialList } from '../core/practice-list/read-list.ts';
import { style } from '../terminal/terminal.ts';
import { londonToday } from './official-list.ts';

/** The name by which the sample is known. */
const samplePublisher = 'name: Example Health and Care Partnership';

export interface Ground {
  /** What lies in the folder now, by path. */
  old: ReadonlyMap<string, string>;
  /** Where services, words and guidance come from: the folder itself, or the sample. */
  sample: ReadonlyMap<string, string>;
}

/** What a new publisher begins from. Throws if the folder holds somebody's content. */
export function openGround(folder: string, isForced: boolean): Ground {
  const old = existsSync(folder) ? readFiles(folder).texts : new Map<string, string>();
  const isSample = old.get('site.yaml')?.includes(samplePublisher) ?? false;
  if (old.size > 0 && !isSample && !isForced) {
    throw new Error(
      `${relative('.', folder)} is not the sample: somebody's content is in it. To begin again and lose it, add --force. To update its practices, run npm run import-practices.`,
    );
  }
  const hasOwn = [...old.keys()].some((path) => path.startsWith('services/'));
  return {
    old,
    sample: hasOwn ? old : readFiles(join(import.meta.dirname, '../../content')).texts,
  };
}

/** The languages beside English that the sample has words for. */
export function languagesIn(texts: ReadonlyMap<string, string>): { value: string; name: string }[] {
  return [...texts].flatMap(([file, text]) => {
    const [, id = ''] = /^languages\/(\w+)\.yaml$/.exec(file) ?? [];
    if (id === '' || id === 'en') return [];
    const { value } = parseLanguage({ file, text, role: { holds: 'language', id } });
    return value ? { value: id, name: `${value.name} (${id})` } : [];
  });
}

/** The services that a practice may list: those that not everyone uses. */
export function listedServices(
  texts: ReadonlyMap<string, string>,
): { value: string; name: string }[] {
  return [...texts].flatMap(([file, text]) => {
    const [, value = ''] = /^services\/(.+)\.md$/.exec(file) ?? [];
    if (value === '' || /^usedBy: *everyone/m.test(text)) return [];
    return { value, name: /^name: *(.*)$/m.exec(text)?.[1] ?? value };
  });
}

/** The list's practices as lines of practices.csv, and their areas. */
export function placePractices(
  list: OfficialList,
  grouping: Grouping,
  services: readonly string[],
): { lines: PracticeLine[]; areas: Area[] } {
  const place = makePlacer([], () => undefined, grouping);
  const { lines, areas } = mergeLists(
    [],
    compareOfficialList([], list, londonToday()),
    place,
    services,
  );
  return { lines, areas: areas.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The whole new content, checked as the site would check it. Throws if it has an error. */
export function planContent(
  { sample }: Ground,
  identity: Identity,
  { lines, ...rest }: Omit<Beginning, 'identity' | 'practices'> & { lines: PracticeLine[] },
): Map<string, string> {
  const texts = beginPublisher(sample, { identity, practices: lines, ...rest });
  const { context, problems } = checkSources({ texts, problems: [] }, { today: Date.now() });
  if (context) return texts;
  throw new Error(`This would not be published:\n\n${reportForTerminal(problems, style)}\n`);
}

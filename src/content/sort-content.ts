import type { ParsedContent } from '../core/model/content.ts';
import { english } from '../core/model/language.ts';
import { tellApart } from '../core/model/tell-apart.ts';
import { tasksInOrder } from '../core/model/task.ts';
import { compareText } from '../core/language/compare.ts';

/** The content in its fixed order, whatever the order of the files. */
export function sortContent(content: ParsedContent): ParsedContent {
  const rank = new Map(tasksInOrder(content.tasks).map(({ id }, index) => [id, index]));
  const rankOf = (task: string) => rank.get(task) ?? rank.size;
  return {
    ...content,
    services: content.services.toSorted(
      (a, b) => a.position - b.position || compareText(a.id, b.id),
    ),
    practices: tellApart(content.practices).toSorted(
      (a, b) => compareText(a.name, b.name) || compareText(a.code, b.code),
    ),
    guidance: content.guidance.toSorted(
      (a, b) => rankOf(a.task) - rankOf(b.task) || compareText(a.task, b.task) || a.rank - b.rank,
    ),
    languages: [english, ...(content.site?.languages ?? [])].flatMap(
      (id) => content.languages.find((language) => language.id === id) ?? [],
    ),
    incidents: content.incidents
      .map((incident) => ({
        ...incident,
        updates: incident.updates.toSorted((a, b) => a.at - b.at || compareText(a.stem, b.stem)),
      }))
      .toSorted((a, b) => compareText(a.id, b.id)),
  };
}

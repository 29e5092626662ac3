import type { SiteContext } from '../site-context.ts';
import type { Directory } from '../../model/directory.ts';
import type { Update } from '../../model/update.ts';
import { listOf, midSentence } from '../../language/count.ts';
import { describeScope } from './scope.ts';
import { accessTag } from './tag.ts';

/** What an update says of places beside their systems: doors, backlogs, alert states. */
export type LocalEffects = { what: string; where: string }[];

export function describeLocalEffects(
  { access, backlog, alerts }: Pick<Update, 'access' | 'backlog' | 'alerts'>,
  { state: { directory }, english }: SiteContext,
): LocalEffects {
  return [
    ...access.map((scope) => ({
      what: accessTag(scope.is).text,
      where: [describeScope(scope, directory), describeGoTo(scope, directory)].join(''),
    })),
    ...backlog.map((scope) => ({
      what: `Backlog: ${listOf(scope.tasks.map((task) => midSentence(english.text(`task.${task}`))))}`,
      where: describeScope(scope, directory),
    })),
    ...alerts.map(({ areas, gpas }) => ({
      what: `General Practice Alert State: ${gpas}`,
      where: `${listOf(areas.flatMap((id) => directory.areas.get(id)?.name ?? []))}, declared by the local medical committee`,
    })),
  ];
}

function describeGoTo({ is, goTo = '' }: Update['access'][number], directory: Directory): string {
  const to = directory.branches.get(goTo)?.branch ?? directory.practices.get(goTo);
  if (!to) return '';
  return `. ${is === 'urgent-only' ? 'Other patients' : 'Its patients'} go to ${to.name}`;
}

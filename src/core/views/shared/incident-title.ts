import { midSentence } from '../../language/count.ts';
import { words } from '../../language/english.ts';
import { isForPracticesOnly, type Incident } from '../../model/incident.ts';
import { stageOf, type Stage } from '../../model/phase.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';

type Titled = Pick<Incident, 'kind' | 'title' | 'patientTitle' | 'audience'>;

/** What stands on everything that no patient is told of. */
export const practicesOnly =
  'For GP practices only. There is no notice for patients: do not pass this on to them.';

/**
 * What an incident is called where its title stands alone: in a list of emails
 * or feed items, in a browser's tab. It says what is planned, called off or
 * withdrawn. Never cut, because the end of a title may be what it is about.
 */
export function staffTitle(incident: Titled, stage: Stage): string {
  return markAudience(incident, prefixed(incident.title, incident.kind, stage));
}

/** Its title where something beside it says what is planned, called off or withdrawn. */
export function markedTitle(incident: Titled): string {
  return markAudience(incident, incident.title);
}

function markAudience(incident: Titled, title: string): string {
  return isForPracticesOnly(incident) ? `Practices only: ${title}` : title;
}

/** The same for patients. */
export function titleForPatients({ kind, patientTitle }: Titled, stage: Stage): string {
  return prefixed(patientTitle, kind, stage);
}

/** The way to a bulletin whose summary stands beside it: which incident, and which of its bulletins. */
export function bulletinName(incident: Titled, number: number): string {
  return `${markedTitle(incident)}, bulletin ${number}`;
}

/** What one bulletin is called where it stands alone. Two of one text are one bulletin. */
export function bulletinTitle(incident: Titled, published: PublishedUpdate): string {
  const { number, update } = published;
  return `${staffTitle(incident, stageOf(published))}, bulletin ${number}: ${update.summary}`;
}

/** The subject of a bulletin's email: which incident, where it stands, which bulletin. */
export function bulletinSubject(incident: Titled, published: PublishedUpdate): string {
  const stage = stageOf(published);
  const phase = isInTitle[stage] ? '' : `: ${midSentence(words.phase[stage])}`;
  return `${staffTitle(incident, stage)}${phase} (bulletin ${published.number})`;
}

/** Stages that the title itself says. */
const isInTitle: Partial<Record<Stage, boolean>> = {
  scheduled: true,
  cancelled: true,
  withdrawn: true,
};

function prefixed(title: string, kind: Titled['kind'], stage: Stage): string {
  if (stage === 'withdrawn' || stage === 'cancelled') return `${words.phase[stage]}: ${title}`;
  if (kind !== 'maintenance' || /^planned\b/i.test(title)) return title;
  return `${words.kind.maintenance}: ${title}`;
}

import { parse, stringify } from 'yaml';
import { readContent } from '../../src/content/read-folder.ts';
import type { IncidentState } from '../../src/core/state/incident-state.ts';
import { stateAt, type State } from '../../src/core/state/state.ts';
import { hourMs, minuteMs, toIso, type Instant } from '../../src/core/time/instant.ts';

export const sentences = {
  summary: 'Engineers have come to step rowan of the repair.',
  patients: 'Your surgery will tell you about step hazel.',
  practices: 'Write down when you come to step alder.',
};

/**
 * A content's state, with an incident that is open in it: at the content's own
 * clock, or, if nothing is open then, a minute before its newest incident ended.
 * Throws if there is none.
 */
export function findOpenIncident(folder: string): { state: State; open: IncidentState } {
  const own = stateOf(folder);
  const newest = own.incidents.find(({ incident }) => incident.kind === 'incident');
  const state =
    own.open.length === 0 && newest
      ? stateOf(folder, writeTime(newest.latest.update.at - minuteMs))
      : own;
  const [open] = state.open;
  if (!open) throw new Error(`No incident was ever open in ${folder}`);
  return { state, open };
}

function stateOf(folder: string, asked?: string): State {
  const { context } = readContent(folder, { today: Date.now(), asked });
  if (!context) throw new Error(`The content in ${folder} has an error`);
  return stateAt(context.content, Math.floor(context.state.now / minuteMs) * minuteMs);
}

/** The text of an update at another time, with the facts of the `last` one and the sentences above. */
export function writeUpdate(last: string, at: Instant): string {
  const { summary, patients, practices } = sentences;
  const fields = {
    ...(parse(last.split(/^---$/m)[1] ?? '') as object),
    at: writeTime(at),
    next: writeTime(at + 3 * hourMs),
    setback: undefined,
  };
  // Quoted, as an author writes times.
  const yaml = stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${yaml}---\n${summary}\n\n## For patients\n\n${patients}\n\n## For practices\n\n${practices}\n`;
}

/** A whole minute as content and NOTICEBOARD_NOW take it. */
export function writeTime(instant: Instant): string {
  return toIso(instant).replace('.000', '');
}

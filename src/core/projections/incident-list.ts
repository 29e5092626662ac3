import type { Board } from '../board.ts';
import { stageOf } from '../model/phase.ts';
import { describeLength } from '../parts/length.ts';
import type { Link } from '../parts/link.ts';
import { dateOnly, type Moment } from '../parts/moment.ts';
import { describeReview, type ReviewLine } from '../parts/review.ts';
import { phaseTag, type Tag } from '../parts/tag.ts';
import { describeBegan } from '../parts/window.ts';
import type { IncidentState } from '../state/incident-state.ts';
import { dayKey } from '../time/london.ts';
import { countOf } from '../words/count.ts';
import { words } from '../words/english.ts';

export interface IncidentListView {
  /** A section for each year, newest first, and one for exercises. */
  sections: { heading: string; incidents: IncidentRow[] }[];
}

interface IncidentRow {
  incident: Link;
  tag: Tag;
  kind: string;
  began: { label: string; at: Moment };
  length: string;
  updates: string;
  review?: ReviewLine | undefined;
}

/** The history: every incident and planned work by year, and exercises apart. */
export function projectIncidents(board: Board): IncidentListView {
  const { state, addresses } = board;
  const row = (one: IncidentState): IncidentRow => ({
    incident: { text: one.incident.title, href: addresses.path.incident(one.incident.id) },
    tag: phaseTag(stageOf(one)),
    kind: words.kind[one.incident.kind],
    began: describeBegan(one, dateOnly),
    length: describeLength(one),
    updates: countOf(one.updates.length, 'update'),
    review: describeReview(one, board),
  });
  const years = Map.groupBy(state.incidents, ({ incident }) => dayKey(incident.began).slice(0, 4));
  const sections = [...years].map(([heading, some]) => ({ heading, incidents: some.map(row) }));
  return state.exercises.length === 0
    ? { sections }
    : { sections: [...sections, { heading: 'Exercises', incidents: state.exercises.map(row) }] };
}

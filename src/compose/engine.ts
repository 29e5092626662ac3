// Everything that the page works out, without a page: it runs in a worker, and in tests.
import type { ComposeAnswers } from '../core/authoring/compose-answers.ts';
import type { PublishedFile } from '../core/model/published-file.ts';
import { moveDesk, openDesk } from '../content/try-form.ts';
import { siteChoices } from './site-choices.ts';
import type { Proposal, SiteChoices, Started, Tried, Wanted } from './messages.ts';
import { propose, proposeExercise } from './propose.ts';
import { startAt } from './start-update.ts';
import { tryAnswers } from './try-answers.ts';

export interface Engine {
  ready: () => SiteChoices;
  start: (wanted: Wanted) => Started;
  try: (answers: ComposeAnswers, language: string) => Tried;
  propose: (answers: ComposeAnswers) => Proposal;
  /** An exercise that rehearses an incident, beginning now, in a time such as "2 hours" or in the time that it took. */
  rehearse: (incident: string, within: string) => Proposal;
}

/** Nothing if the published content cannot be read. `clock` gives the real time. */
export function makeEngine(published: PublishedFile, clock: () => number): Engine | undefined {
  const sources = { texts: new Map(Object.entries(published.texts)), problems: [] };
  const setting = { today: clock(), asked: published.clock, place: published.place };
  const desk = openDesk(sources, setting);
  if (!desk) return undefined;
  const atDesk = () => moveDesk(desk, clock());
  return {
    ready: () => siteChoices(atDesk(), published),
    start: (wanted) => startAt(wanted, atDesk()),
    try: (answers, language) => tryAnswers(answers, language, atDesk()),
    propose: (answers) => propose(answers, atDesk(), published),
    rehearse: (incident, within) => proposeExercise(incident, within, atDesk(), published),
  };
}

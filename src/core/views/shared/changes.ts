import { neverHappened } from '../../model/phase.ts';
import { levels, type Level } from '../../model/level.ts';
import type { Window } from '../../model/window.ts';
import { changesBetween, type LevelCounts } from '../../state/changes.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { PublishedUpdate } from '../../state/published-update.ts';
import { showMoment } from '../../time/london.ts';
import { countOf, midSentence } from '../../language/count.ts';
import { describeCounts } from './counts.ts';
import { words } from '../../language/english.ts';
import type { Translator } from '../../language/translator.ts';

/** What an update changed against the one before, a sentence each, for staff. Empty for the first. */
export function describeChanges(
  { updates }: Pick<IncidentState, 'updates'>,
  published: PublishedUpdate,
): string[] {
  const before = updates[published.number - 2];
  if (!before) return [];
  const { phase, window, services, access, newlyAffected, released } = changesBetween(
    before,
    published,
  );
  const statements = [
    phase && `Phase: ${words.phase[phase.to]} (was ${words.phase[phase.from]}).`,
    window && `New time: ${showWindow(window.to)} (was ${showWindow(window.from)}).`,
    published.update.setback,
  ].filter((sentence) => typeof sentence === 'string');
  // Nothing that was only announced, or published by mistake, has changed at any practice.
  if (neverHappened(published)) return statements;
  return [
    ...statements,
    ...services.map(
      ({ service, from, to }) => `${service.name}: ${wordCounts(to)} (was ${wordCounts(from)}).`,
    ),
    ...access.map(
      ({ access: now, count }) =>
        `${countOf(count, 'practice')} now ${midSentence(words.access[now])}.`,
    ),
    newlyAffected > 0 && `${countOf(newlyAffected, 'more practice')} affected.`,
    released > 0 && `${countOf(released, 'practice')} no longer affected.`,
  ].filter((sentence) => typeof sentence === 'string');
}

function showWindow({ from, to }: Window): string {
  return `${showMoment(from)} to ${showMoment(to)}`;
}

function wordCounts(counts: LevelCounts): string {
  const word = (level: Level) => midSentence(words.level[level]);
  const [only, ...others] = counts;
  if (!only) return word('operational');
  if (others.length === 0) return `${word(only.level)} at ${describeCounts([only])}`;
  return describeCounts(counts);
}

/** The same for patients: what works again, what has stopped, and how many surgeries that is. */
export function describeChangesForPatients(
  { updates }: Pick<IncidentState, 'updates'>,
  published: PublishedUpdate,
  { text, moment, service: nameOf }: Translator,
): string[] {
  const before = updates[published.number - 2];
  if (!before || neverHappened(published)) return [];
  const { window, forPatients, newlyAffected, released } = changesBetween(before, published);
  return [
    window &&
      text('change.moved', {
        from: moment(window.from.from).text,
        to: moment(window.from.to).text,
      }),
    ...forPatients.map(({ service, from, to }) =>
      text(`change.${directionOf(from, to)}`, {
        service: nameOf(service),
        level: midSentence(text(`level.${to}`)),
      }),
    ),
    newlyAffected > 0 && text('change.newlyAffected', { count: newlyAffected }),
    released > 0 && text('change.released', { count: released }),
  ].filter((sentence) => typeof sentence === 'string');
}

function directionOf(from: Level, to: Level): 'working' | 'started' | 'better' | 'worse' {
  if (to === 'operational') return 'working';
  if (from === 'operational') return 'started';
  return levels.indexOf(to) < levels.indexOf(from) ? 'better' : 'worse';
}

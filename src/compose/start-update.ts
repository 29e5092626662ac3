import { describePhase, offeredPhases } from '../core/authoring/choices.ts';
import { startAnswers } from '../core/authoring/compose-answers.ts';
import { windowInForce } from '../core/authoring/find-incident.ts';
import { offerUpdate, updatesOut } from '../core/authoring/find-update.ts';
import { usualSlots } from '../core/authoring/usual-slots.ts';
import { writeTime } from '../core/authoring/write-time.ts';
import { showMoment } from '../core/time/london.ts';
import type { Desk } from '../content/try-form.ts';
import type { Started, Wanted } from './messages.ts';
import { foundAt } from './read-answers.ts';

/** What the page needs to know of an incident when somebody begins to write about it. */
export function startAt(wanted: Wanted, desk: Desk): Started {
  const { now } = desk.context.state;
  const found = foundAt(wanted, desk);
  const isCorrection = wanted.purpose === 'correction';
  const kind = wanted.purpose === 'planned' ? 'maintenance' : (found?.incident.kind ?? 'incident');
  const updates = found?.incident.updates.filter(({ at }) => at <= now) ?? [];
  const window = found && windowInForce(found.incident, now);
  const isPlannedWork = kind === 'maintenance' && !isCorrection;
  const isPast = window !== undefined && window.to <= now;
  const usual = isCorrection
    ? [found?.last.next].flatMap((next) => next ?? [])
    : usualSlots(updates, now, desk.context.content.site.promises);
  const slots = usual.map((slot, index) => ({
    // Planned work without an answer promises its end, which is not what stands first here.
    value: index === 0 && !isPlannedWork ? '' : writeTime(slot),
    name: showMoment(slot),
    note:
      slot !== found?.last.next
        ? ''
        : isCorrection
          ? 'As it promised.'
          : 'As the last update promised.',
  }));
  const atItsEnd = {
    value: '',
    name: 'When the work is to be over',
    note: window ? `At ${showMoment(window.to)}.` : '',
  };
  const answers = startAnswers(wanted, found);
  return {
    answers: isPlannedWork && isPast ? { ...answers, next: slots[0]?.value ?? '' } : answers,
    isPlanned: kind === 'maintenance',
    updates:
      found && isCorrection
        ? updatesOut(found, now).map((one) => ({
            value: one.stem,
            name: offerUpdate(one),
            note: '',
          }))
        : [],
    phases: offeredPhases(kind, found?.last.phase).map((value) => ({
      value,
      ...describePhase(value),
    })),
    slots: isPlannedWork && !isPast ? [atItsEnd, ...slots] : slots,
    last: found && {
      at: showMoment(found.last.at),
      summary: found.last.summary,
      promised: found.last.next === undefined ? '' : showMoment(found.last.next),
    },
  };
}

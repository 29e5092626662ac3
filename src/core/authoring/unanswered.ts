import { isForPracticesOnly } from '../model/incident.ts';
import { isOver } from '../model/phase.ts';
import { showMoment } from '../time/london.ts';
import { words } from '../language/english.ts';
import {
  forPatients,
  isNamedByFacts,
  isPlanned,
  notAtTheEnd,
  notForPlanned,
} from './asked-fields.ts';
import { readAudience, readPhase } from './choices.ts';
import { findIncident } from './find-incident.ts';
import { newIncident, oneLine, type Field, type UpdateForm } from './form.ts';
import type { DraftContext } from './draft.ts';
import { questions } from './questions.ts';
import { askedAnew } from './turn.ts';
import { usualSlots } from './usual-slots.ts';

/** A question without an answer, and what would stand there, in words, if anything would. */
export interface Unanswered {
  field: Field;
  offer?: string;
}

const keptWords: readonly Field[] = [
  'affects',
  'known',
  'unknown',
  'doing',
  'patients',
  'practices',
];

/** The questions of a form that nobody has answered; optional ones are asked after only when things turn. */
export function unanswered(
  form: UpdateForm,
  { content, now }: Pick<DraftContext, 'content' | 'now'>,
): Unanswered[] {
  if (form.incident === undefined) return [{ field: 'incident' }];
  const found = findIncident(form.incident, content, now);
  if (found !== newIncident && 'message' in found) return [];
  if (form.correction !== undefined) return [];
  const known = found === newIncident ? undefined : found;
  if (known && oneLine(form.corrects) !== '') return [{ field: 'correction' }];
  const last = known?.last;
  const isForPractices =
    found === newIncident
      ? readAudience(form.audience ?? '') === 'practices'
      : isForPracticesOnly(found.incident);
  const phase = readPhase(form.phase ?? '') ?? last?.phase ?? 'investigating';
  const updates = found === newIncident ? [] : found.incident.updates.filter(({ at }) => at <= now);
  const anew = askedAnew(form, last);
  const offerOf = (field: Field): string | undefined => {
    if (field === 'phase') {
      return words.phase[last?.phase ?? (isPlanned(form, known) ? 'scheduled' : 'investigating')];
    }
    if (field === 'next') return showMoment(usualSlots(updates, now, content.site.promises)[0]);
    if (isOver(phase) || anew.includes(field)) return undefined;
    return last && keptWords.includes(field) ? 'what the last update says' : undefined;
  };
  return questions
    .filter(({ field, isForNew, isOptional }) => {
      if (isForPractices && forPatients.includes(field)) return false;
      if (isPlanned(form, known) && notForPlanned.includes(field)) return false;
      if (form[field] !== undefined || (isForNew && last)) return false;
      if (anew.includes(field)) return true;
      if (isOptional || isNamedByFacts(field, form, known)) return false;
      return !(isOver(phase) && notAtTheEnd.includes(field));
    })
    .map(({ field }) => {
      const offer = offerOf(field);
      return offer === undefined ? { field } : { field, offer };
    });
}

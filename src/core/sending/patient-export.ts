import { isForPracticesOnly } from '../model/incident.ts';
import type { IncidentState } from '../state/incident-state.ts';
import { toIso } from '../time/instant.ts';
import { projectChannels } from '../views/channels/project-channels.ts';
import type { SiteContext } from '../views/site-context.ts';

/** A notice for whoever sends it to patients: words, and nobody's name or number. */
export interface PatientExport {
  incident: string;
  /** When the facts were stated. */
  at: string;
  isExercise: boolean;
  /** What the template in NHS Notify has to say, with its keys. */
  template: string;
  messages: {
    language: string;
    /** English, where the language has no reviewed words. */
    wordsIn: string;
    parts: number;
    alphabet: string;
    personalisation: { message: string; link: string };
  }[];
}

/** Nothing for what patients are not told of. */
export function exportForPatients(
  state: IncidentState,
  context: SiteContext,
): PatientExport | undefined {
  const { incident, latest } = state;
  if (isForPracticesOnly(incident)) return undefined;
  return {
    incident: incident.id,
    at: toIso(latest.update.at),
    isExercise: incident.kind === 'exercise',
    template: '((message))',
    messages: context.translators.map((translator) => {
      const { id } = translator.language;
      const { text, wordsIn } = projectChannels(state, context, translator);
      return {
        language: id,
        wordsIn,
        parts: text.parts,
        alphabet: text.alphabet,
        personalisation: {
          message: text.text,
          link: context.addresses.whole.notice(incident.id, id),
        },
      };
    }),
  };
}

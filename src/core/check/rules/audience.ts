import { isForPracticesOnly, type Incident } from '../../model/incident.ts';
import { anError, aWarning, type Problem } from '../problem.ts';
import type { CheckedContent } from '../checked.ts';

/** What is for practices only has no word for patients, and is still no secret. */
export function checkAudience({ content }: CheckedContent): Problem[] {
  return content.incidents
    .filter(isForPracticesOnly)
    .flatMap((incident) => [...checkPatientWords(incident), ...checkWeakness(incident)]);
}

function checkPatientWords({ updates }: Incident): Problem[] {
  return updates
    .filter(({ forPatients, patientHelp }) => forPatients !== '' || patientHelp !== undefined)
    .map(({ file }) =>
      anError({
        code: 'audience/words-for-patients',
        file,
        message: 'this update has words for patients, and its incident is for practices only',
        fix: 'Take out "## For patients" and what is below it, and patientHelp. If patients are to be told, take "audience" out of incident.md.',
      }),
    );
}

const weakness =
  /\b(?:vulnerab\w+|weakness\w*|exploit\w*|loophole\w*|unpatched|security (?:flaw|hole|gap)s?|safety (?:flaw|hole|gap)s?|bypass\w*|ransomware|malware)\b/i;

function checkWeakness({ title, file, updates }: Incident): Problem[] {
  const words = [title, ...updates.flatMap(({ summary, forPractices }) => [summary, forPractices])];
  const [found] = words.flatMap((text) => weakness.exec(text)?.[0] ?? []);
  if (found === undefined) return [];
  return [
    aWarning({
      code: 'audience/weakness',
      file,
      path: ['audience'],
      message: `says "${found}", and everybody can read what is for practices only`,
      fix: 'A weakness in safety or security does not belong on a public site at all: send it to practices in another way.',
    }),
  ];
}

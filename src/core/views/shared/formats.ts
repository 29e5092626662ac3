import type { Format, FormatKind } from '../../model/format.ts';
import type { Guidance } from '../../model/guidance.ts';
import { english } from '../../model/language.ts';
import { hashText } from '../../language/translations/text-hash.ts';
import type { IncidentState } from '../../state/incident-state.ts';
import type { SiteContext } from '../site-context.ts';
import type { Link } from './link.ts';

/** The hash of what a notice says in English now, in words and in facts. */
export function noticeEnglish({ incident, latest }: IncidentState): string {
  const { summary, forPatients, phase, affects, access, backlog, expected, patientHelp } =
    latest.update;
  const facts = { phase, affects, access, backlog, expected, patientHelp };
  return hashText([incident.patientTitle, summary, forPatients, JSON.stringify(facts)].join('\n'));
}

/** The hash of what an answer says in English. */
export function answerEnglish({ title, short, card, safetyNet, body }: Guidance): string {
  return hashText([title, short, JSON.stringify({ card, safetyNet }), body].join('\n'));
}

/** The hash of the English that a form is to be of now. Undefined if it is of nothing that is published. */
export function englishNow({ of }: Format, { content, state }: SiteContext): string | undefined {
  const [folder, id] = of.split('/');
  if (folder === 'guidance') {
    const answer = content.guidance.find((one) => one.id === id);
    return answer && answerEnglish(answer);
  }
  const incident = state.incidents.find((one) => one.incident.id === id);
  return incident && noticeEnglish(incident);
}

const names: Record<FormatKind, string> = {
  'easy-read': 'Easy Read (PDF)',
  bsl: 'British Sign Language (video)',
  audio: 'Audio',
};

/**
 * The forms of a notice (`incidents/<id>`) or an answer (`guidance/<id>`) that
 * say what it says now, in English. One of older words is not shown.
 */
export function formatsOf(of: string, context: SiteContext, language: string = english): Link[] {
  if (language !== english) return [];
  return context.content.formats
    .filter((one) => one.of === of && one.english === englishNow(one, context))
    .flatMap(({ kind, url, transcript }) => [
      { text: names[kind], href: url },
      ...(transcript ? [{ text: `${names[kind]}: the words`, href: transcript }] : []),
    ]);
}

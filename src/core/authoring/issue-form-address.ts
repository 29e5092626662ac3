import { offerPhase, offerYes, phaseAnswers, readYes } from './choices.ts';
import type { UpdateForm } from './form.ts';
import { flagOf, questions } from './questions.ts';

/** GitHub answers 414 to an address of more than 8,192 bytes; a browser adds to it on the way through signing in. */
const maxAddressCharacters = 6000;

/**
 * The issue form of a repository with answers filled in, as GitHub documents it.
 * Empty if they are too long for an address.
 * Source: GitHub Docs, "Creating an issue from a URL query".
 */
export function issueFormAddress(form: UpdateForm, repository: string): string {
  const query = new URLSearchParams({ template: 'update.yml' });
  for (const { field } of questions) {
    const answer = form[field];
    if (answer === undefined) continue;
    query.set(flagOf(field).slice(2), wordAnswer(field, answer));
  }
  const address = `${repository}/issues/new?${query.toString().replaceAll('+', '%20')}`;
  return address.length > maxAddressCharacters ? '' : address;
}

function wordAnswer(field: string, answer: string | string[]): string {
  const phase = field === 'phase' && phaseAnswers.find((one) => one === answer);
  if (phase) return offerPhase(phase);
  if (field === 'urgent') return offerYes(readYes(String(answer)) ? 'yes' : 'no');
  if (!Array.isArray(answer)) return answer;
  return answer.length === 0 ? 'nothing' : answer.join('\n');
}

import { words } from '../language/english.ts';
import { audiences } from '../model/incident.ts';
import { brokenLevels, offerPhase, offerYes, phaseAnswers, yesOrNo } from './choices.ts';
import { flagOf, questions, type Question } from './questions.ts';

const introduction = [
  'Leave an answer empty if it is the same as in the last update of the incident. Write "nothing" if nothing is to be said any more. For a first update, answer everything from the time on at which it began; its titles follow what fails. If something works again that did not, or the other way, answer anew what is known, not known and being done, what practices do now, and both texts; at the end, both texts alone. If the cause is known by now, answer anew what is not. To put an update right, answer only what was wrong.',
  'What you write is **public at once, here on GitHub**, where this repository is public. No names of people, and nothing about patients.',
].join('\n\n');

/** What is chosen from a list instead of being typed. */
const options: Readonly<Partial<Record<Question['field'], () => string[]>>> = {
  audience: () => audiences.map((one) => words.audience[one]),
  phase: () => phaseAnswers.map(offerPhase),
  urgent: () => yesOrNo.map(offerYes),
  level: () => brokenLevels.toReversed().map((level) => words.level[level]),
};

/** What no issue does without. A correction has no news of its own. */
const required: readonly Question['field'][] = ['incident'];

/**
 * The questions as GitHub's issue form wants them, to be written as YAML. Ready
 * sentences stand above the question of what patients should know, to be copied:
 * a form of GitHub's has no slots to fill in.
 */
export function makeIssueForm(sentences: readonly string[]): object {
  return {
    name: 'Write an update',
    description:
      'A new update, or a new incident. It becomes a pull request that you read and merge.',
    title: 'Update',
    body: [
      { type: 'markdown', attributes: { value: introduction } },
      ...questions.flatMap((question) => [
        ...(question.field === 'patients' ? offerReady(sentences) : []),
        {
          type: options[question.field] ? 'dropdown' : types[question.holds],
          id: flagOf(question.field).slice(2),
          attributes: {
            label: question.ask,
            description: describe(question),
            ...(options[question.field] && { options: options[question.field]?.() }),
          },
          ...(required.includes(question.field) && { validations: { required: true } }),
        },
      ]),
    ],
  };
}

function offerReady(sentences: readonly string[]): object[] {
  if (sentences.length === 0) return [];
  const value = [
    'Ready sentences are there in every language at once. Copy those that are true into the next answer as they stand, with a day (Saturday 2 August) or a time (5:30pm) in place of the brackets.',
    sentences.map((sentence) => `- ${sentence}`).join('\n'),
  ].join('\n\n');
  return [{ type: 'markdown', attributes: { value } }];
}

const types = { line: 'input', list: 'textarea', text: 'textarea' } as const;

function describe({ hint, holds, isForNew }: Question): string {
  return [isForNew && 'Only for a new incident.', holds === 'list' && 'One a line.', hint]
    .filter(Boolean)
    .join(' ');
}

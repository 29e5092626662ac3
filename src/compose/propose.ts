import { describeProposal } from '../core/authoring/answer-issue.ts';
import type { ComposeAnswers } from '../core/authoring/compose-answers.ts';
import { issueFormAddress } from '../core/authoring/issue-form-address.ts';
import type { PublishedFile } from '../core/model/published-file.ts';
import type { NewFile } from '../content/form-to-files.ts';
import { checkForm, type Desk } from '../content/try-form.ts';
import type { Proposal } from './messages.ts';
import { formOf, foundAt, withUnfinished } from './read-answers.ts';

/** The files of the answers, after everything was checked. */
export function propose(
  answers: ComposeAnswers,
  desk: Desk,
  { repository }: PublishedFile,
): Proposal {
  const found = foundAt(answers, desk);
  const form = formOf(answers, found, desk.context.state.now);
  const { problems, files, title } = checkForm(form, desk);
  return {
    ...toProposal(files, title, desk),
    problems: withUnfinished(
      answers,
      problems.map((one) => ({ ...one, isHint: false })),
    ),
    form: repository ? issueFormAddress(form, repository.page) : '',
  };
}

/** The files of an exercise that rehearses an incident. */
export function proposeExercise(
  id: string,
  within: string,
  desk: Desk,
  { repository }: PublishedFile,
): Proposal {
  const form = { incident: `exercise from ${id}${within && ` within ${within}`}` };
  const { files, problems, title } = checkForm(form, desk);
  return {
    ...toProposal(files, title, desk),
    problems: problems.map((one) => ({ ...one, isHint: false })),
    form: repository ? issueFormAddress(form, repository.page) : '',
  };
}

function toProposal(
  files: NewFile[],
  title: string,
  desk: Desk,
): Omit<Proposal, 'problems' | 'form'> {
  const incidentId = files[0]?.path.split('/')[1] ?? '';
  return {
    files,
    incidentId,
    title,
    body: describeProposal({ title, notes: files.map(({ path }) => path) }),
    known: [...desk.sources.texts.keys()].flatMap((path) =>
      path.startsWith(`incidents/${incidentId}/`) ? (path.split('/')[2] ?? []) : [],
    ),
  };
}

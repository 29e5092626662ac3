import type { Draft, DraftFile } from '../core/authoring/draft.ts';
import { makeDraft } from '../core/authoring/make-draft.ts';
import type { Field, FormProblem, FormResult, UpdateForm } from '../core/authoring/form.ts';
import { questionOf } from '../core/authoring/questions.ts';
import { readExercise } from '../core/authoring/read-exercise.ts';
import { draftExercise } from '../core/authoring/draft-exercise.ts';
import type { SiteContext } from '../core/views/site-context.ts';
import type { Problem } from '../core/check/problem.ts';
import { decodeText } from './decode-text.ts';
import { checkSources, type Setting } from './read-content.ts';
import type { SourceFiles } from './read-files.ts';
import { writeDraftFile } from './write-draft.ts';

/** A content that has no error, with the texts that it was read from. */
export interface ValidContent {
  sources: SourceFiles;
  context: SiteContext;
  setting: Setting;
}

/** A file as it will be written. `path` is inside the content folder. */
export interface NewFile {
  path: string;
  text: string;
}

export type Written = Omit<Draft, 'files'> & { files: NewFile[] };

/**
 * The files that a form becomes, read back and checked with everything else as
 * the build would, or what is wrong, told with the questions. Writes nothing.
 */
export function formToFiles(
  form: UpdateForm,
  { sources, context, setting }: ValidContent,
): FormResult<Written> {
  const { content, state } = context;
  const present = [...sources.texts.keys()];
  const exercise = readExercise(form.incident ?? '');
  const made = exercise
    ? draftExercise(exercise, { content, files: present, now: state.now })
    : makeDraft(form, { content, files: present, now: state.now });
  if (!made.value) return made;
  const { files, problems } = checkDraftFiles(made.value.files, { sources, setting });
  if (problems.length > 0) return { problems: problems.map((one) => toFormProblem(one, files)) };
  return { value: { ...made.value, files } };
}

/** The texts of drafts. */
export function writeDrafts(drafts: readonly DraftFile[]): NewFile[] {
  return drafts.map((draft) => ({ path: draft.path, text: writeDraftFile(draft) }));
}

/** A content's texts with some files more. */
export function withFiles(
  { texts, problems }: SourceFiles,
  files: readonly NewFile[],
): SourceFiles {
  return {
    texts: new Map([...texts, ...files.map(({ path, text }) => [path, text] as const)]),
    problems,
  };
}

/** The texts of drafts, and the errors that a content has with them. */
export function checkDraftFiles(
  drafts: readonly DraftFile[],
  { sources, setting }: Pick<ValidContent, 'sources' | 'setting'>,
): { files: NewFile[]; problems: Problem[] } {
  const files = writeDrafts(drafts);
  const encoder = new TextEncoder();
  const unreadable = files.flatMap(
    ({ path, text }) => decodeText(path, encoder.encode(text)).problems,
  );
  const { problems } = checkSources(withFiles(sources, files), setting);
  const errors = [...unreadable, ...problems].filter(({ severity }) => severity === 'error');
  return { files, problems: errors };
}

/** A problem of a new file, told with the question that it comes from. */
export function toFormProblem(problem: Problem, files: readonly NewFile[]): FormProblem {
  const { code, file, line, message, path } = problem;
  const text = files.find((one) => one.path === file)?.text;
  if (text === undefined) {
    const fix = `Change your answer, or that file. There: ${problem.fix}`;
    return { message: `with this update, ${file} is not right: ${message}`, fix };
  }
  const field =
    fieldsOfCodes[code.split('/', 1)[0] ?? ''] ?? fieldsOfCodes[code] ?? fieldAt(text, line);
  // An example of a line in a file is no help to somebody who sees none.
  const isAboutFile =
    field && /^(?:Write it like this|Add a line|Take the sentence out)/.test(problem.fix);
  const [instead = ''] = problem.fix.split(', or have it approved');
  const fix =
    field === 'approvedBy'
      ? `${instead.replace('Rename the folder of the incident', 'Change the title')}, or have it approved and write who did. ${questionOf(field).hint}`
      : isAboutFile
        ? questionOf(field).hint
        : problem.fix;
  const steps = (path ?? []).map((step) => (typeof step === 'number' ? `no. ${step + 1}` : step));
  // What is approved elsewhere is named with the question whose answer has it.
  const stands = field === 'approvedBy' ? fieldAt(text, line) : undefined;
  const place = [stands && `in "${questionOf(stands).ask}"`, ...steps.slice(1)]
    .filter(Boolean)
    .join(', ');
  return {
    field,
    message: place ? `${place}: ${message}` : message,
    fix,
    ...(field === 'approvedBy' && { kind: code.split('/')[1] }),
  };
}

/** Problems that are put right in the answer to another question than the one that they stand in. */
const fieldsOfCodes: Record<string, Field> = {
  'phase/goes-back': 'setback',
  statement: 'approvedBy',
};

const headings: Record<string, Field> = { patients: 'patients', practices: 'practices' };

/** The question whose answer stands on a line: the nearest field or heading above it. */
function fieldAt(text: string, line = 1): Field | undefined {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const above = lines.slice(0, line);
  if (line > end + 1) {
    const heading = above.findLast((one) => one.startsWith('## For '));
    return headings[heading?.slice(7) ?? ''] ?? 'summary';
  }
  const entry = above.findLast((one) => /^ {4}(?:works|workaround):|^\w/.test(one)) ?? '';
  const name = /\w+/.exec(entry)?.[0] ?? '';
  return fieldNames[name];
}

/** Fields of files that have a question, with its name. `at` follows from the clock. */
const fieldNames: Record<string, Field> = {
  corrections: 'correction',
  titles: 'title',
  ...Object.fromEntries(
    (
      [
        'title',
        'audience',
        'patientTitle',
        'window',
        'began',
        'phase',
        'setback',
        'ended',
        'urgent',
        'next',
        'affects',
        'works',
        'workaround',
        'access',
        'backlog',
        'expected',
        'safe',
        'patientHelp',
        'doNow',
        'causes',
        'known',
        'unknown',
        'doing',
      ] as const
    ).map((name) => [name, name]),
  ),
};

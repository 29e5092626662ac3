import type { Field, FormProblem, FormResult, UpdateForm } from './form.ts';
import { questions } from './questions.ts';

/** What a question was called before, on forms that somebody may still have open. */
const oldNames: Readonly<Partial<Record<Field, string>>> = {
  correction: 'To put the last update right: what was wrong in it, and what is right?',
};

/** GitHub allows 65,536 characters. More is no answer to these questions. */
const maxCharacters = 70_000;

/**
 * The answers in an issue that GitHub made of our issue form: each question as
 * a heading, and its answer below it. A heading counts only in its turn, so
 * that an answer may have headings of its own.
 */
export function readIssue(body: string): FormResult<UpdateForm> {
  const text = body.replace(/\r\n?/g, '\n');
  if (text.length > maxCharacters) return tooLong(text);
  const form: Partial<Record<Field, string | string[]>> = {};
  for (const { field, answer } of splitAnswers(text)) {
    const { holds } = questions.find((one) => one.field === field) ?? {};
    const plain = answer.trim();
    if (plain === '' || plain === '_No response_') continue;
    form[field] = holds === 'list' ? plain.split('\n') : plain;
  }
  return { value: form as UpdateForm };
}

function splitAnswers(text: string): { field: Field; answer: string }[] {
  const lines = text.split('\n');
  const starts: { field: Field; line: number }[] = [];
  let from = 0;
  for (const { field, ask } of questions) {
    const headings = [ask, oldNames[field]].map((name) => `### ${name}`);
    const line = lines.findIndex((one, index) => index >= from && headings.includes(one.trim()));
    if (line === -1) continue;
    starts.push({ field, line });
    from = line + 1;
  }
  return starts.map(({ field, line }, index) => ({
    field,
    answer: lines.slice(line + 1, starts[index + 1]?.line).join('\n'),
  }));
}

function tooLong(text: string): { problems: FormProblem[] } {
  const message = `this form has ${text.length} characters, and ${maxCharacters} at most are read`;
  return { problems: [{ message, fix: 'Write a short update, and link to anything long.' }] };
}

import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formToFiles } from '../content/form-to-files.ts';
import { checkSources, type Setting } from '../content/read-content.ts';
import { readFiles } from '../content/read-files.ts';
import { describeDraft, explainRefusal } from '../core/authoring/answer-issue.ts';
import type { FormProblem } from '../core/authoring/form.ts';
import { readIssue } from '../core/authoring/read-issue.ts';
import { contentFolder } from '../content/content-folder.ts';
import { readPlace } from '../astro/site-root.ts';
import { writeFiles } from './new/write-files.ts';

/** What of the event is looked at. Everything in it was typed by somebody. */
interface Event {
  issue: { number: number; body: string | null };
}

/** What is handed on to the workflow's next job, which may write and runs nothing of ours. */
const results = '.noticeboard/issue';

/**
 * Writes the update that an issue asks for, and what to say of it in `body.md`
 * and `title.txt`, into a folder to hand on; nothing into the content. Tells the
 * workflow's next steps only whether there is an update. Throws if the event is
 * none of an issue. The workflow has asked before whether its sender may write here.
 */
export function answerIssue(environment: NodeJS.ProcessEnv): void {
  const { issue } = JSON.parse(
    readFileSync(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8'),
  ) as Event;
  if (!Number.isSafeInteger(issue.number)) throw new Error('The event has no issue number');
  mkdirSync(results, { recursive: true });
  const made = makeUpdate(issue.body ?? '', environment);
  if (made.problems) {
    write('body.md', explainRefusal(made.problems));
  } else {
    const { value } = made;
    writeFiles(join(results, relative(process.cwd(), contentFolder)), value);
    write('title.txt', `Update: ${value.title}`);
    write('body.md', describeDraft(value, issue.number));
  }
  const output = `made=${made.problems ? 'no' : 'yes'}\n`;
  appendFileSync(environment['GITHUB_OUTPUT'] ?? '/dev/stdout', output);
}

function makeUpdate(body: string, environment: NodeJS.ProcessEnv) {
  const form = readIssue(body);
  if (!form.value) return form;
  const sources = readFiles(contentFolder);
  const setting: Setting = {
    today: Date.now(),
    asked: environment['NOTICEBOARD_NOW'],
    place: readPlace(environment),
  };
  const { context, problems } = checkSources(sources, setting);
  if (context) return formToFiles(form.value, { sources, context, setting });
  const folder = relative(process.cwd(), contentFolder);
  const broken = problems.map(({ file, line, message, fix }): FormProblem => ({
    message: `${folder}/${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    fix,
  }));
  return { problems: broken };
}

function write(name: string, text: string): void {
  writeFileSync(join(results, name), `${text}\n`);
}

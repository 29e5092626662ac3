import { select } from '@inquirer/prompts';
import { formToFiles, type ValidContent, type Written } from '../../content/form-to-files.ts';
import { isNamedByFacts, makesSense } from '../../core/authoring/asked-fields.ts';
import { findIncident } from '../../core/authoring/find-incident.ts';
import { findUpdate } from '../../core/authoring/find-update.ts';
import { newIncident, type Field } from '../../core/authoring/form.ts';
import { questionOf, questions } from '../../core/authoring/questions.ts';
import { askedAnew } from '../../core/authoring/turn.ts';
import { unanswered } from '../../core/authoring/unanswered.ts';
import { showMoment } from '../../core/time/london.ts';
import { style } from '../../terminal/terminal.ts';
import { readExercise } from '../../core/authoring/read-exercise.ts';
import {
  aCorrection,
  askCorrected,
  askExercise,
  askField,
  askIncident,
  newExercise,
  newPlanned,
} from './ask-fields.ts';
import type { Asking } from './asking.ts';
import type { Flags } from './flags.ts';
import { printFormProblems } from './print.ts';

/** Asks what the flags have not answered, until a valid update stands. Undefined if it is given up. */
export async function askUpdate(
  { form: given, yes }: Flags,
  checked: ValidContent,
): Promise<Written | undefined> {
  const { content, state } = checked.context;
  const { now } = state;
  const { demonstration } = content.site;
  if (demonstration?.now !== undefined) {
    console.log(`This is a demonstration. Its clock says ${showMoment(now)}.`);
  }
  console.log(
    style(
      'dim',
      'Enter takes what is marked or offered. Ctrl+C stops: nothing is written before the end.\n',
    ),
  );
  const form = { ...given };
  form.incident ??= await askIncident(content, now);
  if (form.incident === newExercise) form.incident = await askExercise(content);
  const isPlanned = form.incident === newPlanned;
  if (isPlanned) form.incident = newIncident;
  if (form.incident === aCorrection) {
    form.incident = await askCorrected(content, now);
    form.correction = '';
  }
  const exercise = readExercise(form.incident);
  if (exercise) {
    const { value, problems } = formToFiles(form, checked);
    if (!value) printFormProblems(problems, { withFlags: true });
    return value;
  }
  const found = findIncident(form.incident, content, now);
  if (found !== newIncident && 'message' in found) {
    printFormProblems([found], { withFlags: true });
    return undefined;
  }
  // Whoever names an update that was wrong means to put it right.
  if (found !== newIncident && form.corrects !== undefined) form.correction ??= '';
  const corrected =
    found === newIncident || form.correction === undefined
      ? found
      : findUpdate(form.corrects, found, now);
  if (corrected !== newIncident && 'message' in corrected) {
    printFormProblems([corrected], { withFlags: true });
    return undefined;
  }
  const asking: Asking = {
    ...{ form, content, now },
    found: corrected === newIncident ? undefined : corrected,
  };
  if (isPlanned && form.window === undefined) await askField('window', asking);
  if (form.correction === '') {
    if (!given.corrects && makesSense('corrects', form, asking.found, now))
      await askField('corrects', asking);
    await askField('correction', asking);
  }
  for (const field of order)
    if (isAsked(field, given[field] !== undefined, yes, asking)) await askField(field, asking);

  for (;;) {
    const { value, problems } = formToFiles(form, checked);
    if (value) {
      show(value);
      const choice = await select({
        message: 'Write it?',
        choices: [
          { value: 'write', name: 'Yes, write it' },
          { value: 'change', name: 'Change an answer' },
          { value: 'stop', name: 'No, stop. Nothing is written.' },
        ],
      });
      if (choice === 'write') return value;
      if (choice === 'stop') return undefined;
      await askField(await chooseField(asking), asking);
    } else {
      console.log(style('bold', '\nSomething is not right yet:'));
      printFormProblems(problems);
      console.log('');
      const fields = new Set(problems.map(({ field }) => field ?? 'phase'));
      for (const field of fields) await askField(field, asking);
      // Nobody has approved it: then the sentence itself has to go.
      if (fields.has('approvedBy') && !form.approvedBy?.length) {
        await askField(await chooseField(asking), asking);
      }
    }
  }
}

const order: readonly Field[] = questions
  .map(({ field }) => field)
  .filter((field) => !['incident', 'level', 'works', 'workaround'].includes(field));

/** Whether a question is asked here, with the answers so far. */
function isAsked(field: Field, isGiven: boolean, yes: boolean, asking: Asking): boolean {
  const { form, content, now, found } = asking;
  // What is put right is chosen from all answers, once they stand there.
  if (form.correction !== undefined) return false;
  if (isGiven || !makesSense(field, form, found, asking.now)) return false;
  // Whoever begins something new has said whether it is planned.
  if (field === 'window' && !found) return false;
  if (field === 'setback') return true;
  const { isOptional = false, isRare = false } = questionOf(field);
  if (isNamedByFacts(field, form, found)) return !yes;
  if (isRare) return !yes && field === 'causes' && found?.last.causes !== undefined;
  if (isOptional) return !yes || askedAnew(form, found?.last).includes(field);
  const open = unanswered(form, { content, now }).find((one) => one.field === field);
  return open !== undefined && !(yes && open.offer);
}

async function chooseField({ form, found, now }: Asking): Promise<Field> {
  return select<Field>({
    message: 'Which answer?',
    choices: order
      .filter((field) => !(found && questionOf(field).isForNew))
      .filter(
        (field) =>
          !['corrects', 'correction'].includes(field) || makesSense(field, form, found, now),
      )
      .map((value) => ({ value, name: questionOf(value).ask })),
    pageSize: 18,
    loop: false,
  });
}

function show({ files, at, next, title, notes, isCorrection }: Written): void {
  const line = style('dim', '─'.repeat(60));
  for (const { path, text } of files) {
    console.log(`\n${line}\n${style('bold', path)}\n${line}\n${text}${line}`);
  }
  console.log(`${style('bold', title)}, ${showMoment(at)}.`);
  if (isCorrection) console.log(`${notes.join('\n')}\n`);
  else console.log(next ? `Next update by ${showMoment(next)}.\n` : 'This is the last update.\n');
}

import { relative } from 'node:path';
import { formToFiles, type ValidContent, type Written } from '../../content/form-to-files.ts';
import { checkSources, type Setting } from '../../content/read-content.ts';
import { readFiles } from '../../content/read-files.ts';
import { reportForTerminal } from '../../content/report.ts';
import { readExercise } from '../../core/authoring/read-exercise.ts';
import { unanswered } from '../../core/authoring/unanswered.ts';
import { parseInstant } from '../../core/time/instant.ts';
import { contentFolder } from '../../content/content-folder.ts';
import { readPlace } from '../../astro/site-root.ts';
import { style } from '../../terminal/terminal.ts';
import { describeFlags, readFlags, type Flags } from './flags.ts';
import { printNothingWritten, printFormProblems, printUnanswered, printWritten } from './print.ts';
import { writeFiles } from './write-files.ts';

const folder = relative(process.cwd(), contentFolder) || '.';

/** Asks for an update, or takes it from flags, and writes it. Sets the exit code to 1 if nothing was written. */
export async function newUpdate(args: string[]): Promise<void> {
  try {
    const flags = readFlags(args);
    if (flags.help) console.log(describeFlags());
    else await write(flags);
  } catch (error) {
    const { name, message } = error as Error;
    // Ctrl+C. A person who stops knows why.
    console.log(name === 'ExitPromptError' ? '' : style('red', message));
    fail();
  }
}

async function write(flags: Flags): Promise<void> {
  const checked = readContent(flags);
  if (!checked) return fail();
  if (flags.exerciseFrom !== undefined) return writeExercise(flags, checked);
  const { content, state } = checked.context;
  const present = { content, now: state.now };
  const isExercise = readExercise(flags.form.incident ?? '') !== undefined;
  const open = (isExercise ? [] : unanswered(flags.form, present)).filter(
    ({ offer }) => !flags.yes || !offer,
  );
  if (open.length > 0 && process.stdin.isTTY && process.stdout.isTTY) {
    // Prompts are loaded only for a person.
    const { askUpdate } = await import('./ask-update.ts');
    const written = await askUpdate(flags, checked);
    if (!written) return fail();
    return printFiles(written, checked);
  }
  if (open.length > 0) {
    printUnanswered(open);
    return fail();
  }
  const { value, problems } = formToFiles(flags.form, checked);
  if (!value) {
    printFormProblems(problems, { withFlags: true });
    return fail();
  }
  printFiles(value, checked);
}

/** Writes the files, and says where they are and what to do next. */
function printFiles(written: Written, { context }: ValidContent): void {
  const { files, notes, audience } = written;
  const [, id = ''] = files[0]?.path.split('/') ?? [];
  const { path } = context.addresses;
  const page = audience === 'practices' ? path.incident(id) : path.notice(id);
  printWritten(writeFiles(contentFolder, written), notes, { folder, page });
}

function writeExercise({ exerciseFrom = '', within }: Flags, checked: ValidContent): void {
  const length = within === undefined ? '' : ` within ${within}`;
  const incident = `exercise from ${exerciseFrom}${length}`;
  if (!readExercise(incident)) {
    console.log(`--within is "${within}". Write it like 2h, or 90 minutes.`);
    return fail();
  }
  const { value, problems } = formToFiles({ incident }, checked);
  if (!value) {
    printFormProblems(problems);
    return fail();
  }
  printFiles(value, checked);
}

/** The content, if it has no error: an update is not added to what cannot be published. */
function readContent({ now }: Flags): ValidContent | undefined {
  if (now !== undefined && parseInstant(now) === undefined) {
    throw new Error(`--now is "${now}". Write it like 2025-08-01T17:30:00+01:00.`);
  }
  const setting: Setting = {
    today: (now === undefined ? undefined : parseInstant(now)) ?? Date.now(),
    asked: now ?? process.env['NOTICEBOARD_NOW'],
    place: readPlace(process.env),
  };
  const sources = readFiles(contentFolder);
  const { context, problems } = checkSources(sources, setting);
  if (context) return { sources, context, setting };
  console.log(`${reportForTerminal(problems, style)}\n\nMend this first.`);
  return undefined;
}

function fail(): void {
  printNothingWritten();
  process.exitCode = 1;
}

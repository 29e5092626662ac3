import { confirm, input, select, Separator } from '@inquirer/prompts';
import { isNamedByFacts, isPlanned } from '../../core/authoring/asked-fields.ts';
import { offeredPhases, offerPhase, readPhase } from '../../core/authoring/choices.ts';
import { carryForward } from '../../core/authoring/carry-forward.ts';
import {
  olderIncidents,
  updatableIncidents,
  type Updatable,
} from '../../core/authoring/find-incident.ts';
import { findUpdate, offerUpdate, updatesOut } from '../../core/authoring/find-update.ts';
import { writeSafe } from '../../core/authoring/read-safe.ts';
import { writeHelpline } from '../../core/authoring/read-helpline.ts';
import { newIncident, readyFor, type Field } from '../../core/authoring/form.ts';
import { writeCause } from '../../core/authoring/read-causes.ts';
import { writeExpected } from '../../core/authoring/read-expected.ts';
import { questionOf } from '../../core/authoring/questions.ts';
import type { Content } from '../../core/model/content.ts';
import { audiences, type Incident } from '../../core/model/incident.ts';
import { english } from '../../core/model/language.ts';
import type { Instant } from '../../core/time/instant.ts';
import { showMoment } from '../../core/time/london.ts';
import { countOf } from '../../core/language/count.ts';
import { words } from '../../core/language/english.ts';
import { style } from '../../terminal/terminal.ts';
import { askAccess, askBacklog } from './ask-access.ts';
import { askAffects } from './ask-affects.ts';
import { askLines, askList, askTicks } from './ask-list.ts';
import { askReady } from './ask-ready.ts';
import { askNext, askTime } from './ask-time.ts';
import { isCorrection, type Asking } from './asking.ts';

/** What somebody chooses who begins planned work or an exercise. */
export const newPlanned = 'planned';
export const newExercise = 'exercise';
export const aCorrection = 'correction';

export async function askIncident(content: Content, now: Instant): Promise<string> {
  const some = updatableIncidents(content, now);
  const choice = ({ incident, last, isOpen }: Updatable) => ({
    value: incident.id,
    name: incident.title,
    description: [
      `${words.kind[incident.kind]}. ${isOpen ? '' : 'It has come back: '}Last update ${showMoment(last.at)}, ${words.phase[last.phase].toLowerCase()}.`,
      ...describeAhead(incident, now),
    ].join('\n'),
  });
  const open = some.filter(({ isOpen }) => isOpen);
  const over = some.filter(({ isOpen }) => !isOpen);
  return select<string>({
    message: questionOf('incident').ask,
    choices: [
      ...open.map(choice),
      { value: newIncident, name: 'A new incident' },
      { value: newPlanned, name: 'New planned work' },
      { value: newExercise, name: 'An exercise, from a past incident' },
      ...(content.incidents.length > 0
        ? [{ value: aCorrection, name: 'An update was wrong: put it right' }]
        : []),
      ...(over.length > 0 ? [new Separator('Ended lately:'), ...over.map(choice)] : []),
    ],
    pageSize: 12,
    loop: false,
  });
}

/** An incident of which an update was wrong, as its id. */
export async function askCorrected(content: Content, now: Instant): Promise<string> {
  const choice = ({ incident, last }: Updatable) => ({
    value: incident.id,
    name: incident.title,
    description: `${showMoment(last.at)}: ${last.summary}`,
  });
  const older = olderIncidents(content, now).map(choice);
  return select({
    message: 'An update of which incident?',
    choices: [
      ...updatableIncidents(content, now).map(choice),
      ...(older.length > 0 ? [new Separator('Older:'), ...older] : []),
    ],
    pageSize: 12,
    loop: false,
  });
}

/** Which update of the incident was wrong: all other questions are then about it. */
async function askCorrects(asking: Asking): Promise<void> {
  const { form, found, now } = asking;
  form.corrects = undefined;
  // Nothing of a new incident is out.
  if (!found) return;
  form.corrects = await select({
    message: questionOf('corrects').ask,
    choices: updatesOut(found, now).map((one) => ({ value: one.stem, name: offerUpdate(one) })),
    default: found.last.stem,
    pageSize: 12,
    loop: false,
  });
  const corrected = findUpdate(form.corrects, found, now);
  if ('last' in corrected) asking.found = corrected;
}

/** A past incident, and in what time it is rehearsed, as an answer. */
export async function askExercise({ incidents }: Content): Promise<string> {
  const id = await select({
    message: 'Which incident is rehearsed?',
    choices: incidents
      .filter((one) => one.kind === 'incident' && one.audience !== 'practices')
      .toReversed()
      .map((one) => ({ value: one.id, name: one.title || one.id })),
    pageSize: 12,
    loop: false,
  });
  const within = await input({
    message: 'Within how many hours? (Enter: as long as it was)',
    validate: (typed) =>
      typed.trim() === '' ||
      (Number(typed) > 0 && Number(typed) <= 48) ||
      'Write a number up to 48.',
  });
  return `exercise from ${id}${within.trim() ? ` within ${within.trim()} hours` : ''}`;
}

/** Updates that are in the content and not out yet: the new one comes before them, and must fit. */
function describeAhead({ updates }: Incident, now: Instant): string[] {
  const ahead = updates.filter(({ at }) => at > now);
  const [first] = ahead;
  if (!first) return [];
  return [
    `${countOf(ahead.length, 'later update')} already written, from ${showMoment(first.at)}.`,
  ];
}

/** Asks one question, and puts the answer into the form. What stays as it was is left out of it. */
export async function askField(field: Field, asking: Asking): Promise<void> {
  const { form, found } = asking;
  const before = carryForward(found?.last);
  const question = questionOf(field);
  const askLine = () =>
    input({ message: question.ask, default: textOf(form[field]), required: true });
  switch (field) {
    case 'corrects':
      await askCorrects(asking);
      return;
    case 'title':
    case 'patientTitle': {
      const required = !isNamedByFacts(field, form, found);
      console.log(style('dim', `  ${question.hint}`));
      form[field] = await input({ message: question.ask, default: textOf(form[field]), required });
      return;
    }
    case 'correction':
    case 'setback':
      console.log(style('dim', `  ${question.hint}`));
      form[field] = await askLine();
      return;
    case 'summary':
      console.log(
        style(
          'dim',
          `  ${found ? `${isCorrection(asking) ? 'It' : 'The last one'} was: ${found.last.summary}` : question.hint}`,
        ),
      );
      form.summary = await input({
        message: question.ask,
        default: form.summary,
        prefill: 'editable',
        required: true,
        validate: (text) =>
          text.length <= 200 || `That is ${text.length} characters, and 200 at most can be shown.`,
      });
      return;
    case 'ended': {
      console.log(style('dim', `  ${question.hint} Enter if it was just now.`));
      form.ended = (await input({ message: question.ask, default: form.ended })) || undefined;
      return;
    }
    case 'window':
      console.log(style('dim', `  ${question.hint}${found ? ' Enter if it does not move.' : ''}`));
      form.window =
        (await input({ message: question.ask, default: form.window, required: !found })) ||
        undefined;
      return;
    case 'began':
      form.began = await askTime(question.ask, asking.now, 'behind', asking.now);
      return;
    case 'audience':
      form.audience = await askAudience(question.ask);
      // Answers for patients that nobody could be shown.
      if (form.audience === 'practices')
        Object.assign(form, {
          patientTitle: undefined,
          patients: undefined,
          patientHelp: undefined,
        });
      return;
    case 'urgent':
      console.log(style('dim', `  ${question.hint}`));
      form.urgent = (await confirm({ message: question.ask, default: form.urgent === 'yes' }))
        ? 'yes'
        : 'no';
      return;
    case 'phase':
      form.phase = await askPhase(asking);
      return;
    case 'affects':
      await answerAffects(asking);
      return;
    case 'access':
      form.access = await askAccess(asking);
      return;
    case 'backlog':
      form.backlog = await askBacklog(asking);
      return;
    case 'next':
      form.next = await askNext(asking);
      return;
    case 'expected': {
      const lines = form.expected ?? before.expected.map(writeExpected);
      form.expected = (await askList(question, lines)) ?? [...lines];
      return;
    }
    case 'causes': {
      const lines = form.causes ?? (before.causes ?? []).map(writeCause);
      form.causes = (await askList(question, lines)) ?? [...lines];
      return;
    }
    case 'safe': {
      const lines = form.safe ?? before.safe.map(writeSafe);
      form.safe = (await askList(question, lines)) ?? [...lines];
      return;
    }
    case 'patientHelp': {
      const was = form.patientHelp ?? writeHelpline(before.patientHelp);
      console.log(style('dim', `  ${question.hint}. Or Enter for none.`));
      form.patientHelp = (await input({ message: question.ask, default: was })) || 'none';
      return;
    }
    case 'doNow':
      // What was ticked again was read again.
      form.doNow = (await askList(question, form.doNow ?? before.doNow)) ?? [
        ...(form.doNow ?? before.doNow),
      ];
      return;
    case 'known':
    case 'unknown':
    case 'doing':
      form[field] = (await askList(question, form[field] ?? before[field], {
        isNeeded: true,
        ready: readyIn(field, asking),
      })) ?? [...(form[field] ?? before[field])];
      return;
    case 'patients':
    case 'practices':
      form[field] = await askText(field, asking);
      return;
    case 'works':
    case 'workaround':
    case 'approvedBy':
      form[field] = await askLines(question.ask, question);
      return;
    default:
      form.level = await askLine();
  }
}

async function answerAffects(asking: Asking): Promise<void> {
  const { form, found } = asking;
  const { back = [], ...answers } = await askAffects(
    asking,
    found?.last.affects ?? [],
    isPlanned(form, found),
  );
  asking.back = back;
  Object.assign(form, { affects: undefined, works: undefined, workaround: undefined }, answers);
}

async function askAudience(message: string): Promise<string> {
  const { hint } = questionOf('audience');
  return select({
    message,
    choices: audiences.map((value) => ({
      value,
      name: words.audience[value],
      ...(value === 'practices' && { description: hint }),
    })),
    loop: false,
  });
}

async function askPhase({ form, found }: Asking): Promise<string> {
  const kind = found?.incident.kind ?? (form.window ? 'maintenance' : 'incident');
  return select({
    message: questionOf('phase').ask,
    choices: [
      ...offeredPhases(kind, found?.last.phase).map((value): { value: string; name: string } => ({
        value,
        name: offerPhase(value),
      })),
    ],
    default: readPhase(form.phase ?? found?.last.phase ?? ''),
    loop: false,
  });
}

async function askText(
  field: 'patients' | 'practices',
  asking: Asking,
): Promise<string | undefined> {
  const { form, found, content } = asking;
  const { ask, hint } = questionOf(field);
  const before =
    form[field] ?? (field === 'patients' ? found?.last.forPatients : found?.last.forPractices);
  if (before) {
    console.log(style('dim', `\n${before.replaceAll(/^/gm, '  ')}\n`));
    const keep = await select({
      message: ask,
      choices: [
        { value: 'write', name: 'Write new words' },
        { value: 'keep', name: 'Keep these words as they are' },
        { value: 'some', name: 'Keep some of these paragraphs, and add to them' },
      ],
    });
    if (keep === 'keep') return before;
    if (keep === 'some') {
      const paragraphs = await askList({ ask, hint }, before.split(/\n{2,}/), { isNeeded: true });
      return paragraphs?.join('\n\n') ?? before;
    }
  }
  const source = content.languages.find(({ id }) => id === english);
  const ready =
    field === 'practices'
      ? await askTicks(ask, readyIn(field, asking))
      : source
        ? await askReady(source, readyIn(field, asking))
        : [];
  const lines = await askLines(`${ask} One paragraph a line.`, {
    hint,
    isNeeded: ready.length === 0,
  });
  return [...(ready.length > 0 ? [ready.join(' ')] : []), ...lines].join('\n\n');
}

function readyIn(field: Field, { form, found }: Asking): readonly string[] {
  return readyFor(field, {
    incident: found?.incident.id ?? newIncident,
    purpose: isPlanned(form, found) ? 'planned' : 'update',
  });
}

function textOf(answer: string | string[] | undefined): string | undefined {
  return Array.isArray(answer) ? answer.join('\n') : answer;
}

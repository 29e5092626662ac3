import { maxSummaryCharacters } from '../model/summary.ts';

/** How a question is asked: the same at a terminal, in an issue form and in a message about an answer. */
export interface Question<Name extends string = Field> {
  field: Name;
  ask: string;
  /** How it is answered, in a sentence or two. */
  hint: string;
  /** A line, a list with one item a line, or a text with paragraphs. */
  holds: 'line' | 'list' | 'text';
  /** Only for a new incident. */
  isForNew?: boolean;
  /** May be left out without a word: then it stays as it was, or is nothing. */
  isOptional?: boolean;
  /** Asked of nobody who does not look for it. */
  isRare?: boolean;
  /** Sentences that are often true of something that has just failed: whoever finds them true takes them as they are. */
  ready?: readonly string[];
}

const places =
  'Areas, practices or "everywhere", and "except" with the practices that are back; "some of" before them if nobody knows which.';

const table = [
  {
    field: 'incident',
    ask: 'Which incident is it?',
    hint: 'Write new, or the end of its web address, such as 2025-07-27-bradford-craven-data-centre. To rehearse a past one: exercise from its address, within 2 hours.',
    holds: 'line',
  },
  {
    field: 'corrects',
    ask: 'Which update was wrong?',
    hint: 'Only to put one right: its time, such as Thursday 9am, or the name of its file, such as 2025-07-31T0900. Empty for the newest.',
    holds: 'line',
    isOptional: true,
    isRare: true,
  },
  {
    field: 'correction',
    ask: 'To put an update right: what was wrong in it, and what is right?',
    hint: 'One sentence: Surgeries in Craven open at 8:30am, not at 8am. No new update is made. Answer nothing else but what was wrong.',
    holds: 'line',
    isOptional: true,
    isRare: true,
  },
  {
    field: 'window',
    ask: 'If it is planned work, when is it?',
    hint: 'From and to: Saturday 6 September 8pm to 11pm. For new planned work, or to move it. If it takes longer, its new end alone: until Monday 8am. London time.',
    holds: 'line',
    isOptional: true,
  },
  {
    field: 'title',
    ask: 'Title for practice staff',
    hint: 'What has failed, and where: Data-centre failure, Craven. Left empty, it says what fails, and where; planned work needs one.',
    holds: 'line',
    isForNew: true,
  },
  {
    field: 'audience',
    ask: 'Who is told?',
    hint: 'GP practices only: no notice, nothing on a page or in a message for patients. It cannot change later.',
    holds: 'line',
    isForNew: true,
    isOptional: true,
  },
  {
    field: 'patientTitle',
    ask: 'Title for patients',
    hint: 'Without the names of systems: Computer problems at GP surgeries in Craven. Left empty, it says what fails, and where; planned work needs one.',
    holds: 'line',
    isForNew: true,
  },
  {
    field: 'began',
    ask: 'When did it begin?',
    hint: 'For example 7:30am, yesterday 6pm, or 27 July 6pm. London time.',
    holds: 'line',
    isForNew: true,
    isOptional: true,
  },
  {
    field: 'phase',
    ask: 'Where does it stand?',
    hint: 'Choose one. Planned work that will not be done: called off.',
    holds: 'line',
  },
  {
    field: 'ended',
    ask: 'When did it really end?',
    hint: 'If that was before this update. For example 7:30am, or yesterday 6pm. London time.',
    holds: 'line',
    isOptional: true,
  },
  {
    field: 'setback',
    ask: 'If it has gone back, why?',
    hint: 'One sentence: New faults appeared after the move.',
    holds: 'line',
    isOptional: true,
  },
  {
    field: 'affects',
    ask: 'What does not work, and for whom?',
    hint: `Systems @ places: how badly. ${places} Example: SystmOne, PATCHS @ Craven, Airedale except X10406: not working`,
    holds: 'list',
  },
  {
    field: 'level',
    ask: 'How badly?',
    hint: 'For what you have listed without saying how badly.',
    holds: 'line',
    isOptional: true,
  },
  {
    field: 'works',
    ask: 'What still works?',
    hint: 'The system, a colon, and a sentence. Example: SystmOne: Records can be read in contingency mode.',
    holds: 'list',
    isOptional: true,
  },
  {
    field: 'workaround',
    ask: 'What should practices do until it is back?',
    hint: 'The system, a colon, and a step. Example: SystmOne: Write each contact on paper.',
    holds: 'list',
    isOptional: true,
  },
  {
    field: 'expected',
    ask: 'When is it expected back?',
    hint: 'By, at or not before a time; hope, likely or firm; for which systems, and from whom. Example: by Monday 8am, likely, for SystmOne, from The Health Informatics Service',
    holds: 'list',
    isOptional: true,
  },
  {
    field: 'safe',
    ask: 'What is confirmed as working?',
    hint: 'Systems, a colon, and when that was confirmed; @ and places, if not everywhere. Example: HSCN, phone lines @ Craven: 8:45am',
    holds: 'list',
    isOptional: true,
  },
  {
    field: 'access',
    ask: 'Which surgeries are not open as usual?',
    hint: `Places: open with disruption, urgent care only, or closed. Example: Craven except X10406: urgent care only`,
    holds: 'list',
    isOptional: true,
  },
  {
    field: 'backlog',
    ask: 'What is still slow although systems work?',
    hint: 'Places: what patients want. Example: Craven: results, referral',
    holds: 'list',
    isOptional: true,
  },
  {
    field: 'doNow',
    ask: 'What should practices do now?',
    hint: 'Steps that are about no single system, the most urgent first. Each starts with a verb.',
    holds: 'list',
    isOptional: true,
  },
  {
    field: 'causes',
    ask: 'Are there several causes at once?',
    hint: 'Each with who approved it, and what it is about, if not all. Example: A cable was cut in Bingley. For: phone lines. Approved by: duty director',
    holds: 'list',
    isOptional: true,
    isRare: true,
  },
  {
    field: 'known',
    ask: 'What is known?',
    hint: 'Whole sentences, 8 at most.',
    holds: 'list',
    ready: ['The supplier has been told.', 'The helpdesk gets reports of it.'],
  },
  {
    field: 'unknown',
    ask: 'What is not known yet?',
    hint: 'For example: When it will be fixed.',
    holds: 'list',
    ready: ['When this will be over.', 'Why it happened.', 'Which surgeries are affected.'],
  },
  {
    field: 'doing',
    ask: 'What is being done?',
    hint: 'Whole sentences.',
    holds: 'list',
    ready: ['The supplier is looking for the fault.', 'Engineers are working on it.'],
  },
  {
    field: 'next',
    ask: 'When is the next update due, at the latest?',
    hint: 'For example 4pm, tomorrow 9am, or Monday 9am. London time.',
    holds: 'line',
  },
  {
    field: 'urgent',
    ask: 'Send texts at night?',
    hint: 'Yes, if practices must know before the morning. Otherwise their texts wait from 10pm to 7am.',
    holds: 'line',
    isOptional: true,
  },
  {
    field: 'summary',
    ask: 'What is the news, for everybody?',
    hint: `One or two plain sentences, ${maxSummaryCharacters} characters at most.`,
    holds: 'line',
  },
  {
    field: 'patients',
    ask: 'What should patients know?',
    hint: 'Two or three short paragraphs. Advice on medicine and urgent help is added by itself.',
    holds: 'text',
    // Of the content's ready sentences, which readers of every language have at once.
    ready: [
      'Appointments that are booked go ahead, unless your surgery tells you otherwise.',
      'Your surgery will contact you if your appointment changes.',
      'We are sorry for this, and we thank you for your patience.',
    ],
  },
  {
    field: 'practices',
    ask: 'What should practices know?',
    hint: 'What is not in the answers above. Headings begin with ###.',
    holds: 'text',
    ready: [
      'Work on paper until the next update.',
      'Keep a list of what has to be typed in later.',
      'Tell the helpdesk of anything that is not said here.',
    ],
  },
  {
    field: 'patientHelp',
    ask: 'Is there a helpline for patients?',
    hint: 'Its number, hours and languages. Example: 01632 960 111, Monday to Friday 8am to 6pm, English and Polish',
    holds: 'line',
    isOptional: true,
  },
  {
    field: 'approvedBy',
    ask: 'Who approved what you say of the cause, of an attack, of data, or a firm time?',
    hint: 'The word cause, cyber, data or expected, a colon, and a role. Example: cause: duty director',
    holds: 'list',
    isOptional: true,
  },
] as const satisfies readonly Question<string>[];

/** A field that is asked for. */
export type Field = (typeof table)[number]['field'];

/** The answers to all questions: lists where a question holds one. */
export type Answers = {
  [One in (typeof table)[number] as One['field']]?:
    (One['holds'] extends 'list' ? string[] : string) | undefined;
};

/** Every question, in the order in which they are asked. */
export const questions: readonly Question[] = table;

/** The question of a field. Throws if it has none. */
export function questionOf(field: Field): Question {
  const question = questions.find((one) => one.field === field);
  if (!question) throw new Error(`${field} has no question`);
  return question;
}

/** A field as a command line writes it: --patient-title */
export function flagOf(field: Field): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

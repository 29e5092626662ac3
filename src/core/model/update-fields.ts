import type { z } from 'zod';
import type { Correction, Effect, Expected, updateSchema } from './update.ts';

/** What an author needs to know of a field, beside what its schema holds it to. */
export interface FieldNote {
  /** When it has to be there: "always", "no" or a condition. Markdown. */
  needed: string;
  /** One sentence or two, as the reference prints them. Markdown. */
  meaning: string;
  /** How it is written, in YAML. */
  example: string;
}

type Notes<Fields> = Readonly<Record<keyof Fields, FieldNote>>;

const sentences = (field: string, sentence: string) => `${field}:\n  - ${sentence}`;

/** Every field of an update, in the order of the reference. A field of the schema without a note does not compile. */
export const updateFieldNotes: Notes<z.input<typeof updateSchema>> = {
  at: {
    needed: 'always',
    meaning: 'When the update is issued, as a [time](#times) that the file is named after.',
    example: 'at: "2025-07-28T09:00:00+01:00"',
  },
  phase: {
    needed: 'always',
    meaning: 'Where the incident stands: see [phases](#phases).',
    example: 'phase: investigating',
  },
  next: {
    needed: 'unless the phase is `resolved`, `completed` or `withdrawn`',
    meaning: 'When the next update will be out, at the latest: whether it was stays in the record.',
    example: 'next: "2025-07-28T16:00:00+01:00"',
  },
  ended: {
    needed: 'no',
    meaning:
      'With the phase `resolved`: the [time](#times) at which it really ended, where that was before this update. History and the record count until then.',
    example: 'ended: "2025-08-05T16:10:00+01:00"',
  },
  window: {
    needed: 'no',
    meaning:
      'The new `from` and `to` of [planned work](#planned-work-and-exercises), when it moves.',
    example: 'window:\n  from: "2025-09-06T20:00:00+01:00"\n  to: "2025-09-06T23:00:00+01:00"',
  },
  setback: {
    needed: 'when the phase goes back',
    meaning: 'One sentence that says why.',
    example: 'setback: New faults appeared after the move.',
  },
  urgent: {
    needed: 'no',
    meaning:
      '`true` if texts are to go out at night: without it they wait from 10pm to 7am. See [sending](sending.md).',
    example: 'urgent: true',
  },
  affects: {
    needed: 'no',
    meaning: 'Which systems do not work, where and how badly, as a list of [entries](#affects).',
    example: 'affects:\n  - services: [systmone]\n    areas: [craven]\n    level: major-outage',
  },
  expected: {
    needed: 'no',
    meaning: 'When it is expected back, as a list of [entries](#expected-back).',
    example:
      'expected:\n  - by: "2025-08-04T08:00:00+01:00"\n    sure: likely\n    from: The Health Informatics Service',
  },
  safe: {
    needed: 'no',
    meaning:
      'What was confirmed as working: each entry has `services`, `at`, the [time](#times) of that, and a [scope](#scope) if it is not so everywhere. Practices are shown it for 24 hours, and not where something else says that it fails.',
    example: 'safe:\n  - services: [hscn]\n    at: "2025-07-28T08:45:00+01:00"',
  },
  access: {
    needed: 'no',
    meaning:
      'Which surgeries are not open as usual: each entry has a [scope](#scope) and `is`, which is `open-with-disruption`, `urgent-only` or `closed`. An entry may say where their patients go: `goTo`, the code of a practice or the id of a [branch](#branchescsv).',
    example: 'access:\n  - practices: [X10001]\n    is: urgent-only',
  },
  backlog: {
    needed: 'no',
    meaning:
      'What is still slow although systems work, among practices that use what failed or are listed: each entry has a [scope](#scope) and `tasks`, a list of [patient tasks](#tasks).',
    example: 'backlog:\n  - areas: [craven]\n    tasks: [results]',
  },
  alerts: {
    needed: 'no',
    meaning:
      'The General Practice Alert State of whole areas, as the local medical committee declared it: each entry has `areas` and `gpas`, which is `green`, `amber`, `red` or `black`.',
    example: 'alerts:\n  - areas: [craven]\n    gpas: red',
  },
  causes: {
    needed: 'no',
    meaning:
      'Why it failed, where there are several causes at once: each has `what`, the `services` that it is about if not all, and `approvedBy`, the role that approved just this one.',
    example:
      'causes:\n  - what: A cable was cut in Bingley.\n    services: [phones]\n    approvedBy: duty director\n  - what: A data centre lost its cooling.\n    services: [systmone]\n    approvedBy: duty director',
  },
  doNow: {
    needed: 'no',
    meaning: 'Up to 8 steps for practices, the most urgent first, each beginning with a verb.',
    example: sentences('doNow', "Print today's appointment list."),
  },
  known: {
    needed: 'while the incident is open',
    meaning: 'What is known, in up to 8 sentences.',
    example: sentences('known', 'The connection to the data centre failed on Sunday.'),
  },
  unknown: {
    needed: 'while the incident is open',
    meaning: 'What is not known yet, in up to 8 sentences.',
    example: sentences('unknown', 'When it will be fixed.'),
  },
  doing: {
    needed: 'while the incident is open',
    meaning: 'What is being done, in up to 8 sentences.',
    example: sentences('doing', 'Engineers are at the data centre.'),
  },
  patientHelp: {
    needed: 'no',
    meaning:
      'A helpline for patients: `phone`, and if you like `days` (`every-day`, `monday-to-friday` or `monday-to-saturday`) with `from` and `to`, and the `languages` in which it answers, by their tags. `every-day` alone means day and night.',
    example:
      'patientHelp:\n  phone: 01632 960 111\n  days: monday-to-friday\n  from: "08:00"\n  to: "18:30"\n  languages: [en, pl, ur]',
  },
  help: {
    needed: 'no',
    meaning:
      'Help with cost and recovery: `given`, a list of sentences, and `next`, the [time](#times) when practices hear more.',
    example:
      'help:\n  given:\n    - Write down overtime from now on.\n  next: "2025-07-30T12:00:00+01:00"',
  },
  approvedBy: {
    needed: 'for some [statements](#statements-that-need-approval)',
    meaning: 'The role that approved a sensitive statement, by its kind.',
    example: 'approvedBy: {cause: duty director}',
  },
  corrections: {
    needed: 'no',
    meaning: 'What was wrong in this update: see [corrections](#corrections).',
    example:
      'corrections:\n  - at: "2025-07-28T10:15:00+01:00"\n    what: Surgeries in Craven open at 8:30am, not at 8am.',
  },
};

/** Every field of an entry of `affects`. */
export const effectFieldNotes: Notes<Effect> = {
  services: {
    needed: 'always',
    meaning: 'The systems, by the names of their files in `services/`.',
    example: 'services: [systmone, sms]',
  },
  areas: {
    needed: 'or another part of a [scope](#scope)',
    meaning: 'Every practice of these areas that uses the system.',
    example: 'areas: [craven]',
  },
  practices: {
    needed: 'or another part of a [scope](#scope)',
    meaning: 'These practices, by code.',
    example: 'practices: [X10001]',
  },
  everywhere: {
    needed: 'or another part of a [scope](#scope)',
    meaning: '`true` for every practice that uses the system.',
    example: 'everywhere: true',
  },
  branches: {
    needed: 'or another part of a [scope](#scope)',
    meaning: 'These [branches](#branchescsv), by id, and not the rest of their practices.',
    example: 'branches: [westfield]',
  },
  except: {
    needed: 'no',
    meaning: 'Not these practices: those that are back before the others.',
    example: 'except: [X10001]',
  },
  level: {
    needed: 'always',
    meaning:
      '`degraded` (slow, but people can rely on it), `comes-and-goes` (works on and off: nobody can rely on it), `partial-outage` (parts do not work), `major-outage` (does not work) or `under-maintenance`.',
    example: 'level: major-outage',
  },
  extent: {
    needed: 'no',
    meaning:
      '`some` if only some of these practices are affected, and nobody knows which: nobody is told that they are, and counts say "up to".',
    example: 'extent: some',
  },
  works: {
    needed: 'no',
    meaning: 'One sentence: what still works.',
    example: 'works: Records can be read.',
  },
  workaround: {
    needed: 'no',
    meaning: 'What to do until it is back, as a list of up to 8 steps.',
    example: sentences('workaround', 'Hand-write pathology forms.'),
  },
  supplier: {
    needed: 'no',
    meaning:
      'Whose system it is: `name`, the `reference` to quote, and `confirmed`, the [time](#times) when the supplier last confirmed this.',
    example: 'supplier:\n  name: The Health Informatics Service\n  reference: INC 0041873',
  },
};

/** Every field of an entry of `expected`. */
export const expectedFieldNotes: Notes<Expected> = {
  by: {
    needed: 'one of `by`, `at` and `notBefore`',
    meaning: 'It is back by this [time](#times), or before.',
    example: 'by: "2025-08-04T08:00:00+01:00"',
  },
  at: {
    needed: 'one of `by`, `at` and `notBefore`',
    meaning: 'It is back at this [time](#times).',
    example: 'at: "2025-08-04T08:00:00+01:00"',
  },
  notBefore: {
    needed: 'one of `by`, `at` and `notBefore`',
    meaning: 'It is not back before this [time](#times).',
    example: 'notBefore: "2025-08-01T17:00:00+01:00"',
  },
  sure: {
    needed: 'always',
    meaning:
      'How sure they are: `hope`, `likely` or `firm`. A firm time needs [approval](#statements-that-need-approval), by the key `expected`.',
    example: 'sure: likely',
  },
  from: {
    needed: 'no',
    meaning: 'Who says so, by the name of an organisation.',
    example: 'from: The Health Informatics Service',
  },
  services: {
    needed: 'no',
    meaning: 'What is expected back, of what `affects` names. Without it, all of that.',
    example: 'services: [systmone]',
  },
};

/** Every field of a correction. */
export const correctionFieldNotes: Notes<Correction> = {
  at: {
    needed: 'always',
    meaning: 'When you make it, as a [time](#times): not before the correction above it.',
    example: 'at: "2025-07-28T10:15:00+01:00"',
  },
  what: {
    needed: 'always',
    meaning: 'What is right, for patients and practices, in one sentence or two short ones.',
    example: 'what: Surgeries in Craven open at 8:30am, not at 8am.',
  },
  was: {
    needed: 'if it named too many',
    meaning:
      'Whom the update named until then: a list of [scopes](#scope), each with `services` if it was about any, which the check writes for you.',
    example: 'was:\n  - services: [sms]\n    areas: [craven]',
  },
};

import type { CatalogueRows } from './row.ts';

/** What somebody must answer for, and where words send patients. */
export const statementRows = {
  'statement/cause': {
    severity: 'error',
    title: 'A cause that nobody has approved',
    what: 'A sentence says why it failed, and nobody is named who approved that.',
    why: 'First guesses are often wrong. A supplier or a patient may hold you to them.',
    fix: 'Take the sentence out. Or have it approved, and add the role of the person to approvedBy.',
    in: 'update',
    wrong: 'known:\n  - A cable was cut.',
    right: 'known:\n  - A cable was cut.\napprovedBy: {cause: duty director}',
  },
  'statement/cyber': {
    severity: 'error',
    title: 'Words about an attack that nobody has approved',
    what: 'A sentence speaks of an attack. That there was none is a statement too.',
    why: 'Nobody can be sure of it in the first hours, and newspapers will quote it.',
    fix: 'Take the sentence out. Or have it approved, and add the role of the person to approvedBy.',
    in: 'update',
    wrong: 'known:\n  - This is not a cyber attack.\napprovedBy: {cause: duty director}',
    right:
      'known:\n  - This is not a cyber attack.\napprovedBy: {cause: duty director, cyber: duty director}',
  },
  'statement/data': {
    severity: 'error',
    title: 'Words about data that nobody has approved',
    what: 'A sentence says what became of data: that they are safe, lost, stolen or seen.',
    why: 'The law gives duties to whoever knows of a loss. People act on what they read.',
    fix: 'Take the sentence out. Or have it approved, and add the role of the person to approvedBy.',
    in: 'update',
    wrong: 'known:\n  - No patient data was lost.\napprovedBy: {cause: duty director}',
    right:
      'known:\n  - No patient data was lost.\napprovedBy: {cause: duty director, data: information governance lead}',
  },
  'statement/expected': {
    severity: 'error',
    title: 'A firm time that nobody has approved',
    what: 'The update says that a time of return is firm, and nobody is named who approved that.',
    why: 'People plan by a firm time. If it is missed, they believe none that follows.',
    fix: 'Write likely or hope. Or have it approved, and add the role of the person to approvedBy.',
    in: 'update',
    wrong:
      'expected:\n  - by: "2025-07-30T08:00:00+01:00"\n    sure: firm\napprovedBy: {cause: duty director}',
    right:
      'expected:\n  - by: "2025-07-30T08:00:00+01:00"\n    sure: firm\napprovedBy: {cause: duty director, expected: duty director}',
  },
  'advice/contradicts': {
    severity: 'error',
    title: 'Words that send patients to what is down',
    what: 'A sentence sends patients to a service that does not work, or to a closed surgery.',
    why: 'They would lose time, and help may be urgent.',
    fix: 'Take the sentence out. The notice gives the approved answer by itself.',
    in: 'built',
    where: 'In an update, below "## For patients", while NHS 111 online does not work',
    wrong: 'If you have no medicine left, go to 111.nhs.uk.',
    right: 'If you have no medicine left, tell a pharmacy.',
  },
  'advice/against-answer': {
    severity: 'error',
    title: 'Words against an approved answer',
    what: 'A sentence forbids what the approved answer on the same page tells patients to do, or tells what it forbids.',
    why: 'Patients read both, one above the other, and cannot know which is right.',
    fix: 'Take the sentence out, or have the answer changed.',
    in: 'built',
    where:
      'In an update, below "## For patients", while patients are told to go to their appointments',
    wrong: 'Do not go to your appointment on Monday.',
    right: 'Go to your appointment on Monday.',
  },
  'advice/beside-answer': {
    severity: 'warning',
    title: 'Words beside an approved answer',
    what: 'A sentence tells patients what to do about something that an approved answer on the same page is about.',
    why: 'Patients read both, one above the other. If they differ, nobody knows which is right.',
    fix: 'Take the sentence out: the notice gives the approved answer by itself.',
    in: 'built',
    where: 'In an update, below "## For patients", while an answer on appointments is shown',
    wrong: 'Come to your appointment 10 minutes early.',
    right: 'Some things take longer.',
  },
} satisfies CatalogueRows;

import type { Rows } from './row.ts';

/** How far an incident is, for whom, and what was corrected since. */
export const phaseRows = {
  'phase/wrong-kind': {
    severity: 'error',
    title: 'A phase of another kind of incident',
    what: 'Planned work has phases of its own, and incidents have others.',
    why: 'Patients would read "completed" of a failure that nobody planned.',
    fix: 'Use one of the phases that the check lists. If the kind is wrong, correct incident.md.',
    in: 'update',
    wrong: 'phase: verifying',
    right: 'phase: identified',
  },
  'phase/goes-back': {
    severity: 'error',
    title: 'A phase that goes back',
    what: 'The last update was further on than this one, and this one does not say why.',
    why: 'People were told that it gets better. They deserve to know why it does not.',
    fix: 'Add setback, with one sentence that says why.',
    in: 'update',
    wrong: 'phase: investigating',
    right: 'phase: investigating\nsetback: The new cable does not work.',
  },
  'phase/not-over': {
    severity: 'error',
    title: 'Resolved, and something is still wrong',
    what: 'The phase says that all is over, and a field says that something is still wrong.',
    why: 'One of the two is wrong, and patients would act on it.',
    fix: 'Take affects, access and backlog out. If they are true, write phase: recovering.',
    in: 'update',
    wrong: 'phase: resolved\nbacklog:\n  - areas: [craven]\n    tasks: [results]',
    right: 'phase: recovering\nbacklog:\n  - areas: [craven]\n    tasks: [results]',
  },
  'phase/skips-recovery': {
    severity: 'warning',
    title: 'Resolved at once after a long failure',
    what: 'Something did not work for more than a day, and the update says that all is as usual.',
    why: 'Work has piled up on paper. Patients would expect their results at once.',
    fix: 'Write phase: recovering, and what is still slow under backlog. Resolve it when that is done.',
    in: 'built',
    where: 'In an update, after a major outage of more than a day',
    wrong: 'phase: resolved\naffects: []',
    right:
      'phase: recovering\nnext: "2025-07-30T09:00:00+01:00"\naffects: []\nbacklog:\n  - areas: [craven]\n    tasks: [results]',
  },
  'phase/next-after-end': {
    severity: 'error',
    title: 'Resolved, and another update is due',
    what: 'The phase says that all is over, and next promises another update.',
    why: 'A closed incident gets no more updates, so the promise would be broken.',
    fix: 'Take next out. If there is more to come, write phase: recovering.',
    in: 'update',
    wrong: 'phase: resolved\naffects: []\nnext: "2025-07-29T16:00:00+01:00"',
    right: 'phase: resolved\naffects: []',
  },
  'affects/nobody': {
    severity: 'error',
    title: 'A failure that reaches nobody',
    what: 'No practice in these areas or of these codes uses this service.',
    why: 'The people whom you mean would not be told.',
    fix: 'Correct the places or the service. Or add the service to the practices in practices.csv.',
    in: 'update',
    wrong: 'affects:\n  - services: [systmone]\n    practices: [X10004]\n    level: degraded',
    right: 'affects:\n  - services: [systmone]\n    practices: [X10001]\n    level: degraded',
  },
  'affects/planned-failure': {
    severity: 'error',
    title: 'A failure in planned work',
    what: 'Planned work has only one level: under-maintenance.',
    why: 'Planned work does not count as a failure in the history of a service.',
    fix: 'Write level: under-maintenance. If something failed, write an incident of its own.',
    in: 'planned-update',
    wrong: 'affects:\n  - services: [systmone]\n    areas: [craven]\n    level: major-outage',
    right: 'affects:\n  - services: [systmone]\n    areas: [craven]\n    level: under-maintenance',
  },
  'correction/too-early': {
    severity: 'error',
    title: 'A correction from before the update',
    what: 'The time of the correction is earlier than the update that it corrects.',
    why: 'It was most likely copied from an older update.',
    fix: 'Write the time at which you correct it, or take a copied correction out.',
    in: 'update',
    wrong:
      'corrections:\n  - at: "2025-07-28T10:15:00+01:00"\n    what: Surgeries open at 8:30am, not at 8am.',
    right:
      'corrections:\n  - at: "2025-07-29T10:15:00+01:00"\n    what: Surgeries open at 8:30am, not at 8am.',
  },
  'correction/order': {
    severity: 'error',
    title: 'Corrections in the wrong order',
    what: 'A correction is older than the one above it.',
    why: 'Readers take the last one for the newest.',
    fix: 'Put the oldest correction first.',
    in: 'update',
    wrong:
      'corrections:\n  - at: "2025-07-29T11:30:00+01:00"\n    what: It is two cables, not one.\n  - at: "2025-07-29T10:15:00+01:00"\n    what: Surgeries open at 8:30am, not at 8am.',
    right:
      'corrections:\n  - at: "2025-07-29T10:15:00+01:00"\n    what: Surgeries open at 8:30am, not at 8am.\n  - at: "2025-07-29T11:30:00+01:00"\n    what: It is two cables, not one.',
  },
  'correction/in-the-future': {
    severity: 'error',
    title: 'A correction from the future',
    what: 'The time of the correction is more than a day ahead.',
    why: 'Nobody would see the correction before that time.',
    fix: 'Write the time at which you make it.',
    in: 'update',
    wrong:
      'corrections:\n  - at: "2025-09-29T10:15:00+01:00"\n    what: Surgeries open at 8:30am, not at 8am.',
    right:
      'corrections:\n  - at: "2025-07-29T10:15:00+01:00"\n    what: Surgeries open at 8:30am, not at 8am.',
  },
} satisfies Rows;

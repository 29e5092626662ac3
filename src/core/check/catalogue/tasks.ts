import type { CatalogueRows } from './row.ts';

const seven =
  '- id: urgent\n- id: medicine\n- id: appointment\n- id: results\n- id: referral\n- id: sick-note\n- id: other';

/** The list of what patients may want. */
export const taskRows = {
  'task/unknown': {
    severity: 'error',
    title: 'A task that does not exist',
    what: 'No line of tasks.yaml has this id.',
    why: 'Patients who need it would get no answer.',
    fix: 'Use the id that the check suggests, or add a line to tasks.yaml.',
    in: 'service',
    wrong: 'tasks: [appointment, result]',
    right: 'tasks: [appointment, results]',
  },
  'task/twice': {
    severity: 'error',
    title: 'A task that is listed twice',
    what: 'Two lines of tasks.yaml have the same id.',
    why: 'A page can answer it in one place only.',
    fix: 'Delete one of the two, or give it another id.',
    in: 'tasks',
    wrong: `${seven}\n- id: results`,
    right: seven,
  },
  'task/no-last-answer': {
    severity: 'error',
    title: 'A task that would be left without an answer',
    what: 'Every answer to it needs something that can fail.',
    why: 'On the day on which all fails, patients would be told nothing, and no change could be published.',
    fix: 'Write one more answer that depends on nothing, with needs: [] and the last rank.',
    in: 'built',
    where: 'In the only answer about test results, with a tasks.yaml',
    wrong: 'needs: [phones]',
    right: 'needs: []',
  },
  'task/hidden': {
    severity: 'warning',
    title: 'A task that patients are not shown',
    what: 'The site is live, and no answer to the task is approved.',
    why: 'Patients act on answers, so none is shown that nobody has approved. What cannot wait (urgent, medicine) is never hidden: its drafts are errors.',
    fix: 'Have an answer approved that needs nothing.',
    in: 'built',
    where: 'In the only answer about test results, with a tasks.yaml',
    wrong: 'draft: "2025-06-02"',
    right: 'approvedBy: Medical director\napproved: "2025-06-02"\nreviewBy: "2099-06-02"',
  },
  'language/no-task-name': {
    severity: 'error',
    title: 'A task without a name in a language',
    what: 'The file of the language does not say what patients call one of the tasks.',
    why: 'Lists of what patients may need would have a gap.',
    fix: 'Add the id and the name below task.',
    in: 'built',
    where: 'In languages/pl.yaml',
    wrong: 'task:\n  urgent: Pilna pomoc',
    right: 'task:\n  urgent: Pilna pomoc\n  other: Inne sprawy',
  },
  'published/task-gone': {
    severity: 'error',
    title: 'A published task is gone',
    what: 'A task that patients could be told of is not in tasks.yaml any more, or has another id.',
    why: 'Updates on the record, links to notices and JSON name it by its id.',
    fix: 'Bring its line back. What patients call it may change, in the files of the languages.',
    in: 'tasks',
    published: seven,
    wrong: seven.replace('\n- id: sick-note', ''),
    right: seven,
  },
} satisfies CatalogueRows;

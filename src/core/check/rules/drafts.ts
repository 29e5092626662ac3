import { countOf } from '../../language/count.ts';
import { hiddenTasks } from '../../model/hidden-tasks.ts';
import type { CheckedContent } from '../checked.ts';
import { anError, aWarning, type Problem } from '../problem.ts';

/**
 * Answers that nobody has approved yet. A demonstration says on every page that
 * it is none to act on, so there they are one warning. On a live site each is
 * an error from the first day, and not only when something fails: the first
 * hour of an incident is too late to find somebody who approves it. Of a task
 * that is hidden because nothing of it is approved, patients see none.
 */
export function checkDrafts({ content }: CheckedContent): Problem[] {
  const { site, guidance } = content;
  const hidden = hiddenTasks(content).map(({ id }) => id);
  const drafts = guidance.filter(({ isDraft, task }) => isDraft && !hidden.includes(task));
  const [first] = drafts;
  if (!site || !first) return [];
  if (site.demonstration) {
    const verb = drafts.length === 1 ? 'is a draft that nobody has' : 'are drafts that nobody has';
    return [
      aWarning({
        code: 'guidance/drafts',
        file: first.file,
        path: ['draft'],
        message: `${countOf(drafts.length, 'answer')} in guidance/ ${verb} approved, and patients would act on them`,
        fix: `Before you go live, approve each: ${howToApprove}`,
      }),
    ];
  }
  return drafts.map(({ file }) =>
    anError({
      code: 'guidance/draft',
      file,
      path: ['draft'],
      message: 'nobody has approved this answer, and patients would act on it',
      fix: `Approve it: ${howToApprove}`,
    }),
  );
}

const howToApprove =
  'npm run approve asks and writes it. By hand, write approvedBy (a role), approved (the day) and reviewBy (when it must be looked at again) in place of draft.';

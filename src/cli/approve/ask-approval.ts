import {
  checkApproved,
  checkReviewBy,
  checkRole,
  offerReviewBy,
  type Approval,
} from '../../core/authoring/approval.ts';
import type { Guidance } from '../../core/model/guidance.ts';
import type { Instant } from '../../core/time/instant.ts';
import { dayKey } from '../../core/time/london.ts';
import type { Asker } from '../ask.ts';
import { printAnswer } from './print.ts';

export const approvalOptions = {
  answers: { type: 'string' },
  all: { type: 'boolean' },
  by: { type: 'string' },
  on: { type: 'string' },
  'review-by': { type: 'string' },
} as const;

export interface ApprovalFlags {
  answers?: string | undefined;
  all?: boolean | undefined;
  by?: string | undefined;
  on?: string | undefined;
  'review-by'?: string | undefined;
}

/** The drafts that a person wants to read now. Throws if that is none. */
export async function askWhich(
  asker: Asker,
  drafts: readonly Guidance[],
  flags: ApprovalFlags,
): Promise<Guidance[]> {
  if (flags.all) return [...drafts];
  const ids = await asker.tick({
    flag: 'answers',
    flagValue: flags.answers,
    message: 'Which answers does one person approve now? (Space chooses, a chooses all)',
    choices: drafts.map(({ id, title }) => ({ value: id, name: `${id}: ${title}` })),
  });
  if (ids.length === 0) throw new Error('No answer was chosen.');
  return drafts.filter(({ id }) => ids.includes(id));
}

/** Who approves, on which day, and until when. */
export async function askApproval(
  asker: Asker,
  flags: ApprovalFlags,
  some: readonly Guidance[],
  today: Instant,
): Promise<Approval> {
  const waiting = some.map(({ id, approved: written }) => ({ id, written }));
  const approvedBy = await asker.text({
    flag: 'by',
    flagValue: flags.by,
    message: 'Who approves? A role, not a name, such as Chief pharmacist',
    check: checkRole,
  });
  const approved = await asker.text({
    flag: 'on',
    flagValue: flags.on,
    message: 'On which day?',
    fallback: dayKey(today),
    check: (day) => checkApproved(day, today, waiting),
  });
  const reviewBy = await asker.text({
    flag: 'review-by',
    flagValue: flags['review-by'],
    message: 'By which day must somebody look at the words again?',
    fallback: offerReviewBy(approved),
    check: (day) => checkReviewBy(day, approved, today),
  });
  return { approvedBy, approved, reviewBy };
}

/** Shows each answer's words, and asks whether they are right: the ids of those that are. */
export async function askVerdicts(
  asker: Asker,
  some: readonly Guidance[],
  serviceNames: ReadonlyMap<string, string>,
  { by, flagValue }: { by: string; flagValue?: 'yes' | undefined },
): Promise<string[]> {
  const ids: string[] = [];
  for (const draft of some) {
    printAnswer(draft, serviceNames);
    // What Enter takes is the harmless one: an approval is meant.
    const verdict = await asker.choose({
      flag: 'yes',
      flagValue,
      message: `${draft.id}: are these words right?`,
      choices: [
        { value: 'no', name: 'No, or not now: it stays a draft' },
        { value: 'yes', name: `Yes: approved by ${by}` },
      ],
      fallback: 'no',
    });
    if (verdict === 'yes') ids.push(draft.id);
  }
  return ids;
}

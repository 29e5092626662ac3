import type { Approval } from '../../core/authoring/approval.ts';
import { describeAnswer } from '../../core/authoring/describe-answer.ts';
import type { Guidance } from '../../core/model/guidance.ts';
import { parseDay } from '../../core/time/instant.ts';
import { showDate } from '../../core/time/london.ts';
import { countOf } from '../../core/language/count.ts';
import { style } from '../../terminal/terminal.ts';

/** Which answers wait, a line each. */
export function printWaiting(drafts: readonly Guidance[]): void {
  const verb = drafts.length === 1 ? 'waits' : 'wait';
  console.log(style('bold', `${countOf(drafts.length, 'answer')} ${verb} for approval:`));
  const width = Math.max(...drafts.map(({ id }) => id.length));
  for (const { id, title, approved } of drafts)
    console.log(
      `  ${id.padEnd(width)}  ${title} ${style('dim', `(words of ${showDate(approved)})`)}`,
    );
}

/** All that an answer says to patients. */
export function printAnswer(draft: Guidance, serviceNames: ReadonlyMap<string, string>): void {
  console.log(`\n${style('dim', '─'.repeat(60))}\n${style('bold', draft.id)}`);
  for (const { label, text } of describeAnswer(draft, serviceNames))
    console.log(`${style('dim', `${label}:`)}\n  ${text.replaceAll('\n', '\n  ')}`);
  console.log('');
}

export function printApproved({
  ids,
  approval,
  files,
  older,
  left,
}: {
  ids: readonly string[];
  approval: Approval;
  files: number;
  older: readonly string[];
  left: number;
}): void {
  console.log(
    `\n${style('green', 'Written:')} ${countOf(ids.length, 'answer')} approved by ${approval.approvedBy}, to be looked at again by ${showDate(parseDay(approval.reviewBy) ?? 0)}. ${countOf(files, 'file')} changed.`,
  );
  for (const path of older)
    console.log(
      `${style('yellow', 'Note:')} ${path} translates older words. Have it translated again.`,
    );
  console.log(
    left === 0
      ? 'No answer waits any more. Next: npm run check.'
      : `${countOf(left, 'answer')} still ${left === 1 ? 'waits' : 'wait'}: run npm run approve again.`,
  );
}

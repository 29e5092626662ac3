import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { countOf } from '../../core/language/count.ts';
import { contentFolder } from '../../content/content-folder.ts';
import { approvalOptions, askApproval, askVerdicts, askWhich } from './ask-approval.ts';
import { openDrafts, planApproval } from './open-drafts.ts';
import { printApproved, printWaiting, printAnswer } from './print.ts';
import { makeAsker } from '../ask.ts';
import { londonToday } from '../official-list.ts';
import { runCommand } from '../run-command.ts';
import { writeFolder } from '../write-folder.ts';

/** Shows answers that wait for approval, asks who approves them, and writes it. */
export const approveDrafts = (): Promise<void> =>
  runCommand(async () => {
    const { values: flags } = parseArgs({
      options: {
        ...approvalOptions,
        show: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    const { texts, drafts, serviceNames } = openDrafts(contentFolder);
    if (drafts.length === 0) return console.log('Every answer is approved.');
    printWaiting(drafts);
    if (flags.show) return drafts.forEach((draft) => printAnswer(draft, serviceNames));

    const canAsk = process.stdin.isTTY && !flags.yes;
    const isSaid = flags.all === true || flags.answers !== undefined;
    if (!canAsk && !isSaid)
      throw new Error('Name them with --answers, or take --all, and say who approves with --by.');
    const asker = makeAsker(canAsk);
    const some = await askWhich(asker, drafts, flags);
    const approval = await askApproval(asker, flags, some, londonToday());
    const flagValue = canAsk ? undefined : 'yes';
    const by = approval.approvedBy;
    const ids = await askVerdicts(asker, some, serviceNames, { by, flagValue });
    if (ids.length === 0) throw new Error('No answer was approved.');

    const { changed, older } = planApproval(contentFolder, texts, ids, approval);
    const folder = relative('.', contentFolder) || '.';
    const what = `${countOf(ids.length, 'approval')} into ${countOf(changed.size, 'file')} of ${folder}/guidance/`;
    if (!(await asker.agree(`Write ${what}?`))) throw new Error('Cancelled.');
    writeFolder(contentFolder, changed);
    const left = drafts.length - ids.length;
    printApproved({ ids, approval, files: changed.size, older, left });
  });

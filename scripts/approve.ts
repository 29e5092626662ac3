import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { countOf } from '../src/core/language/count.ts';
import { contentFolder } from '../src/content/content-folder.ts';
import {
  approvalOptions,
  askApproval,
  askVerdicts,
  askWhich,
} from '../src/cli/approve/ask-approval.ts';
import { openDrafts, planApproval } from '../src/cli/approve/open-drafts.ts';
import { sayApproved, sayWaiting, sayWords } from '../src/cli/approve/say.ts';
import { makeAsker } from '../src/cli/ask.ts';
import { today } from '../src/cli/official-list.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { writeFolder } from '../src/cli/write-folder.ts';

await runCommand(async () => {
  const { values: flags } = parseArgs({
    options: {
      ...approvalOptions,
      show: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const { texts, drafts, serviceNames } = openDrafts(contentFolder);
  if (drafts.length === 0) return console.log('Every answer is approved.');
  sayWaiting(drafts);
  if (flags.show) return drafts.forEach((draft) => sayWords(draft, serviceNames));

  const canAsk = process.stdin.isTTY && !flags.yes;
  const isSaid = flags.all === true || flags.answers !== undefined;
  if (!canAsk && !isSaid)
    throw new Error('Name them with --answers, or take --all, and say who approves with --by.');
  const asker = makeAsker(canAsk);
  const some = await askWhich(asker, drafts, flags);
  const approval = await askApproval(asker, flags, some, today());
  const said = canAsk ? undefined : 'yes';
  const by = approval.approvedBy;
  const ids = await askVerdicts(asker, some, serviceNames, { by, said });
  if (ids.length === 0) throw new Error('No answer was approved.');

  const { changed, older } = planApproval(contentFolder, texts, ids, approval);
  const folder = relative('.', contentFolder) || '.';
  const what = `${countOf(ids.length, 'approval')} into ${countOf(changed.size, 'file')} of ${folder}/guidance/`;
  if (!(await asker.agree(`Write ${what}?`))) throw new Error('Cancelled.');
  writeFolder(contentFolder, changed);
  const left = drafts.length - ids.length;
  sayApproved({ ids, approval, files: changed.size, older, left });
});

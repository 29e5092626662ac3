import { contentFolder } from '../src/content/content-folder.ts';
import { readFiles } from '../src/content/read-files.ts';
import { today } from '../src/cli/official-list.ts';
import { review } from '../src/cli/review.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { writeFolder } from '../src/cli/write-folder.ts';

await runCommand(() => {
  const { lines, changed } = review(process.argv.slice(2), readFiles(contentFolder), today());
  writeFolder(contentFolder, changed);
  lines.forEach((line) => console.log(line));
  return Promise.resolve();
});

import { json } from '../src/content/reporters/json.ts';
import { checkOrExit } from '../src/cli/check.ts';
import { readCheckFlags, usage } from '../src/cli/check-flags.ts';
import { exitWithSentence } from '../src/cli/exit-with-sentence.ts';
import { fixContent, withRest } from '../src/cli/fix-content.ts';
import { describeContent, describeWaiting } from '../src/terminal/summary.ts';
import { style } from '../src/terminal/terminal.ts';

const { reporter, fix, names, help } = exitWithSentence(() =>
  readCheckFlags(process.argv.slice(2), process.env),
);
if (help) {
  console.log(usage);
  process.exit();
}
if (fix) exitWithSentence(() => fixContent(names));
const { content, state } = checkOrExit(fix ? withRest(reporter) : reporter);
if (reporter !== json) {
  console.log(`${style('green', 'All is well:')} ${describeContent(content, state.now)}`);
  for (const line of describeWaiting(content, state.now)) console.log(line);
}

import { checkOrExit } from './parts/check.ts';
import { describeContent, describeWaiting } from './parts/summary.ts';
import { style } from './parts/terminal.ts';

const { content, state } = checkOrExit();
console.log(`${style('green', 'All is well:')} ${describeContent(content, state.now)}`);
for (const line of describeWaiting(content, state.now)) console.log(line);

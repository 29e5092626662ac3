import { checkOrExit } from './parts/check.ts';
import { describeContent, describeWaiting } from './parts/summary.ts';
import { style } from './parts/terminal.ts';

const { content, now } = checkOrExit();
console.log(`${style('green', 'All is well:')} ${describeContent(content, now)}`);
for (const line of describeWaiting(content, now)) console.log(line);

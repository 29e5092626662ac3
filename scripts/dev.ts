import { dev } from '../src/cli/astro.ts';
import { checkOrExit } from '../src/cli/check.ts';

checkOrExit();
await dev({});

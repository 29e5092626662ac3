import { dev } from './parts/astro.ts';
import { checkOrExit } from './parts/check.ts';

checkOrExit();
await dev({});

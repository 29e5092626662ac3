import { dev } from 'astro';
import { checkOrExit } from './parts/check.ts';

checkOrExit();
await dev({});

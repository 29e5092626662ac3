import { composeScripts } from '../../astro/compose-files.ts';
import { printFile } from '../../astro/print-file.ts';

export const GET = printFile('script', () => composeScripts['offline.js']);

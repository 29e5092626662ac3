import { composeContent } from '../../astro/compose-files.ts';
import { printFile } from '../../astro/print-file.ts';

export const GET = printFile('json', composeContent);

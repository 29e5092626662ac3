import { join, resolve } from 'node:path';

/** The folder that CONTENT_DIR names, or content/. */
export const contentFolder = resolve(process.env['CONTENT_DIR'] || join(process.cwd(), 'content'));

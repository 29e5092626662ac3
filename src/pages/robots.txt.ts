import { projectRobots } from '../core/views/pages/robots.ts';
import { context } from '../astro/site-context.ts';
import { printFile } from '../astro/print-file.ts';

export const GET = printFile('text', () => projectRobots(context));

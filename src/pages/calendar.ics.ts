import { projectCalendar } from '../core/views/feeds/calendar.ts';
import { context } from '../astro/site-context.ts';
import { toCalendar } from '../render/calendar.ts';
import { printFile } from '../astro/print-file.ts';

export const GET = printFile('calendar', () => toCalendar(projectCalendar(context)));

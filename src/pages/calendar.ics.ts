import { projectCalendar } from '../core/projections/calendar.ts';
import { board } from '../site/board.ts';
import { toCalendar } from '../site/calendar.ts';
import { printFile } from '../site/print-file.ts';

export const GET = printFile('calendar', () => toCalendar(projectCalendar(board)));

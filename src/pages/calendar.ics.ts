import { projectCalendar } from '../core/projections/calendar.ts';
import { board } from '../site/board.ts';
import { toCalendar } from '../site/calendar.ts';

export function GET(): Response {
  return new Response(toCalendar(projectCalendar(board)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarView } from '../core/views/feeds/calendar.ts';

/** How often a calendar program is asked to look again, in seconds. */
const refreshSeconds = 60 * 60;

/**
 * A calendar as iCalendar (RFC 5545). Times are in UTC: each event is one
 * moment to another, so every program shows it right in its owner's zone, and
 * no table of time zones can be missing, old or wrong on the night of a clock
 * change. London's own times are in the description, in words. Nothing in it
 * comes from the clock. There is no METHOD: this is a file to subscribe to.
 */
export function toCalendar({ name, description, self, events }: CalendarView): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Noticeboard', product: 'Planned work', language: 'EN' },
    name: plain(name),
    description: plain(description),
    source: self,
    ttl: refreshSeconds,
  });
  for (const one of events) {
    calendar.createEvent({
      id: one.uid,
      sequence: one.sequence,
      start: new Date(one.from),
      end: new Date(one.to),
      stamp: new Date(one.changed),
      created: new Date(one.announced),
      lastModified: new Date(one.changed),
      summary: plain(one.summary),
      description: one.description.split('\n').map(plain).join('\n'),
      url: one.url,
      status: one.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Nobody is busy because a system is.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`.replace(/(?:\r\n)+$/, '\r\n');
}

/** Without control characters, which RFC 5545 forbids and the library leaves in. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSample } from '../support/sample.ts';

const { context, state } = readSample();
const calendar = new ICAL.Component(
  ICAL.parse(readFileSync('dist/calendar.ics', 'utf8')) as unknown[],
);

it('has the planned work of the content, at the times in force, and says that it is a demonstration', () => {
  const published = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      from: event.startDate.toJSDate().getTime(),
      to: event.endDate.toJSDate().getTime(),
      summary: event.summary,
      url: component.getFirstPropertyValue('url'),
    };
  });
  const planned = state.incidents.filter(({ incident }) => incident.kind === 'maintenance');
  expect(planned.length).toBeGreaterThan(1);
  expect(published).toEqual(
    planned
      .toSorted((a, b) => (a.window?.from ?? 0) - (b.window?.from ?? 0))
      .map(({ incident, window, updates }) => ({
        uid: `${incident.id}@noticeboard`,
        sequence: updates.filter(({ update }) => update.window).length,
        ...window,
        summary: `Demonstration: Planned work: ${incident.title}`,
        url: context.addresses.whole.incident(incident.id),
      })),
  );
});

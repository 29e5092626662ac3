import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  show,
  today,
  withLine,
  type ContentFiles,
} from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();
const { first, incident, medicine } = paths;

function isPublished(texts: ContentFiles): boolean {
  return checkSources({ texts, problems: [] }, { today }).context !== undefined;
}

describe('the name of a field', () => {
  it('errors if a field is missing', () => {
    expect(show(withLine(valid, first, 'phase:'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:1 > ---
      phase: is missing.
      Write it like this: phase: investigating"
    `);
  });

  it('errors once if a field is misspelt, although it is missing too', () => {
    expect(show(withLine(valid, first, 'phase:', 'phas: investigating'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:3 > phas: investigating
      phas: there is no field with this name here.
      Did you mean phase? Correct the name, or take the field out."
    `);
  });

  it('errors once if a scope is misspelt, although nobody is named then', () => {
    expect(show(withLine(valid, first, 'areas: [craven]', 'area: [craven]')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:7 >     area: [craven]
        affects no. 1, area: there is no field with this name here.
        Did you mean areas? Correct the name, or take the field out."
      `);
  });

  it('lists the fields that there are if none is near', () => {
    expect(show(withLine(valid, first, 'level:', 'level: degraded\nseverity: high')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:9 >     severity: high
        affects no. 1, severity: there is no field with this name here.
        Take it out, or correct its name. The fields here are services, areas, practices, everywhere, except, branches, level, extent, works, workaround and supplier."
      `);
  });

  it('errors if a source has a misspelt field', () => {
    expect(show(withLine(valid, incident, '- title:', '- titel: Report'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md:9 >   - titel: Report
      sources no. 1, titel: there is no field with this name here.
      Did you mean title? Correct the name, or take the field out."
    `);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'errors at %s, as at any other name',
    (name) => {
      expect(show(withLine(valid, first, 'phase:', `phase: investigating\n${name}: {at: 1}`))).toBe(
        `${first}:4 > ${name}: {at: 1}\n` +
          `${name}: there is no field with this name here.\n` +
          'Take it out, or correct its name. The fields here are at, phase, setback, urgent, next, ended, window, affects, expected, safe, access, backlog, alerts, causes, doNow, known, unknown, doing, patientHelp, help, approvedBy and corrections.',
      );
      expect(({} as Record<string, unknown>)['at']).toBeUndefined();
    },
  );
});

describe('one word of several', () => {
  it('suggests the level that was meant', () => {
    expect(show(withLine(valid, first, 'level: major', 'level: majr-outage')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:8 >     level: majr-outage
        affects no. 1, level: "majr-outage" is not one of under-maintenance, degraded, comes-and-goes, partial-outage or major-outage.
        Write level: major-outage"
      `);
  });

  it('suggests the phase that was meant', () => {
    expect(show(withLine(valid, first, 'phase:', 'phase: identifed'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:3 > phase: identifed
      phase: "identifed" is not one of investigating, identified, monitoring, recovering, resolved, scheduled, in-progress, verifying, completed or withdrawn.
      Write phase: identified"
    `);
  });

  it('lists the words if none is near', () => {
    expect(show(withLine(valid, first, 'is:', 'is: shut'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:18 >     is: shut
      access no. 1, is: "shut" is not one of open-with-disruption, urgent-only or closed.
      Write one of these words."
    `);
  });

  it('errors if everywhere is anything but true', () => {
    expect(show(withLine(valid, first, 'areas: [craven]', 'everywhere: yes')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:7 >     everywhere: yes
        affects no. 1, everywhere: is "yes", and can only be true.
        Write everywhere: true"
      `);
  });

  it('suggests the id for a service in the wrong case', () => {
    expect(show(withLine(valid, first, '- services: [systmone]', '- services: [SystmOne]')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:6 >   - services: [SystmOne]
        affects no. 1, services no. 1: there is no service "SystmOne".
        Did you mean systmone? Services are the files in services/."
      `);
  });

  it('suggests the id for a name with spaces', () => {
    expect(show(withLine(valid, medicine, 'needs:', 'needs: [NHS 111 online]')))
      .toMatchInlineSnapshot(`
        "guidance/medicine-111/en.md:7 > needs: [NHS 111 online]
        needs no. 1: "NHS 111 online" is not an id: an id has small letters, digits and hyphens only.
        Write nhs-111-online"
      `);
  });
});

describe('a time', () => {
  it('errors without an offset', () => {
    expect(show(withLine(valid, first, 'next:', 'next: "2025-07-28T16:00:00"')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:4 > next: "2025-07-28T16:00:00"
        next: "2025-07-28T16:00:00" has no time zone.
        Write it in quotes with an offset: "2025-07-28T16:00:00+01:00"."
      `);
  });

  it('errors with a space instead of T', () => {
    expect(show(withLine(valid, first, 'next:', 'next: "2025-07-28 16:00"')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:4 > next: "2025-07-28 16:00"
        next: "2025-07-28 16:00" has no time zone.
        Write it in quotes with an offset: "2025-07-28T16:00:00+01:00"."
      `);
  });

  it('errors in words', () => {
    expect(show(withLine(valid, first, 'next:', 'next: 21st November'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:4 > next: 21st November
      next: "21st November" is not a time in the form that is needed.
      Write the date, T, the time and the offset in quotes, such as "2025-07-28T16:00:00+01:00"."
    `);
  });

  it('errors on a day that does not exist', () => {
    expect(show(withLine(valid, first, 'next:', 'next: "2025-06-31T16:00:00+01:00"')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:4 > next: "2025-06-31T16:00:00+01:00"
        next: "2025-06-31T16:00:00+01:00" is a day or a time that does not exist.
        Look at a calendar, and correct the day, the month or the hour."
      `);
  });

  it('errors with the offset of the other season', () => {
    expect(show(withLine(valid, first, 'next:', 'next: "2025-07-28T16:00:00+00:00"')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:4 > next: "2025-07-28T16:00:00+00:00"
        next: "2025-07-28T16:00:00+00:00" has an offset that London does not have on that day.
        Write it with +01:00, and check the hour: "2025-07-28T16:00:00+01:00"."
      `);
  });

  it('works without quotes, as nothing turns it into something else', () => {
    expect(isPublished(withLine(valid, first, 'next:', 'next: 2025-07-28T16:00:00+01:00'))).toBe(
      true,
    );
  });

  it('errors if a date is none', () => {
    expect(show(withLine(valid, medicine, 'reviewBy:', 'reviewBy: next summer')))
      .toMatchInlineSnapshot(`
        "guidance/medicine-111/en.md:19 > reviewBy: next summer
        reviewBy: "next summer" is not a date.
        Write the year, month and day in quotes, such as "2025-06-02"."
      `);
  });
});

test.each([
  ['The "big" failure', 'The "big" failure'],
  [`"GP surgeries' systems"`, `GP surgeries' systems`],
  [`'Reason: a "cable"'`, 'Reason: a "cable"'],
  ['5 < 6 & more', '5 < 6 & more'],
  ['Ward 7 # not part of it', 'Ward 7'],
])('the title %s is read as %s', (typed, title) => {
  const texts = withLine(valid, incident, 'title:', `title: ${typed}`);
  const content = checkSources({ texts, problems: [] }, { today }).context?.content;
  expect(content?.incidents[0]?.title).toBe(title);
});

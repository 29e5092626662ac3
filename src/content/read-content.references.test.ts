import { describe, expect, it, test } from 'vitest';
import {
  contentFiles,
  paths,
  problemsOf,
  show,
  withFile,
  withLine,
} from '../../tests/support/content-files.ts';

const valid = contentFiles();
const { first, second, medicine } = paths;

describe('a name that does not exist', () => {
  it('errors at a service, and suggests the nearest', () => {
    expect(show(withLine(valid, first, '- services: [sms]', '- services: [smms]')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:13 >   - services: [smms]
        affects no. 2, services no. 1: there is no service "smms".
        Did you mean sms? Services are the files in services/."
      `);
  });

  it('errors at a service, and lists all if none is near', () => {
    expect(show(withLine(valid, first, '- services: [sms]', '- services: [sms, emis-web]')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:13 >   - services: [sms, emis-web]
        affects no. 2, services no. 2: there is no service "emis-web".
        Write nhs-111-online, nhs-111-phone, phones, sms or systmone. Services are the files in services/."
      `);
  });

  it('errors at a practice, and suggests the nearest by name', () => {
    expect(show(withLine(valid, first, 'practices: [X10001]', 'practices: [X1O001]')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:14 >     practices: [X1O001]
        affects no. 2, practices no. 1: there is no practice "X1O001".
        Did you mean X10001 (Lumb Mill Surgery)? Practices are listed in practices.csv, with their codes."
      `);
  });

  it('errors at an exception', () => {
    expect(show(withLine(valid, first, 'except:', 'except: [Y99999]'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:21 >     except: [Y99999]
      backlog no. 1, except no. 1: there is no practice "Y99999".
      Practices are listed in practices.csv, with their codes."
    `);
  });

  it('errors at an area', () => {
    expect(show(withLine(valid, first, '- areas: [craven, ai', '- areas: [craven, airedlae]')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:20 >   - areas: [craven, airedlae]
        backlog no. 1, areas no. 2: there is no area "airedlae".
        Did you mean airedale? Areas are listed in areas.yaml."
      `);
  });

  it('errors at a service that guidance needs', () => {
    expect(show(withLine(valid, medicine, 'needs:', 'needs: [nhs-111-phones]')))
      .toMatchInlineSnapshot(`
        "guidance/medicine-111/en.md:7 > needs: [nhs-111-phones]
        needs no. 1: there is no service "nhs-111-phones".
        Did you mean nhs-111-phone? Services are the files in services/."
      `);
  });

  test.each(['constructor', 'prototype', 'valueof', 'hasownproperty'])(
    'errors at the service "%s", as at any other',
    (id) => {
      const files = withLine(valid, first, '- services: [sms]', `- services: [${id}]`);
      expect(problemsOf(files)).toMatchObject([
        { code: 'service/unknown', message: `there is no service "${id}"`, line: 13 },
      ]);
    },
  );

  it('is not looked for in a file that has its own mistake', () => {
    const broken = [
      withFile(valid, 'areas.yaml', '- craven\n'),
      withFile(valid, 'practices.csv', 'code,name\n'),
      withLine(valid, paths.systmone, 'position:'),
      withLine(valid, 'practices.csv', 'X10002', 'X10002,Beck Foot Surgery,craven'),
      withLine(valid, 'practices.csv', 'X10002', 'x10002,Beck Foot,craven,Settle,BD24 9AA,,,,,,'),
    ];
    for (const files of broken) {
      const places = new Set(problemsOf(files).map(({ file }) => file));
      expect(places.size).toBe(1);
      expect([...places][0]).not.toMatch(/^incidents/);
    }
  });
});

describe('an effect on nobody', () => {
  it('errors if no practice in its scope uses the service', () => {
    expect(
      show(withLine(valid, first, '- services: [sms]', '- services: [sms]\n  except: [X10001]')),
    ).toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:13 >   - services: [sms]
        affects no. 2, services no. 1: no practice in these areas or practices uses "sms", so nobody would be told.
        Correct the areas or practices, or add sms to the column "services" of those that use it in practices.csv."
      `);
  });
});

describe('things that may be there once only', () => {
  it('errors at a position that is taken', () => {
    expect(show(withLine(valid, 'services/sms.md', 'position:', 'position: 10')))
      .toMatchInlineSnapshot(`
        "services/systmone.md:5 > position: 10
        position: the position 10 is already that of services/sms.md.
        Write a number that no other service has, such as position: 60"
      `);
  });

  it('errors at a rank that is taken', () => {
    expect(show(withLine(valid, 'guidance/urgent-in-person/en.md', 'rank:', 'rank: 1')))
      .toMatchInlineSnapshot(`
        "guidance/urgent-in-person/en.md:3 > rank: 1
        rank: the answer no. 1 to the task "urgent" is already guidance/urgent-111/en.md.
        Write a rank that no other answer to it has, such as rank: 2"
      `);
  });

  it('errors at an area that is there twice, and leaves it at that', () => {
    expect(show(withLine(valid, 'areas.yaml', '- id: airedale', '- id: craven')))
      .toMatchInlineSnapshot(`
        "areas.yaml:3 > - id: craven
        no. 2, id: the area "craven" is already no. 1 of the list.
        Delete one of the two, or correct the id."
      `);
  });
});

describe('advice', () => {
  const down = `- services: [nhs-111-phone]\n  everywhere: true\n  level: major-outage\n- services: [systmone]`;

  it('errors if every answer to a task needs something that is down', () => {
    expect(show(withLine(valid, second, '- services:', down))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-29T0930.md:5 > affects:
      affects: at midday on Tuesday 29 July 2025 patients of Beck Foot Surgery get no answer to the task "medicine": every answer in guidance/ needs something that is down.
      Have an answer to "medicine" approved that needs only what works, and add it to guidance/ with rank: 2"
    `);
  });
});

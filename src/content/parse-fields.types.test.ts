import { describe, expect, it } from 'vitest';
import {
  contentFiles,
  paths,
  show,
  today,
  withFile,
  withLine,
} from '../../tests/support/content-files.ts';
import { checkSources } from './read-content.ts';

const valid = contentFiles();
const { first, incident, medicine } = paths;

describe('another kind of thing', () => {
  it('errors at nothing', () => {
    expect(show(withLine(valid, first, 'phase:', 'phase:'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:3 > phase:
      phase: has nothing after it.
      Write it like this: phase: investigating"
    `);
  });

  it('errors at nothing in a list', () => {
    expect(show(withLine(valid, first, '- The connection', '-'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:26 >   -
      known no. 1: has nothing after it.
      Write it like this:
      known:
        - The connection to the data centre failed on Sunday."
    `);
  });

  it('errors at a number where text should be', () => {
    expect(show(withLine(valid, 'site.yaml', 'phone:', 'phone: 01632960100')))
      .toMatchInlineSnapshot(`
        "site.yaml:8 >     phone: 01632960100
        contacts, helpdesk, phone: is the number 1632960100, and should be text.
        Put quotation marks before and after it, so that it is text: phone: "…""
      `);
  });

  it('errors at true where text should be', () => {
    expect(show(withLine(valid, incident, 'title:', 'title: true'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/incident.md:2 > title: true
      title: is true, and should be text.
      Put quotation marks before and after it, so that it is text: title: "…""
    `);
  });

  it('errors at text where a number should be', () => {
    expect(show(withLine(valid, medicine, 'rank:', 'rank: first'))).toMatchInlineSnapshot(`
      "guidance/medicine-111/en.md:3 > rank: first
      rank: is the text "first", and should be a number.
      Write it like this: rank: 1"
    `);
  });

  it('errors at half a number', () => {
    expect(show(withLine(valid, medicine, 'rank:', 'rank: 1.5'))).toMatchInlineSnapshot(`
      "guidance/medicine-111/en.md:3 > rank: 1.5
      rank: is the number 1.5, and should be a whole number.
      Write it like this: rank: 1"
    `);
  });

  it('errors at text where a list of ids should be', () => {
    expect(show(withLine(valid, first, '- services: [systmone]', '- services: systmone, sms')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:6 >   - services: systmone, sms
        affects no. 1, services: is the text "systmone, sms", and should be a list.
        Write it in square brackets: services: [systmone, sms]"
      `);
  });

  it('errors once at text where a list of sentences should be', () => {
    const files = withLine(valid, first, '- The connection');
    expect(show(withLine(files, first, 'known:', 'known: The connection failed.')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:25 > known: The connection failed.
        known: is the text "The connection failed.", and should be a list.
        Write each on a line of its own, after a hyphen and a space:
        known:
          - The connection failed."
      `);
  });

  it('errors at a list whose first hyphen is missing, and puts it together again', () => {
    expect(show(withLine(valid, first, '- Hand-write', 'Hand-write the forms.')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:10 >     workaround:
        affects no. 1, workaround: is the text "Hand-write the forms. - Print tomorrow's appointment list be…", and should be a list.
        Write each on a line of its own, after a hyphen and a space:
        workaround:
          - Hand-write the forms.
          - Print tomorrow's appointment list before 6pm."
      `);
  });

  it('errors at a word for nothing where a list should be, and says to leave it out', () => {
    const own = show(withLine(valid, first, 'doNow:', 'doNow: nothing\nx-doNow:'));
    expect(own).toContain('If there is none, leave the whole line out: doNow: nothing');
  });

  it('errors at a sentence with a colon in a list, and puts it in quotes', () => {
    expect(show(withLine(valid, first, '- The connection', '- Cause: a cut cable')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:26 >   - Cause: a cut cable
        known no. 1: has a colon with a space in it, so it is not read as text.
        Put it in quotes, like this: "Cause: a cut cable""
      `);
  });

  it('errors at a list where a group should be', () => {
    const files = withLine(valid, incident, 'reference:');
    expect(show(withLine(files, incident, 'helpdesk:', 'helpdesk: [INC 0041873]')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/incident.md:6 > helpdesk: [INC 0041873]
        helpdesk: is a list, and should be a group of fields.
        Write it like this:
        helpdesk:
          name: Primary care IT helpdesk
          phone: 01632 960 100"
      `);
  });

  it('errors at a group where a list should be', () => {
    expect(show(withLine(valid, paths.systmone, 'tasks:', 'tasks: {results: late}')))
      .toMatchInlineSnapshot(`
        "services/systmone.md:6 > tasks: {results: late}
        tasks: is a group of fields, and should be a list.
        Write it like this: tasks: [appointment, results]"
      `);
  });

  it('errors at a list where a file of fields should be', () => {
    expect(show(withFile(valid, 'site.yaml', '- title: Status\n'))).toMatchInlineSnapshot(`
      "site.yaml:1 > - title: Status
      this file is a list, and should be a group of fields.
      Write one field a line, without a hyphen before it: phase: investigating"
    `);
  });

  it('errors at fields where a file should be a list', () => {
    expect(show(withFile(valid, 'areas.yaml', 'id: craven\nname: Craven\n')))
      .toMatchInlineSnapshot(`
        "areas.yaml:1 > id: craven
        this file is a group of fields, and should be a list.
        Write it like this:
        - id: craven
          name: Craven"
      `);
  });
});

describe('too much and too little', () => {
  it('errors if a card has seven points', () => {
    const points = ['one', 'two', 'three', 'four', 'five', 'six'].map((point) => `- ${point}`);
    expect(show(withLine(valid, medicine, '- you need', points.join('\n')))).toMatchInlineSnapshot(`
        "guidance/medicine-111/en.md:11 >   points:
        card, points: has 7 entries, and may have 6 at most.
        Keep the 6 that matter most, and take out the rest."
      `);
  });

  it('errors if a title is too long', () => {
    expect(show(withLine(valid, incident, 'title:', `title: ${'Long '.repeat(20)}`)))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/incident.md:2 > title: Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long 
        title: has 99 characters, and may have 80 at most.
        Take out 19 characters or more."
      `);
  });

  it('errors at an empty list', () => {
    expect(show(withLine(valid, first, '- services: [systmone]', '- services: []')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/2025-07-28T0900.md:6 >   - services: []
        affects no. 1, services: is empty.
        Write it like this: services: [systmone, sms]"
      `);
  });

  it('errors if nobody is named', () => {
    expect(show(withLine(valid, first, 'areas: [craven]'))).toMatchInlineSnapshot(`
      "incidents/2025-07-27-data-centre/2025-07-28T0900.md:6 >   - services: [systmone]
      affects no. 1: does not say for whom.
      Add areas, practices or everywhere: true."
    `);
  });

  it('errors if there is no way to reach the helpdesk', () => {
    expect(show(withLine(valid, 'site.yaml', 'phone:'))).toMatchInlineSnapshot(`
      "site.yaml:6 >   helpdesk:
      contacts, helpdesk: has no way to be reached.
      Add a phone, an email or a url."
    `);
  });

  it('errors at an address without https', () => {
    expect(show(withLine(valid, incident, 'url:', 'url: example.org/report')))
      .toMatchInlineSnapshot(`
        "incidents/2025-07-27-data-centre/incident.md:11 >     url: example.org/report
        sources no. 1, url: "example.org/report" is not a web address.
        Write it whole, such as https://www.example.org/."
      `);
  });

  it('errors at an e-mail address that is none', () => {
    expect(show(withLine(valid, 'site.yaml', 'email:', 'email: the office')))
      .toMatchInlineSnapshot(`
        "site.yaml:4 >   email: the office
        publisher, email: "the office" is not an email address.
        Write it like this: email: name@example.org"
      `);
  });
});

describe('the forms by which practices answer', () => {
  const withForm = (address: string) =>
    withLine(valid, 'site.yaml', 'report:', `forms:\n  read: ${address}\nreport:`);

  it('may have slots, written as they are or as codes, and numbers that name a question', () => {
    const google = 'https://docs.google.com/forms/d/e/1FAI/viewform?usp=pp_url';
    const texts = withForm(`${google}&entry.9434765919={code}&entry.1739003583=%7Bbulletin%7D`);
    const { context, problems } = checkSources({ texts, problems: [] }, { today });
    expect(problems).toEqual([]);
    expect(context?.content.site.contacts.forms?.read).toBe(
      `${google}&entry.9434765919={code}&entry.1739003583={bulletin}`,
    );
  });

  it('error at their line, with what to write instead', () => {
    expect(show(withForm('https://forms.example.org/r?r1={odsCode}'))).toMatchInlineSnapshot(`
      "site.yaml:10 >     read: https://forms.example.org/r?r1={odsCode}
      contacts, forms, read: "{odsCode}" is nothing that a form can be filled in with.
      Write {code}, {practice}, {incident}, {bulletin}, or leave it out."
    `);
    expect(show(withForm('http://forms.example.org/r?r1={code}'))).toMatchInlineSnapshot(`
      "site.yaml:10 >     read: http://forms.example.org/r?r1={code}
      contacts, forms, read: "http://forms.example.org/r?r1={code}" is not encrypted.
      Write the address with https:// in front, as the form is shared."
    `);
    expect(show(withForm('https://forms.example.org@evil.example/r'))).toMatchInlineSnapshot(`
      "site.yaml:10 >     read: https://forms.example.org@evil.example/r
      contacts, forms, read: "https://forms.example.org@evil.example/r" has a user before the host, so it leads elsewhere than it seems.
      Write the address as it stands in a browser: https://www.example.org/."
    `);
    expect(show(withForm('https://forms.example.org/{code}'))).toMatchInlineSnapshot(`
      "site.yaml:10 >     read: https://forms.example.org/{code}
      contacts, forms, read: "https://forms.example.org/{code}" has a slot outside the answers.
      Slots stand between the ? and a #, each as an answer: https://example.org/form?practice={code}"
    `);
  });
});

import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from '../../tests/support/builders.ts';
import {
  contentFiles,
  paths,
  today,
  withFile,
  withLine,
} from '../../tests/support/content-files.ts';
import type { UpdateForm } from '../core/authoring/form.ts';
import { rehearse } from '../core/authoring/rehearse.ts';
import { checkDraftFiles, formToFiles, type ValidContent } from './form-to-files.ts';
import { checkSources } from './read-content.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { writeDraftFile } from './write-draft.ts';

function checked(texts = contentFiles(), now = today): ValidContent {
  const sources = { texts, problems: [] };
  const setting = { today: now };
  const { context, problems } = checkSources(sources, setting);
  if (!context) throw new Error(JSON.stringify(problems[0]));
  return { sources, context, setting };
}

const incident = paths.incident.split('/')[1];
const next: UpdateForm = { incident, summary: 'The new cable is laid.' };
const first: UpdateForm = {
  incident: 'new',
  title: 'Text messages fail in Airedale',
  patientTitle: 'Text messages from GP surgeries in Airedale',
  began: '10am',
  affects: ['Text messages @ Airedale: not working'],
  known: ['No message leaves.'],
  unknown: ['When it will be fixed.'],
  doing: ['The supplier looks for the cause.'],
  next: '4pm',
  summary: 'Text messages do not arrive.',
  patients: 'Your surgery cannot send texts.',
  practices: 'Call patients instead.',
};

/** The new texts, or what is wrong, as a person reads it. */
function write(form: UpdateForm, here = checked()): string {
  const { value, problems } = formToFiles(form, here);
  if (value) return value.files.map(({ path, text }) => `${path}\n${text}`).join('\n');
  return problems.map(({ field, message, fix }) => `${field}: ${message}. ${fix}`).join('\n');
}

it('carries forward whatever the form leaves out', () => {
  expect(write(next)).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-29T1200.md
    ---
    at: "2025-07-29T12:00:00+01:00"
    phase: identified
    next: "2025-07-29T16:00:00+01:00"
    affects:
      - services: [systmone]
        areas: [craven]
        level: partial-outage
    known:
      - A cable was cut.
    unknown:
      - When it will be mended.
    doing:
      - Engineers lay a new cable.
    approvedBy: {cause: duty director}
    ---

    The new cable is laid.

    ## For patients

    Your GP surgery is open. Some things take longer.

    ## For practices

    SystmOne opens again, slowly.
    "
  `);
});

it('writes a new incident with its first update', () => {
  expect(write(first)).toMatchInlineSnapshot(`
    "incidents/2025-07-29-text-messages-fail-in-airedale/incident.md
    ---
    title: Text messages fail in Airedale
    patientTitle: Text messages from GP surgeries in Airedale
    kind: incident
    began: "2025-07-29T10:00:00+01:00"
    ---

    incidents/2025-07-29-text-messages-fail-in-airedale/2025-07-29T1200.md
    ---
    at: "2025-07-29T12:00:00+01:00"
    phase: investigating
    next: "2025-07-29T16:00:00+01:00"
    affects:
      - services: [sms]
        areas: [airedale]
        level: major-outage
    known:
      - No message leaves.
    unknown:
      - When it will be fixed.
    doing:
      - The supplier looks for the cause.
    ---

    Text messages do not arrive.

    ## For patients

    Your surgery cannot send texts.

    ## For practices

    Call patients instead.
    "
  `);
});

it('writes what is for practices only without a word for patients', () => {
  const { patientTitle, patients, ...rest } = first;
  const staffOnly = { ...rest, audience: 'GP practices only' };
  const written = write(staffOnly);
  expect(written).toContain('title: Text messages fail in Airedale\naudience: practices\nkind:');
  expect(written).not.toMatch(/patientTitle|For patients/);
  expect(write({ ...staffOnly, patientTitle, patients })).toMatchInlineSnapshot(`
    "patientTitle: is answered, and this incident is for GP practices only. Leave it empty, or write a new incident for patients too.
    patients: is answered, and this incident is for GP practices only. Leave it empty, or write a new incident for patients too."
  `);
  expect(write({ ...first, audience: 'nurses' })).toMatchInlineSnapshot(
    `"audience: "nurses" does not say who is told. Choose Patients and GP practices, or GP practices only."`,
  );
});

it('never changes whom an incident is for', () => {
  expect(write({ ...next, audience: 'practices' })).toMatchInlineSnapshot(
    `"audience: cannot change: this incident is for patients and GP practices. Leave it out, or write a new incident."`,
  );
  expect(write({ ...next, audience: 'everyone' })).toContain('The new cable is laid.');
  const texts = contentFiles();
  const head = (texts.get(paths.incident) ?? '').replace(/patientTitle: .*/, 'audience: practices');
  const quiet = [...texts].map(([path, text]): [string, string] => [
    path,
    path.startsWith(dirname(paths.incident)) ? text.replace(/## For patients[^#]*/, '') : text,
  ]);
  const here = checked(new Map([...quiet, [paths.incident, head]]));
  expect(write(next, here)).not.toContain('For patients');
  expect(write({ ...next, patients: 'Call us.' }, here)).toMatchInlineSnapshot(
    `"patients: is answered, and this incident is for GP practices only. Leave it empty, or write a new incident for patients too."`,
  );
});

it('says so if nobody uses a system where it is said to fail', () => {
  const form = { ...first, affects: ['sms, systmone @ Airedale but not X10003'], level: 'down' };
  expect(write(form)).toMatchInlineSnapshot(
    `"affects: "down" does not say how badly. Write a colon, and planned work, slow or unreliable, comes and goes, partly working, or not working."`,
  );
  expect(write({ ...form, level: 'Not working' })).toMatchInlineSnapshot(
    `"affects: no. 1, services, no. 2: no practice in these areas or practices uses "systmone", so nobody would be told. Correct the areas or practices, or add systmone to the column "services" of those that use it in practices.csv."`,
  );
});

it('keeps the details of an entry that is said again, and changes those that are named', () => {
  const form: UpdateForm = {
    ...next,
    affects: ['systmone @ craven: slow', 'sms @ X10001: not working'],
    works: ['sms: Replies arrive.'],
    workaround: ['SMS: Call them.', 'sms: Write: "a letter" # today'],
    next: 'tomorrow 9am',
  };
  expect(write(form)).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-29T1200.md
    ---
    at: "2025-07-29T12:00:00+01:00"
    phase: identified
    next: "2025-07-30T09:00:00+01:00"
    affects:
      - services: [systmone]
        areas: [craven]
        level: degraded
      - services: [sms]
        practices: [X10001]
        level: major-outage
        works: Replies arrive.
        workaround:
          - Call them.
          - 'Write: "a letter" # today'
    known:
      - A cable was cut.
    unknown:
      - When it will be mended.
    doing:
      - Engineers lay a new cable.
    approvedBy: {cause: duty director}
    ---

    The new cable is laid.

    ## For patients

    Your GP surgery is open. Some things take longer.

    ## For practices

    SystmOne opens again, slowly.
    "
  `);
});

it('clears what is over when the incident is resolved', () => {
  const end = { ...next, phase: 'Resolved: Fixed, and back to normal.' };
  expect(write(end)).toMatchInlineSnapshot(`
    "patients: is not answered. Two or three short paragraphs. Advice on medicine and urgent help is added by itself.
    practices: is not answered. What is not in the answers above. Headings begin with ###."
  `);
  const said = {
    known: ['A cable was cut.'],
    patients: 'All is as usual.',
    practices: 'Thank you.',
  };
  expect(write({ ...end, ...said })).toMatchInlineSnapshot(`
    "incidents/2025-07-27-data-centre/2025-07-29T1200.md
    ---
    at: "2025-07-29T12:00:00+01:00"
    phase: resolved
    known:
      - A cable was cut.
    approvedBy: {cause: duty director}
    ---

    The new cable is laid.

    ## For patients

    All is as usual.

    ## For practices

    Thank you.
    "
  `);
});

it('offers a helpline again while it goes on, and at the end only if somebody says so', () => {
  const patientHelp = 'patientHelp:\n  phone: 01632 960 111';
  const files = withLine(
    contentFiles(),
    paths.second,
    'next:',
    `${patientHelp}\nnext: '2025-07-29T16:00:00+01:00'`,
  );
  const here = checked(files);
  const words = { known: ['A cable was cut.'], patients: 'It is over.', practices: 'Thank you.' };
  const end = { ...next, ...words, phase: 'resolved' };
  expect(write(next, here)).toContain('01632 960 111');
  expect(write(end, here)).not.toContain('patientHelp');
  expect(write({ ...end, patientHelp: '01632 960 112' }, here)).toContain('01632 960 112');
});

it('asks anew for what was said of a failure when it works again', () => {
  const turned: UpdateForm = { ...next, phase: 'monitoring', affects: ['nothing'] };
  expect(write(turned).match(/^\w+(?=: has to be answered anew)/gm)).toEqual([
    'known',
    'unknown',
    'doing',
    'patients',
    'practices',
  ]);
  const said = {
    known: ['The cable is mended.'],
    unknown: ['Whether it lasts.'],
    doing: ['Engineers watch it.'],
    patients: 'Your GP surgery has its records back.',
    practices: 'Thank you.',
    approvedBy: ['cause: duty director'],
  };
  expect(write({ ...turned, ...said })).toContain('The cable is mended.');
  expect(write({ ...turned, ...said })).not.toMatch(/lay a new cable|slowly|will be mended/);
});

it('says with each question what is wrong with its answer', () => {
  const form: UpdateForm = {
    ...first,
    affects: ['SystmOn @ Craven: not working', 'sms: not working', 'sms @ Leeds: dreadful'],
    access: ['Craven: ajar'],
    backlog: ['Craven: gossip'],
    phase: 'completed',
    next: 'soon',
    title: ' ',
    patients: undefined,
  };
  expect(write(form)).toMatchInlineSnapshot(`
    "phase: "completed" is no phase of this incident. Choose Investigating, Cause known, Fix being watched, Recovering, Resolved or Withdrawn.
    affects: there is no system "SystmOn". Did you mean SystmOne (systmone)?
    affects: "sms: not working" does not say for whom. Write the systems, @ and the places: SystmOne @ Craven: not working
    affects: "dreadful" does not say how badly. Write a colon, and planned work, slow or unreliable, comes and goes, partly working, or not working.
    access: "Craven: ajar" does not say how far they are open. Write a colon, and open, with disruption, urgent care only or closed.
    backlog: "gossip" is nothing that is listed. Write a colon, and some of urgent, medicine, appointment, results, referral, sick-note and other.
    patients: is not answered. Two or three short paragraphs. Advice on medicine and urgent help is added by itself.
    next: "soon" is not a time after this update. For example 4pm, tomorrow 9am, or Monday 9am. London time."
  `);
});

it.each([
  ['a sentence', { known: ['A cable was cut.'] }, 'Take the sentence out'],
  ['a title', { title: 'A cyber attack on text messages' }, 'Take the words out'],
  ['a firm time', { expected: ['by Friday 1 August 2025 9am, firm'] }, 'Write likely or hope'],
])('says once what to do about %s that needs approval', (_what, said, instead) => {
  const lines = write({ ...first, ...said }).split('\n');
  const hint =
    'The word cause, cyber, data or expected, a colon, and a role. Example: cause: duty director';
  expect(lines.join('\n')).toContain(`${instead}, or have it approved and write who did. ${hint}`);
  expect(lines.filter((line) => line.split('or have it approved').length !== 2)).toEqual([]);
  expect(lines.join()).not.toContain('Rename the folder');
});

it('says so too where the check finds it in the file', () => {
  const form: UpdateForm = {
    ...next,
    phase: 'investigating',
    known: ['x'.repeat(301)],
    unknown: ['nothing'],
    summary: 'It is [here](https://example.org/).',
    patients: 'Call Mr John Smith on 07700 900123.',
    practices: 'Well.\n\n## Other\n\nMore.',
  };
  expect(write(form)).toMatchInlineSnapshot(`
    "known: no. 1: has 301 characters, and may have 300 at most. Take out 1 characters or more.
    summary: the summary has a link, a list or signs such as ** in it, and is shown as plain text. Write it as one or two plain sentences.
    patients: "07700 900123" looks like a person's mobile number. Write the number of the helpdesk or of the surgery, or add the number to the contacts in site.yaml if it is for the public.
    patients: "Mr John Smith" looks like a person's name. Write the role: the duty director, a patient, the practice manager.
    practices: there is no section "Other". Use ## For patients and ## For practices only. Headings inside them begin with ###."
  `);
});

it('says which incidents there are', () => {
  expect(write({ ...next, incident: 'the usual one' })).toMatchInlineSnapshot(
    `"incident: "the usual one" is no incident that has begun. Write new or 2025-07-27-data-centre."`,
  );
});

it('takes the next minute if another officer has this one', () => {
  const { value } = formToFiles(next, checked());
  const [file] = value?.files ?? [];
  const more = withFile(contentFiles(), file?.path ?? '', file?.text ?? '');
  const again = formToFiles(next, checked(more));
  expect(again.value?.files.map(({ path }) => path)).toEqual([
    `incidents/${incident}/2025-07-29T1201.md`,
  ]);
});

it('reads back exactly what it wrote, whatever the words', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '---',
      '- a',
      '#',
      'a #b',
      '*a',
      '&a b',
      '!x',
      'yes',
      '1_000',
      '0x1F',
      '"',
      "'",
      ': ',
      '{',
      '2025-07-28',
      '12:30',
      '~',
      'a: b',
      '\u2028',
      '<<',
      '@',
      '`',
      '|',
      '> x',
      '%',
      '? a',
    ),
  );
  const fields = fc.record({ known: fc.array(word, { minLength: 1 }), works: word });
  fc.assert(
    fc.property(fields, (record) => {
      const text = writeDraftFile({ path: '', fields: record, body: '' });
      const parts = splitFrontMatter(text);
      expect(parseYaml('', parts?.fields ?? '')).toEqual({ value: record, problems: [] });
    }),
    { numRuns: 500 },
  );
});

it('rehearses an incident from now on, marked and with its times moved', () => {
  const now = at('2026-01-12T10:00:00+00:00');
  const here = checked(contentFiles(), now);
  const [past] = here.context.content.incidents;
  if (!past) throw new Error('no incident');
  const { files } = rehearse(past, { now, files: here.sources.texts.keys() });
  const written = checkDraftFiles(files, here);
  expect(written.problems).toEqual([]);
  expect(written.files.map(({ path }) => path)).toEqual([
    'incidents/2026-01-11-exercise-data-centre/incident.md',
    'incidents/2026-01-11-exercise-data-centre/2026-01-12T1000.md',
    'incidents/2026-01-11-exercise-data-centre/2026-01-13T1030.md',
  ]);
  expect(written.files[0]?.text).toMatchInlineSnapshot(`
    "---
    title: "Exercise: Data-centre failure in Craven"
    patientTitle: "Exercise: Computer problems at GP surgeries in Craven"
    kind: exercise
    began: "2026-01-11T19:00:00+00:00"
    sources:
      - note: Rehearses Data-centre failure in Craven. Nothing in it is happening.
    ---
    "
  `);
  expect(files[2]?.fields).toMatchObject({ next: '2026-01-13T17:00:00+00:00' });
});

it('marks an update urgent if it is said so, and the next one not by itself', () => {
  const path = 'incidents/2025-07-27-data-centre/2025-07-29T1200.md';
  const written = write({ ...next, urgent: 'Yes' });
  expect(written).toContain('\nurgent: true\n');
  const text = written.slice(written.indexOf('\n') + 1);
  const later = checked(withFile(contentFiles(), path, text), at('2025-07-29T13:00:00+01:00'));
  expect(write({ ...next, summary: 'The second cable is laid.' }, later)).not.toContain('urgent');
  expect(write({ ...next, urgent: 'no' })).not.toContain('urgent');
  expect(write({ ...next, urgent: 'tonight' })).toMatchInlineSnapshot(
    `"urgent: "tonight" is neither yes nor no. Write yes, or leave it out."`,
  );
});

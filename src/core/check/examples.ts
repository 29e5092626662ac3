import type { Problem } from './problem.ts';
import {
  correctionFieldNotes,
  effectFieldNotes,
  updateFieldNotes,
  type FieldNote,
} from '../model/update-fields.ts';

const sentences = (field: string, sentence: string) => `${field}:\n  - ${sentence}`;

function examplesOf(notes: Readonly<Record<string, FieldNote>>): Record<string, string> {
  return Object.fromEntries(Object.entries(notes).map(([field, { example }]) => [field, example]));
}

/**
 * How each field is written: shown to an author who left it out or got it
 * wrong. A field that means different things is listed below what it stands in:
 * a group, or a kind of file.
 */
const examples: Readonly<Record<string, string>> = {
  // An update: its own fields have their examples where they are described.
  ...examplesOf(updateFieldNotes),
  ...examplesOf(effectFieldNotes),
  'corrections.at': correctionFieldNotes.at.example,
  'corrections.what': correctionFieldNotes.what.example,
  given: sentences('given', 'Write down overtime from now on.'),
  'help.next': 'next: "2025-07-30T12:00:00+01:00"',
  'supplier.name': 'name: The Health Informatics Service',
  confirmed: 'confirmed: "2025-07-28T08:30:00+01:00"',
  brief:
    'brief:\n  text: "Urgent help: call 111."\n  spoken: If you need medical help today, call 111.',
  'brief.text': 'text: "Urgent help: call 111."',
  spoken: 'spoken: If you need medical help today, call 111.',
  cause: 'cause: duty director',
  cyber: 'cyber: duty director',
  data: 'data: information governance lead',
  is: 'is: urgent-only',
  tasks: 'tasks: [appointment, results]',
  gpas: 'gpas: red',

  // An incident
  languages: 'languages: [ur, pl]',
  title: 'title: Data-centre failure, Bradford District and Craven',
  patientTitle: 'patientTitle: Computer problems at GP surgeries in Bradford and Craven',
  audience: 'audience: practices',
  kind: 'kind: incident',
  began: 'began: "2025-07-27T18:00:00+01:00"',
  from: 'from: "2025-09-06T20:00:00+01:00"',
  to: 'to: "2025-09-06T23:00:00+01:00"',
  helpdesk: 'helpdesk:\n  name: Primary care IT helpdesk\n  phone: 01632 960 100',
  report: 'report:\n  name: Impact and backlog form\n  url: https://example.org/report',
  reference: 'reference: INC 0041873',
  sources: 'sources:\n  - title: Report of the incident\n    publisher: A newspaper',
  'sources.title': 'title: Report of the incident',
  'sources.publisher': 'publisher: A newspaper',
  'sources.note': 'note: Times of day are illustrative.',
  date: "date: '2025-08-01'",

  reviewPromised: 'reviewPromised:\n  at: "2025-08-01T17:00:00+01:00"',
  'reviewPromised.by': "by: '2025-12-01'",

  // A review
  published: "published: '2025-12-01'",
  author: 'author: Independent reviewer',
  findings: sentences('findings', 'The second connection had never been tested.'),
  recommendations:
    "recommendations:\n  - id: r1\n    what: Test the second connection each quarter.\n    owner: Head of primary care IT\n    due: '2026-03-31'\n    state: accepted",
  'recommendations.id': 'id: r1',
  what: 'what: Test the second connection each quarter.',
  owner: 'owner: Head of primary care IT',
  due: "due: '2026-03-31'",
  state: 'state: in-progress',
  reason: 'reason: It costs more than the risk that it removes.',
  notes: "notes:\n  - date: '2026-01-15'\n    text: The first test is done.",
  'notes.date': "date: '2026-01-15'",
  'notes.text': 'text: The first test is done.',

  // site.yaml
  idDomain: 'idDomain: it.example.org',
  idDomainFrom: 'idDomainFrom: "2025-07-29T12:00:00+01:00"',
  'site.title': "title: GP surgeries' computer systems",
  publisher: 'publisher:\n  name: Example Partnership\n  email: name@example.org',
  'publisher.name': 'name: Example Health and Care Partnership',
  about: 'about: An invented partnership. It runs no services.',
  contacts:
    'contacts:\n  helpdesk:\n    name: Primary care IT helpdesk\n    phone: 01632 960 100\n  report:\n    name: Impact and backlog form\n    url: https://example.org/report',
  'helpdesk.name': 'name: Primary care IT helpdesk',
  hours: 'hours: 7am to 8pm, every day',
  'report.name': 'name: Impact and backlog form',
  'report.note': 'note: Report as soon as you know. One line is enough.',
  demonstration: 'demonstration:\n  notice: Not a live notice.',
  officialList: 'officialList:\n  subIcbs: [36J]\n  areas: postcode',
  subIcbs: 'subIcbs: [36J]',
  postcodeAreas: 'postcodeAreas: [BD, LS]',
  'officialList.areas': 'areas: postcode',
  now: 'now: "2025-08-01T17:30:00+01:00"',
  notice: 'notice: Not a live notice.',
  translations: 'translations:\n  pl: To nie jest prawdziwy komunikat.',
  phone: 'phone: 01632 960 100',
  email: 'email: name@example.org',
  url: 'url: https://example.org/',
  website: 'website: https://example.org/',

  // areas.yaml
  'areas.yaml': '- id: craven\n  name: Craven',
  id: 'id: craven',
  'areas.name': 'name: Craven',

  // redirects.yaml
  'redirects.yaml':
    '- from: /incidents/2025-07-27-old-name/\n  to: /incidents/2025-07-27-data-centre/',
  'redirects.from': 'from: /incidents/2025-07-27-old-name/',
  'redirects.to': 'to: /incidents/2025-07-27-data-centre/',

  // formats.yaml
  'formats.yaml':
    '- of: guidance/medicine-111\n  kind: easy-read\n  url: https://www.example.org/medicine.pdf\n  madeBy: Easy Read agency',
  of: 'of: guidance/medicine-111',
  'formats.kind': 'kind: easy-read',
  'formats.url': 'url: https://www.example.org/medicine.pdf',
  madeBy: 'madeBy: Easy Read agency',

  // practices.csv: what goes in the cell
  'practices.code': 'X10001',
  'practices.name': 'Lumb Mill Surgery',
  'practices.area': 'craven',
  'practices.town': 'Skipton',
  'practices.postcode': 'BD23 1AB',
  'practices.phone': '01632 960 100',
  'practices.website': 'https://example.org/',
  'practices.dispensing': 'yes',
  'practices.note': 'Invented for this demonstration.',
  'practices.closed': '2025-06-30',

  // A service
  'services.name': 'name: SystmOne',
  patientName: 'patientName: GP health records',
  group: 'group: Clinical systems',
  position: 'position: 10',
  usedBy: 'usedBy: everyone',
  advisedAs: 'advisedAs: [call 111, 111 by phone]',

  // What patients may want
  beside: 'beside: urgent',

  // Guidance
  task: 'task: medicine',
  rank: 'rank: 1',
  'guidance.title': 'title: Your medicine has run out',
  short: 'short: Go to 111.nhs.uk/emergency-prescription or call 111.',
  expect: 'expect: delays',
  needs: 'needs: [nhs-111-phone]',
  card: 'card:\n  type: urgent\n  heading: "Call 111 if:"\n  points:\n    - you need help today',
  type: 'type: urgent',
  heading: 'heading: "Call 111 if:"',
  points: 'points:\n  - it has completely run out',
  'guidance.sources': 'sources: [https://www.nhs.uk/]',
  'guidance.approvedBy': 'approvedBy: Chief pharmacist',
  draft: "draft: '2025-06-02'",
  approved: "approved: '2025-06-02'",
  reviewBy: "reviewBy: '2026-06-02'",
};

/** Whether any kind of file has a field of this name. */
export function isFieldName(word: string): boolean {
  return Object.keys(examples).some((key) => key.split('.').at(-1) === word);
}

/** The fix for a field: what to write, by example. Without a path, for a whole file. */
export function writeLike(file: string, path: NonNullable<Problem['path']>): string {
  const names = path.filter((step) => typeof step === 'string');
  const room = file.split(/[./]/, 1)[0] ?? '';
  const field = names.at(-1);
  const keys = field ? [`${names.at(-2) ?? room}.${field}`, field] : [file];
  const key = keys.find((one) => Object.hasOwn(examples, one));
  const example = key === undefined ? undefined : examples[key];
  if (!example) {
    return field
      ? 'docs/content.md shows how it is written.'
      : 'Write one field a line, without a hyphen before it: phase: investigating';
  }
  return `Write it like this:${example.includes('\n') ? '\n' : ' '}${example}`;
}

import type { Allowed, PrivateKind } from '../language/private-data/finding.ts';
import { findPrivateData } from '../language/private-data/find-private-data.ts';
import { anError, lineAt, type Problem } from './problem.ts';
import { branchesFile, practicePlace } from './practice-place.ts';
import type { ContentSources } from './checked.ts';
import { stringsIn } from './strings-in.ts';

/** What is read as it stands in the file, broken fields and comments too. */
const written = /^(?:incidents|guidance|services|statements|languages)\/|^areas\.yaml$/;

/**
 * Whatever looks like it belongs to a person, in any file of the content, in its
 * fields as they were parsed, and in its name: once published, it cannot be
 * taken back.
 */
export function checkPrivateData(
  { content, orphans }: ContentSources,
  texts: ReadonlyMap<string, string>,
  allowed: Allowed,
): Problem[] {
  const inTexts = [...texts].flatMap(([file, text]) => [
    ...inName(file, allowed),
    ...(written.test(file) ? findPrivateData(text, allowed) : []).map(({ kind, found, index }) =>
      problemOf(kind, found, { file, line: lineAt(text, index) }),
    ),
  ]);
  const cells = content.practices.flatMap((practice) => [
    ...(['note', 'town', 'sites'] as const).flatMap((column) =>
      [practice[column] ?? []].flat().map((cell) => ({
        cell,
        place: practicePlace(practice, column),
      })),
    ),
    ...(practice.branches ?? []).map((branch) => ({
      cell: branch.town,
      place: { ...practicePlace({ ...branch, code: branch.id }, 'town'), file: branchesFile },
    })),
  ]);
  const inTables = cells.flatMap(({ cell, place }) =>
    findPrivateData(cell, allowed).map(({ kind, found }) => problemOf(kind, found, place)),
  );
  const told = new Set(inTexts.map(keyOf));
  return [
    ...inTexts,
    ...inTables,
    ...inFields(content, orphans, texts, allowed).filter((problem) => !told.has(keyOf(problem))),
  ];
}

const keyOf = ({ file, message }: Problem) => `${file} ${message}`;

/** Words of a file's name and of its folder's: 2025-07-28-mrs-crabtree. */
function inName(file: string, allowed: Allowed): Problem[] {
  const name = file.replace(/^.*\//, '');
  const folder = /\/incident\.md$/.test(file) ? (file.split('/').at(-2) ?? '') : '';
  const asWords = `${folder} ${name}`
    // Endings are no surnames, of a copy (doris.md.bak) neither.
    .replace(/\.(?:md|ya?ml|csv)(?=\.|$)|\.\w+$/g, '')
    .replace(/[-_.]/g, ' ')
    .replace(/(?<![\p{L}\d])\p{Ll}/gu, (letter) => letter.toUpperCase());
  const found = [...findPrivateData(name, allowed), ...findPrivateData(folder, allowed)];
  const names = findPrivateData(asWords, allowed).filter(({ kind }) => kind === 'name');
  return [...found, ...names].map((one) => problemOf(one.kind, one.found, { file }));
}

/** Fields of files that are not read whole, and those whose characters are written as escapes. */
function inFields(
  { incidents, guidance, services, areas, tasks, formats, site }: ContentSources['content'],
  orphans: ContentSources['orphans'],
  texts: ReadonlyMap<string, string>,
  allowed: Allowed,
): Problem[] {
  const updates = [...incidents.flatMap((one) => one.updates), ...orphans];
  const parsed: [string, unknown][] = [
    ['site.yaml', site],
    ['areas.yaml', areas],
    ['tasks.yaml', tasks],
    ['formats.yaml', formats],
    ...services.map((one): [string, unknown] => [one.file, one]),
    ...guidance.flatMap((one): [string, unknown][] => [
      [one.file, { ...one, translations: undefined }],
      ...Object.values(one.translations).map((other): [string, unknown] => [other.file, other]),
    ]),
    ...incidents.flatMap((one): [string, unknown][] => [
      [one.file, { ...one, updates: undefined, review: undefined }],
      ...(one.review ? [[one.review.file, one.review] as [string, unknown]] : []),
    ]),
    ...updates.flatMap((one): [string, unknown][] => [
      [one.file, { ...one, translations: undefined }],
      ...Object.values(one.translations).map((other): [string, unknown] => [other.file, other]),
    ]),
  ];
  return parsed
    .filter(([file]) => !written.test(file) || /\\[^\n]/.test(texts.get(file) ?? ''))
    .flatMap(([file, value]) =>
      stringsIn(value).flatMap(({ path, text }) =>
        findPrivateData(text, allowed).map(({ kind, found }) =>
          problemOf(kind, found, { file, path }),
        ),
      ),
    );
}

function problemOf(
  kind: PrivateKind,
  found: string,
  place: Pick<Problem, 'file' | 'line' | 'path'>,
): Problem {
  const { is, fix } = kinds[kind];
  const where = place.line === undefined && !place.path ? 'in the name of the file ' : '';
  return anError({
    code: `private/${kind}`,
    ...place,
    message: `"${found}" ${where}looks like ${is}`,
    fix,
  });
}

const kinds: Record<PrivateKind, { is: string; fix: string }> = {
  'nhs-number': {
    is: 'an NHS number',
    fix: 'Take it out. Nothing about a patient is published. If it is a phone number, write "call" before it.',
  },
  'ni-number': {
    is: 'a National Insurance number',
    fix: 'Take it out. Nothing about a person is published.',
  },
  landline: {
    is: "a person's own phone number",
    fix: 'Write the number of the helpdesk or of the surgery.',
  },
  address: {
    is: "a person's address",
    fix: 'Take it out, or write the name of the surgery or the street without the number of the house.',
  },
  vehicle: {
    is: "the number plate of a person's vehicle",
    fix: 'Take it out, or write "a van".',
  },
  'date-of-birth': {
    is: 'a date of birth',
    fix: 'Take it out. Nothing about a patient is published.',
  },
  mobile: {
    is: "a person's mobile number",
    fix: 'Write the number of the helpdesk or of the surgery, or add the number to the contacts in site.yaml if it is for the public.',
  },
  email: {
    is: "a person's email address",
    fix: 'Write an address of the publisher, or add its domain to emailDomains in site.yaml if addresses there are for the public.',
  },
  postcode: {
    is: "the postcode of a person's home: no practice has it",
    fix: 'Take it out, or write the name of the surgery or the town.',
  },
  name: {
    is: "a person's name",
    fix: 'Write the role: the duty director, a patient, the practice manager.',
  },
};

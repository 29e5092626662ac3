import type { Allowed, PrivateKind } from '../language/private-data/finding.ts';
import { findPrivateData } from '../language/private-data/find-private-data.ts';
import { anError, lineAt, type Problem } from '../model/problem.ts';

/** What people write freely, where a slip may name a person. */
const written = /^(?:incidents|guidance)\//;

/**
 * Whatever looks like it belongs to a person, in a file's text and in its name:
 * once published, it cannot be taken back.
 */
export function checkPrivateData(texts: ReadonlyMap<string, string>, allowed: Allowed): Problem[] {
  return [...texts].flatMap(([file, text]) => {
    if (!written.test(file)) return [];
    const inName = findPrivateData(file.replace(/^.*\//, ''), allowed);
    return [
      ...inName.map(({ kind, found }) => problemOf(kind, found, file)),
      ...findPrivateData(text, allowed).map(({ kind, found, index }) =>
        problemOf(kind, found, file, lineAt(text, index)),
      ),
    ];
  });
}

function problemOf(kind: PrivateKind, found: string, file: string, line?: number): Problem {
  const { is, fix } = kinds[kind];
  return anError({
    code: `private/${kind}`,
    file,
    line,
    message: `"${found}" ${line === undefined ? 'in the name of the file ' : ''}looks like ${is}`,
    fix,
  });
}

const kinds: Record<PrivateKind, { is: string; fix: string }> = {
  'nhs-number': {
    is: 'an NHS number',
    fix: 'Take it out. Nothing about a patient is published. If it is a phone number, write "call" before it.',
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
    is: "a person's e-mail address",
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

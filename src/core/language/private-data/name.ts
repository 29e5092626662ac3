import type { Allowed, PrivateFinding } from './finding.ts';

const capitalised = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}[\\p{Ll}]+)?";
const fullName = `(?:${capitalised}|\\p{Lu}\\.?)(?: (?:${capitalised}|\\p{Lu}\\.?(?!\\w)))*`;

/** A title and a name: Mr Patel, Dr A. Khan. */
const titled = new RegExp(
  `(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Nurse|Sister)\\.? (${fullName})`,
  'gu',
);

/** Who the text says is a patient or a member of staff: patient John Smith, our receptionist Sarah. */
const called = new RegExp(
  `(?<!\\p{L})(?:[Pp]atient|[Cc]arer|[Rr]eceptionist|[Nn]urse|[Dd]octor|[Pp]aramedic|[Pp]harmacist|[Pp]ractice manager|[Ee]ngineer|[Tt]echnician|[Mm]other|[Ff]ather|[Dd]aughter|[Ss]on)(?: named| called|,| is|:)? ((?:\\p{Lu}\\.? )?${capitalised}(?: ${capitalised})*)`,
  'gu',
);

/** Words with a capital that are no person, after "patient" and the like. */
const noName =
  /^(?:Access|Participation|Advice|Advisory|Safety|Transport|Choice|Online|Group|Services?|Record|Records|Portal|Liaison|Experience|Information|Care|NHS|GP|App|The|If|When|Call|Please|Do|We|You|Your|It|In|On|At|For|And|Or|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** People's names where a text itself says that somebody is one. */
export function findNames(text: string, { names }: Allowed): PrivateFinding[] {
  return [titled, called].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, 1: name = '', index }): PrivateFinding[] => {
      if (noName.test(name) || isInAllowedName(text, index, found, names)) return [];
      return [{ kind: 'name', index, found }];
    }),
  );
}

/** Whether the words stand inside the name of a practice or a service: Dr Khan and Partners. */
function isInAllowedName(
  text: string,
  index: number,
  found: string,
  names: readonly string[],
): boolean {
  const small = found.toLowerCase();
  return names
    .filter((name) => name.includes(small))
    .some((name) => {
      const start = index - name.indexOf(small);
      return text.slice(Math.max(0, start), start + name.length).toLowerCase() === name;
    });
}

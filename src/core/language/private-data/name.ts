import { firstNames, placeWord } from './first-names.ts';
import type { Allowed, PrivateFinding } from './finding.ts';
import { foreignNames } from './foreign-names.ts';

const particle =
  '(?:(?:de|da|di|van|der|den|von|la|le|du|al|el|bin|bint|ibn|ap|ní|mac|Al|El|De|Van|St\\.?)[ -])';
const capitalised = `${particle}{0,3}\\p{Lu}[\\p{L}\\p{M}'-]*[\\p{L}\\p{M}]`;
const mixed = `(?=\\p{Lu}[\\p{L}\\p{M}'-]*[\\p{Ll}\\p{M}])${capitalised}`;
const initials = '(?:\\p{Lu}\\.? ?){1,3}';
const fullName = `(?:${initials} )?(?:${initials})?${capitalised}(?: (?:\\p{Lu}\\.? )?${capitalised}){0,3}`;
const title =
  '(?:Mr|MR|Mrs|MRS|Ms|MS|Miss|MISS|Mx|MX|Dr|DR|Doctor|DOCTOR|PROF|NURSE|SISTER|Prof|Professor|Sir|Dame|Lord|Lady|Nurse|Sister|Matron|Midwife|Rev|Reverend|Master|Madam)';

interface Pattern {
  pattern: RegExp;
  /** A part of whatever it finds, in small letters: a text without any is not searched. */
  hint?: RegExp;
}

const patterns: readonly Pattern[] = [
  // Mr Patel, Dr A. Khan, Mr and Mrs O'Neill.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])${title}\\.? ?(?:and ${title}\\.? ?)?(?<=[ .])(${fullName}|${initials}(?![\\p{L}'-]))`,
      'gu',
    ),
    hint: /M[rRsSxXi]|MISS|D[rRoOa]|P[rR][oO][fF]|Sir|Lord|Lady|N[uU][rR]|S[iI][sS]|Matr|Midw|Rev|Mast|Madam/,
  },
  // mrs crabtree
  {
    pattern:
      /(?<![\p{L}\d])(?:mr|mrs|mx|dr|prof)\.? (?!(?:and|or|the|who|will|is|are|was|can|to|at|if|for|on|in|of|has|says)\b)(\p{L}[\p{L}'-]+)/gu,
    hint: /\b(?:mrs?|mx|dr|prof)\b/,
  },
  // Who the text says is a patient or a member of staff: patient John Smith, our receptionist Sarah.
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Pp]atient|[Cc]arer|[Rr]eceptionist|[Nn]urse|[Dd]octor|GP|[Pp]aramedic|[Pp]harmacist|[Pp]hysio(?:therapist)?|[Mm]idwife|[Mm]anager|[Ee]ngineer|[Tt]echnician|[Aa]dministrator|[Ss]ecretary|[Cc]olleague|[Dd]irector|[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Dd]aughter|[Ss]on|[Ww]ife|[Hh]usband|[Pp]artner|[Ss]ister|[Bb]rother|[Nn]eighbour|[Ll]ead)(?: on site)?(?: is)?(?: named| called|,| is|:| -)? ((?:\\p{Lu}\\.? )?(?:${mixed}|${capitalised}(?= ${capitalised}))(?: ${capitalised}){0,2})`,
      'gu',
    ),
  },
  // Two words with capitals where only people can stand: thanks go to Jo Bloggs; Jo Bloggs, our practice manager.
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Ss]igned(?: by)?:?|[Tt]hank(?:s| you)?(?: go)?(?: to)?|[Rr]eported by|[Rr]ecords? (?:of|for)|[Ll]etters? (?:about|for|to)|[Rr]esults? (?:of|for)|[Mm]other of|[Ff]ather of|[Ss]on of|[Dd]aughter of|[Ss]peak to|[Tt]alk to|[Aa]nything with|[Aa]ppointments? (?:of|with)|[Mm]essage to|on behalf of) (${mixed} (?:\\p{Lu}\\.? )?${capitalised})(?! (?:surger|practice|team|staff|helpdesk|service|system))`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}'.-])(${mixed} (?:\\p{Lu}\\.? )?${capitalised})(?:, (?:our|the|your|a|an|their)? ?| \\((?:the |our |a )?)(?:\\w+ ){0,2}(?:manager|receptionist|nurse|doctor|gp|pharmacist|engineer|technician|administrator|secretary|carer|patient|paramedic|director|lead|partner)\\b`,
      'gu',
    ),
    hint: /manager|receptionist|nurse|doctor|gp|pharmacist|engineer|technician|administrator|secretary|carer|patient|paramedic|director|lead|partner/,
  },
  // Name: Jane Crabtree; surname is Crabtree. A field's own name is at the start of its line.
  {
    hint: /[Nn]ame/,
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:[Ff]ull |[Ff]irst |[Ll]ast |[Pp]atient |[Pp]atient's |[Hh]er |[Hh]is )[Nn]ame|[Nn]ame of (?:the )?(?:patient|caller|carer)|[Ss]urname|[Ff]orename)(?: is|:| -| =| was) ?(${capitalised}(?: ${capitalised}){0,2})`,
      'gu',
    ),
  },
];

/** A first name and a surname, with or without an initial. */
const twoNames = new RegExp(
  `(?<![\\p{L}\\p{M}'-])(\\p{Lu}[\\p{Ll}\\p{M}]+)(?=((?:-\\p{Lu}[\\p{Ll}]+)? (?:\\p{Lu}\\.? )?(${capitalised}))(?: (\\p{Lu}[\\p{L}'-]+))?)`,
  'gu',
);
const twoInCapitals =
  /(?<![\p{L}'-])(\p{Lu}{3,}) (?:\p{Lu}\.? )?(\p{Lu}[\p{Lu}'-]{2,})(?![\p{L}])/gu;
/** A first name where people are asked for: ask for Sarah, thanks to Imran. */
const askedFor =
  /(?<!\p{L})(?:[Aa]sk(?: for)?|[Cc]all|[Rr]ing|[Pp]hone|[Tt]ext|[Cc]ontact|[Ee]-?mail|[Tt]ell|[Ss]ee|(?:[Ss]peak|[Tt]alk|[Ww]rite|[Gg]o|[Tt]hanks|[Aa]sk(?:ed)?|reported|said) (?:to|with|by)|told by|taken by|from|with|by) (\p{Lu}[\p{Ll}\p{M}]+)(?![\p{L}\p{M}'-])(?! \p{Lu})/gu;
/** By J. Smith. */
const initialled =
  /(?<=^|\n|[:,(] ?|\b(?:by|to|for|from|with|ask|and|patient|of|is|call|see|tell) )((?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}'-]*\p{Ll}[\p{L}'-]*)/gu;

/** Words with a capital that are no person, after "patient", "nurse" and the like. */
const noName =
  /^(?:Office|Teams|Word|Excel|Windows|Outlook|Edge|Access|Participation|Advice|Advisory|Safety|Transport|Choice|Online|Group|Groups|Services?|Records?|Portal|Liaison|Experience|Information|Care|NHS|GPs?|IT|App|Apps|Practitioners?|Appointments?|Associates?|Managers?|Team|Teams|Leads?|Director|Desk|Support|Led|Knows|Hub|Facing|Web|SystmOne|SystmOnline|EMIS|Connect|Check|Helpline|Line|Leaflet|The|If|When|Call|Please|Do|We|You|Your|Our|It|In|On|At|For|And|Or|To|As|This|That|These|There|All|Some|No|Not|Staff|Surger(?:y|ies)|Practices?|Patients?|Who|What|Where|How|Why|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{Ll}])/u;

/** People's names: after a title or what they are, after what one does with people, or a first name and a surname. */
export function findNames(text: string, { names }: Allowed): PrivateFinding[] {
  const found: PrivateFinding[] = [];
  const add = (index: number, words: string, name: string) => {
    // Of "records of Limestone House Surgery", the name alone can be a practice's.
    const own = name || words;
    if (
      noName.test(name) ||
      isPractice(text, index + words.length) ||
      isInAllowedName(text, index + words.lastIndexOf(own), own, names)
    )
      return;
    found.push({ kind: 'name', index, found: words });
  };
  for (const { pattern, hint } of [...patterns, ...foreignNames]) {
    if (hint && !hint.test(text)) continue;
    for (const { 0: words, 1: name = '', index } of text.matchAll(pattern)) add(index, words, name);
  }
  for (const { 1: first = '', 2: rest = '', 3: last = '', 4: more = '', index } of text.matchAll(
    twoNames,
  )) {
    if (!firstNames.has(first) || placeWord.test(more)) continue;
    const isAfterPerson = /\b(?:with|ask|to|by|call|see|tell) $/i.test(
      text.slice(Math.max(0, index - 8), index),
    );
    if (placeWord.test(last) && !(isAfterPerson && surnameToo.test(last))) continue;
    add(index, `${first}${rest}`, last);
  }
  for (const { 0: words, 1: first = '', 2: last = '', index } of text.matchAll(twoInCapitals)) {
    if (firstNames.has(first.charAt(0) + first.slice(1).toLowerCase())) add(index, words, last);
  }
  for (const { 0: words, 1: name = '', index } of text.matchAll(askedFor)) {
    if (firstNames.has(name)) add(index, words, name);
  }
  for (const { 0: words, index } of text.matchAll(initialled)) {
    // "Go to A&E. Call 999" is no name.
    if (!/\bA and $/.test(text.slice(Math.max(0, index - 6), index))) add(index, words, '');
  }
  return withoutOverlaps(found);
}

/** Words for places that are surnames too. */
const surnameToo =
  /^(?:Street|Lane|Close|Hill|Park|Green|Mill|House|Hall|Bridge|Church|Cross|Ward|Way|May|Day|Court)$/;

/** Dr Khan's surgery; Dr Ahmed and Partners: the name of a practice, and not only of a person. */
function isPractice(text: string, end: number): boolean {
  return (
    /^(?:'s? ?(?:s )?(?:own )?(?:gp )?(?:surger|practice|medical)| (?:and|&) Partners\b)/i.test(
      text.slice(end, end + 30),
    ) ||
    (/'s$/.test(text.slice(end - 2, end)) &&
      /^ (?:surger|practice)/i.test(text.slice(end, end + 12)))
  );
}

function withoutOverlaps(findings: readonly PrivateFinding[]): PrivateFinding[] {
  let end = -1;
  return findings
    .toSorted((a, b) => a.index - b.index || b.found.length - a.found.length)
    .filter(({ index, found }) => {
      if (index < end) return false;
      end = index + found.length;
      return true;
    });
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

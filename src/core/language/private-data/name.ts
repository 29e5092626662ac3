import { firstNames, placeWord } from './first-names.ts';
import type { Allowed, PrivateFinding } from './finding.ts';
import { foreignNames } from './foreign-names.ts';

const particle = "(?:(?:de|da|di|van|der|den|von|la|le|du|al|el|bin|bint|ibn|ap|ní|mac|Al|El|De|Van|St\\.?)[ -])";
const capitalised = `${particle}{0,3}\\p{Lu}[\\p{L}\\p{M}'-]*[\\p{Ll}\\p{M}][\\p{L}\\p{M}'-]*`;
const initials = '(?:\\p{Lu}\\.? ?){1,3}';
const fullName = `(?:${initials} )?(?:${initials})?${capitalised}(?: (?:\\p{Lu}\\.? )?${capitalised}){0,3}`;
const title =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Nurse|Sister|Matron|Midwife|Rev|Reverend|Master|Madam)';

interface Pattern {
  pattern: RegExp;
  /** A part of whatever it finds, in small letters: a text without any is not searched. */
  hint?: RegExp;
}

const patterns: readonly Pattern[] = [
  // Mr Patel, Dr A. Khan, Mr and Mrs O'Neill.
  { pattern: new RegExp(`(?<![\\p{L}\\p{M}])${title}\\.? ?(?:and ${title}\\.? ?)?(?<=[ .])(${fullName}|${initials}(?![\\p{L}'-]))`, 'gu') },
  // MRS CRABTREE
  { pattern: /(?<!\p{L})(?:MR|MRS|MS|MISS|DR|PROF)\.? (\p{Lu}[\p{Lu}'-]+(?: \p{Lu}[\p{Lu}'-]+)?)/gu },
  // mrs crabtree
  { pattern: /(?<![\p{L}\d] ?)(?:mr|mrs|dr|prof)\.? (?!(?:and|or|the|who|will|is|are|was|can|to|at|if|for|on|in|of|has|says)\b)(\p{L}[\p{L}'-]+)/gu, hint: /\b(?:mrs?|dr|prof)\b/ },
  // Who the text says is a patient or a member of staff: patient John Smith, our receptionist Sarah.
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Pp]atient|[Cc]arer|[Rr]eceptionist|[Nn]urse|[Dd]octor|GP|[Pp]aramedic|[Pp]harmacist|[Pp]hysio(?:therapist)?|[Mm]idwife|[Mm]anager|[Ee]ngineer|[Tt]echnician|[Aa]dministrator|[Ss]ecretary|[Cc]olleague|[Dd]irector|[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Dd]aughter|[Ss]on|[Ww]ife|[Hh]usband|[Pp]artner|[Ss]ister|[Bb]rother|[Nn]eighbour)(?: is)?(?: named| called|,| is|:| -)? ((?:\\p{Lu}\\.? )?${capitalised}(?: ${capitalised}){0,2})`,
      'gu',
    ),
  },
  // Name: Jane Crabtree; surname is Crabtree. A field's own name is at the start of its line.
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:[Ff]ull |[Ff]irst |[Ll]ast |[Pp]atient |[Pp]atient's |[Hh]er |[Hh]is )[Nn]ame|[Nn]ame of (?:the )?(?:patient|caller|carer)|[Ss]urname|[Ff]orename)(?: is|:| -| =| was) ?(${capitalised}(?: ${capitalised}){0,2})`,
      'gu',
    ),
  },
];

/** A first name and a surname, with or without an initial. */
const twoNames = new RegExp(
  `(?<![\\p{L}\\p{M}'-])(\\p{Lu}[\\p{Ll}\\p{M}]+)(?:-\\p{Lu}[\\p{Ll}]+)? (?:\\p{Lu}\\.? )?(${capitalised})(?: (\\p{Lu}[\\p{L}'-]+))?`,
  'gu',
);
const twoInCapitals = /(?<![\p{L}'-])(\p{Lu}{3,}) (\p{Lu}[\p{Lu}'-]{2,})(?![\p{L}])/gu;
/** A first name where people are asked for: ask for Sarah, thanks to Imran. */
const askedFor =
  /(?<!\p{L})(?:[Aa]sk(?: for)?|[Cc]all|[Rr]ing|[Pp]hone|[Tt]ext|[Cc]ontact|[Ee]-?mail|[Tt]ell|[Ss]ee|(?:[Ss]peak|[Tt]alk|[Ww]rite|[Gg]o|[Tt]hanks|[Aa]sk(?:ed)?|reported|said) (?:to|with|by)|told by|taken by|from|with|by) (\p{Lu}[\p{Ll}\p{M}]+)(?![\p{L}\p{M}'-])(?! \p{Lu})/gu;
/** By J. Smith. */
const initialled =
  /(?<=^|\n|[:,(] ?|\b(?:by|to|for|from|with|ask|and|patient|of|is|call|see|tell) )((?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}'-]*\p{Ll}[\p{L}'-]*)/gu;

/** Words with a capital that are no person, after "patient", "nurse" and the like. */
const noName =
  /^(?:Access|Participation|Advice|Advisory|Safety|Transport|Choice|Online|Group|Groups|Services?|Records?|Portal|Liaison|Experience|Information|Care|NHS|GPs?|IT|App|Apps|Practitioners?|Appointments?|Associates?|Managers?|Team|Teams|Leads?|Director|Desk|Support|Led|Knows|Hub|Facing|Web|SystmOne|SystmOnline|EMIS|Connect|Check|Helpline|Line|Leaflet|The|If|When|Call|Please|Do|We|You|Your|Our|It|In|On|At|For|And|Or|To|As|This|That|These|There|All|Some|No|Not|Staff|Surger(?:y|ies)|Practices?|Patients?|Who|What|Where|How|Why|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{Ll}])/u;

/** People's names: after a title or what they are, after what one does with people, or a first name and a surname. */
export function findNames(text: string, { names }: Allowed): PrivateFinding[] {
  const found: PrivateFinding[] = [];
  const add = (index: number, words: string, name: string) => {
    if (noName.test(name) || isInAllowedName(text, index, words, names)) return;
    found.push({ kind: 'name', index, found: words });
  };
  for (const { pattern, hint } of [...patterns, ...foreignNames]) {
    if (hint && !hint.test(text)) continue;
    for (const { 0: words, 1: name = '', index } of text.matchAll(pattern)) add(index, words, name);
  }
  for (const { 0: words, 1: first = '', 2: last = '', 3: more = '', index } of text.matchAll(twoNames)) {
    if (!firstNames.has(first) || placeWord.test(last) || placeWord.test(more)) continue;
    add(index, words, last);
  }
  for (const { 0: words, 1: first = '', 2: last = '', index } of text.matchAll(twoInCapitals)) {
    if (firstNames.has(first.charAt(0) + first.slice(1).toLowerCase())) add(index, words, last);
  }
  for (const { 0: words, 1: name = '', index } of text.matchAll(askedFor)) {
    if (firstNames.has(name)) add(index, words, name);
  }
  for (const { 0: words, index } of text.matchAll(initialled)) add(index, words, '');
  return withoutOverlaps(found);
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

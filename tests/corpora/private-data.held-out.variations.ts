/*
 * How the same words come out of Word, a web page, a phone or a tired hand: white space, hyphens,
 * emphasis, digits and case inside a value, and the place of the sentence on the page.
 *
 * Written by an author who had not seen the rules that the corpus tests. A variation is changed
 * only if no reader would see the person's data in it.
 */
import type { CorpusLanguage, PrivateDataKind } from './private-data.held-out.base-sentences.ts';
import type { Parts } from './private-data.held-out.values.ts';

export interface Variation {
  readonly note: string;
  readonly write: (parts: Parts) => string;
}

const joined = (note: string, joiner: string): Variation => ({
  note,
  write: (parts) => parts.join(joiner),
});

const plain = joined('plain', ' ');

const whiteSpace: readonly Variation[] = [
  joined('no-break space', '\u00a0'),
  joined('line end', '\n'),
  joined('two spaces', '  '),
  joined('thin space', '\u2009'),
  joined('tab', '\t'),
  joined('narrow no-break space', '\u202f'),
  joined('zero-width space after a space', ' \u200b'),
  joined('Windows line end', '\r\n'),
  joined('figure space', '\u2007'),
  joined('line end and indent', '\n  '),
  joined('space before a line end', ' \n'),
  joined('ideographic space', '\u3000'),
];

const emphasis: readonly Variation[] = [
  { note: 'bold', write: (parts) => `**${parts.join(' ')}**` },
  { note: 'last part bold', write: (parts) => boldPart(parts, parts.length - 1) },
  { note: 'italic by underscores', write: (parts) => `_${parts.join(' ')}_` },
  { note: 'code', write: (parts) => `\`${parts.join(' ')}\`` },
  { note: 'first part bold', write: (parts) => boldPart(parts, 0) },
  { note: 'italic by asterisks', write: (parts) => `*${parts.join(' ')}*` },
  { note: 'bold by underscores', write: (parts) => `__${parts.join(' ')}__` },
  { note: 'words of a link', write: (parts) => `[${parts.join(' ')}](https://example.org/list)` },
];

function boldPart(parts: Parts, bold: number): string {
  return parts.map((part, at) => (at === bold ? `**${part}**` : part)).join(' ');
}

const numberJoiners: readonly Variation[] = [
  joined('no space', ''),
  joined('hyphens', '-'),
  joined('non-breaking hyphens', '\u2011'),
  joined('en dashes', '\u2013'),
  joined('figure dashes', '\u2012'),
  joined('dots', '.'),
  joined('zero-width spaces only', '\u200b'),
  joined('slashes', '/'),
  joined('Unicode hyphens', '\u2010'),
  joined('minus signs', '\u2212'),
];

const dateJoiners: readonly Variation[] = [
  joined('slashes', '/'),
  joined('dots', '.'),
  joined('hyphens', '-'),
  joined('non-breaking hyphens', '\u2011'),
  joined('en dashes', '\u2013'),
  joined('spaced slashes', ' / '),
  joined('figure dashes', '\u2012'),
  { note: 'bold', write: (parts) => `**${parts.join('/')}**` },
  { note: 'code', write: (parts) => `\`${parts.join('/')}\`` },
  { note: 'italic', write: (parts) => `_${parts.join('.')}_` },
];

/** The value with its digits counted from the character that stands for nought. */
function inDigits(note: string, nought: number, joiner: string): Variation {
  return {
    note,
    write: (parts) =>
      parts.join(joiner).replace(/\d/gu, (digit) => String.fromCodePoint(nought + Number(digit))),
  };
}

const fullWidth = (joiner: string) => inDigits('full-width digits', 0xff10, joiner);
const arabicIndic = (joiner: string) => inDigits('Arabic-Indic digits', 0x0660, joiner);

const ownDigits: Partial<Record<CorpusLanguage, (joiner: string) => Variation>> = {
  ar: arabicIndic,
  ur: (joiner) => inDigits('extended Arabic-Indic digits', 0x06f0, joiner),
  bn: (joiner) => inDigits('Bengali digits', 0x09e6, joiner),
  pa: (joiner) => inDigits('Gurmukhi digits', 0x0a66, joiner),
};

const upper: Variation = {
  note: 'capitals',
  write: (parts) => parts.join(' ').toUpperCase(),
};
const lower: Variation = { note: 'small letters', write: (parts) => parts.join(' ').toLowerCase() };
const capitalLast: Variation = {
  note: 'surname in capitals',
  write: (parts) =>
    parts.map((part, at) => (at === parts.length - 1 ? part.toUpperCase() : part)).join(' '),
};
const zeroWidthInside: Variation = {
  note: 'zero-width space inside a word',
  write: (parts) =>
    parts
      .map((part, at) =>
        at === parts.length - 1 ? `${part.slice(0, 2)}\u200b${part.slice(2)}` : part,
      )
      .join(' '),
};

const telLink: Variation = {
  note: 'only the target of a link',
  write: (parts) => `[this number](tel:${parts.join('').replace(/\(0\)|[()]/gu, '')})`,
};
const mailLink: Variation = {
  note: 'only the target of a link',
  write: (parts) => `[this address](mailto:${parts.join('')})`,
};
const namedLink: Variation = {
  note: 'only the target of a link',
  write: (parts) => `[this chat](${parts.join('').replace(/^wa/u, 'https://wa')})`,
};

const wholeEmphasis = emphasis.filter(({ note }) => !note.includes('part'));

const variationsOf: Record<PrivateDataKind, readonly Variation[]> = {
  'nhs-number': [
    plain,
    ...numberJoiners,
    ...whiteSpace,
    ...emphasis,
    fullWidth(' '),
    fullWidth(''),
    arabicIndic(' '),
  ],
  'title-name': [plain, ...whiteSpace, ...emphasis, upper, capitalLast, lower, zeroWidthInside],
  'full-name': [plain, plain, ...whiteSpace, ...emphasis, upper, capitalLast],
  'date-of-birth': [...dateJoiners, fullWidth('/'), arabicIndic('/')],
  mobile: [
    plain,
    plain,
    ...numberJoiners,
    ...whiteSpace,
    ...emphasis,
    telLink,
    fullWidth(' '),
    fullWidth(''),
  ],
  'home-landline': [
    plain,
    plain,
    ...numberJoiners,
    ...whiteSpace,
    ...emphasis,
    telLink,
    fullWidth(' '),
  ],
  'personal-email': [
    plain,
    mailLink,
    ...wholeEmphasis,
    upper,
    { note: 'full-width at sign', write: (parts) => parts.join('').replace('@', '\uff20') },
    { note: 'autolink', write: (parts) => `<${parts.join('')}>` },
    {
      note: 'zero-width space at the at sign',
      write: (parts) => parts.join('').replace('@', '\u200b@'),
    },
  ],
  'home-address': [plain, plain, ...whiteSpace, ...emphasis, upper, fullWidth(' ')],
  'home-postcode': [
    plain,
    joined('no space', ''),
    ...whiteSpace,
    ...emphasis,
    lower,
    fullWidth(' '),
  ],
  vehicle: [plain, joined('no space', ''), ...whiteSpace.slice(0, 6), ...emphasis, lower],
  'ni-number': [
    plain,
    joined('no space', ''),
    joined('hyphens', '-'),
    joined('non-breaking hyphens', '\u2011'),
    ...whiteSpace.slice(0, 6),
    ...emphasis,
    lower,
    fullWidth(' '),
  ],
  'whatsapp-link': [
    plain,
    namedLink,
    {
      note: 'autolink',
      write: (parts) => parts.join('').replace(/^(?:https?:\/\/)?(.*)$/u, '<https://$1>'),
    },
    { note: 'code', write: (parts) => `\`${parts.join('')}\`` },
    { note: 'bold', write: (parts) => `**${parts.join('')}**` },
    {
      note: 'capitals',
      write: (parts) => parts.join('').replace(/wa\.me|https/gu, (host) => host.toUpperCase()),
    },
  ],
};

/** The variations that a value can take in a language. */
export function variationsFor(
  kind: PrivateDataKind,
  language: CorpusLanguage,
  slot: string,
): readonly Variation[] {
  const inWords: readonly Variation[] = [plain, plain, ...whiteSpace, ...emphasis, fullWidth(' ')];
  const variations = slot === 'birthday' ? inWords : variationsOf[kind];
  if (language === 'en') return variations;
  const own = ownDigits[language];
  const others = variations.filter(({ note }) => note !== 'Arabic-Indic digits');
  if (own === undefined || !['nhs-number', 'mobile', 'date-of-birth'].includes(kind)) return others;
  const spaced = own(kind === 'date-of-birth' ? '/' : ' ');
  const close = own(kind === 'date-of-birth' ? '-' : '');
  return others.flatMap((variation, at) =>
    at % 2 === 0 ? [variation, at % 4 === 0 ? spaced : close] : [variation],
  );
}

export interface FieldStyle {
  readonly note: string;
  /** True where the field is one line, so that a line end cannot stand in it. */
  readonly oneLine?: boolean;
  /** True where the words around are English. */
  readonly english?: boolean;
  readonly place: (sentence: string) => string;
}

const withoutStop = (sentence: string) => sentence.replace(/[.。]$/u, '');

export const fieldStyles: readonly FieldStyle[] = [
  { note: 'sentence', place: (sentence) => sentence },
  { note: 'list item', place: (sentence) => `- ${sentence}` },
  {
    note: 'end of a paragraph',
    english: true,
    place: (sentence) =>
      `Surgeries are open today. Staff work on paper for now, so everything takes longer. ${sentence}`,
  },
  {
    note: 'middle of a paragraph',
    english: true,
    place: (sentence) =>
      `The helpdesk is open until 8pm. ${sentence} The next update is at 4:30pm.`,
  },
  { note: 'title', oneLine: true, place: withoutStop },
  {
    note: 'second item of a list',
    english: true,
    place: (sentence) => `- Print tomorrow's appointment list before 6pm.\n- ${sentence}`,
  },
  { note: 'heading', oneLine: true, place: (sentence) => `### ${withoutStop(sentence)}` },
  { note: 'numbered item', place: (sentence) => `1. ${sentence}` },
  { note: 'in brackets', place: (sentence) => `(${sentence})` },
  {
    note: 'start of a paragraph',
    english: true,
    place: (sentence) => `${sentence} Report the number of cancelled appointments by 10am.`,
  },
  { note: 'quotation', oneLine: true, place: (sentence) => `> ${sentence}` },
  { note: 'table cell', oneLine: true, place: (sentence) => `| 9:30am | ${sentence} |` },
  { note: 'comment', oneLine: true, place: (sentence) => `<!-- ${sentence} -->` },
];

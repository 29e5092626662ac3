import { makeLruCache } from '../../cache/lru-cache.ts';
import { isCallable, nationalDigits } from '../../model/callable.ts';
import { unseenCharacter } from '../../model/unseen.ts';
import { distrust, hostOf } from '../../model/web-host.ts';
import { decodeEntity, parseMarkdown } from '../markdown.ts';

/** Something in a text that readers would see as signs, lose, or be misled by. `index` counts UTF-16 units. */
export interface RawMarkup {
  kind:
    | 'html'
    | 'entity'
    | 'bracket'
    | 'link-target'
    | 'tabs'
    | 'indented'
    | 'unseen'
    | 'mixed-script'
    | 'left-over'
    | 'struck'
    | 'marks';
  index: number;
  found: string;
  /** For a link: what is wrong with it. For an entity: the character that it stands for. */
  detail?: string;
}

/** What a text of Markdown holds that does not come out right on every channel. Each pattern is linear. */
export function findRawMarkup(text: string): readonly RawMarkup[] {
  return recent(text, () => read(text));
}

const recent = makeLruCache<readonly RawMarkup[]>(2000);

function read(text: string): RawMarkup[] {
  return [
    ...findSigns(text),
    ...findBrackets(text),
    ...findLinks(text),
    ...findTabs(text),
    ...findIndented(text),
    ...findLeftOver(text),
    ...match(text, /(?<!~)~~(?=[^\s~])[^~\n]{1,300}~~(?!~)/g, 'struck'),
  ].toSorted((a, b) => a.index - b.index);
}

/** The same for a field that is printed as it is typed: there marks of Markdown are signs, too. */
export function findMarks(text: string): RawMarkup[] {
  return match(
    text,
    /\*\*|__|~~|`|\]\(|^#{1,6} |^[-*+] |(?<![\w*])\*(?=\w)[^*\n]*\w\*(?!\w)/g,
    'marks',
  );
}

/** What comes out right nowhere: tags, comments, entities, letters that nobody sees. */
export function findSigns(text: string): RawMarkup[] {
  return [...findHtml(text), ...findEntities(text), ...findLetters(text)];
}

/** Letters that nobody sees, or that only look like others. */
function findLetters(text: string): RawMarkup[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  return [
    ...findUnseen(text),
    ...match(text, word, 'mixed-script').filter(({ found }) => isMixed(found)),
  ];
}

/**
 * Without a width, or blank where a letter should be (a Hangul filler, an empty
 * pattern of Braille). Joiners and the mark of Arabic belong to words of Arabic
 * and of Indian scripts, and marks of direction to a text with letters from right
 * to left. All of Unicode's category Cf is here, but for signs of Arabic and of
 * Egyptian that have a width; an emoji keeps its variation selector.
 */
const withoutWidth =
  // eslint-disable-next-line no-misleading-character-class -- each is looked for by itself
  /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{13430}-\u{1343f}])\p{Cf}|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\u{e0000}-\u{e0fff}]/u;
// eslint-disable-next-line no-misleading-character-class -- the same
const unseen = new RegExp(withoutWidth.source, 'gu');
const joined = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u0900-\u0dff]$/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function findUnseen(text: string): RawMarkup[] {
  return match(text, unseen, 'unseen').filter(({ index, found }) => {
    if (/[\u200e\u200f\u061c]/.test(found)) return !rightToLeft.test(text);
    if (/[\u200c\u200d]/.test(found)) return !joined.test(text.slice(0, index));
    if (found === '\ufe0f') return !/[\p{Extended_Pictographic}\d#*]$/u.test(text.slice(0, index));
    return true;
  });
}

const word = /[\p{L}\p{M}]{2,60}/gu;

function isMixed(text: string): boolean {
  const scripts = [
    /\p{Script=Latin}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
    /\p{Script=Armenian}|\p{Script=Cherokee}/u,
  ];
  return scripts.filter((script) => script.test(text)).length > 1;
}

/** Lines with a tab between words. */
function findTabs(text: string): RawMarkup[] {
  if (!text.includes('\t')) return [];
  let index = 0;
  return text.split('\n').flatMap((line) => {
    const start = index;
    index += line.length + 1;
    return line.trim().includes('\t')
      ? [{ kind: 'tabs' as const, index: start, found: line.trim() }]
      : [];
  });
}

/** Paragraphs that Markdown takes for lines of a program, because spaces stand before them. */
function findIndented(text: string): RawMarkup[] {
  if (!/^(?: {4}| *\t)/m.test(text)) return [];
  const lines = text.split('\n');
  return parseMarkdown(text).flatMap(({ type, map }) => {
    if (type !== 'code_block' || !map) return [];
    const before = lines.slice(0, map[0]).join('\n').length;
    const index = map[0] === 0 ? 0 : before + 1;
    return [{ kind: 'indented' as const, index, found: lines[map[0]]?.trimStart() ?? '' }];
  });
}

/** Signs that other programs make something of, and this one nothing: underlined headings, ==marked== words, :smile:. */
function findLeftOver(text: string): RawMarkup[] {
  return match(
    text,
    /(?<=\S\n) {0,3}={2,} *(?=\n|$)|(?<![=\w])==(?=[^\s=])[^=\n]{1,200}==(?![=\w])|(?<![\w:]):[a-z][a-z\d]*(?:_[a-z\d]+)*:(?![\w:/])/g,
    'left-over',
  );
}

function findHtml(text: string): RawMarkup[] {
  return match(
    text,
    /<!--|-->|<\/?[a-z][\w-]{0,20}(?=[\s/>])[^<>\n]{0,200}>?|<[!?][a-z[][^<>\n]{0,100}>?|<(?!https?:|mailto:|tel:)[a-z][\w+.-]{1,20}:[^<>\s]{0,500}>/gi,
    'html',
  );
}

/**
 * Characters written as code: &nbsp; or &#8238;. What some programs take for one
 * without its semicolon counts too. Nobody sees from the source what they do.
 */
function findEntities(text: string): RawMarkup[] {
  if (!text.includes('&')) return [];
  return match(text, entity, 'entity').flatMap((one) => {
    const whole = one.found.endsWith(';') ? one.found : `${one.found};`;
    const decoded = decodeEntity(whole);
    // A number that is no character's is shown as a sign for nothing.
    const detail = decoded === whole && whole.startsWith('&#') ? '\ufffd' : decoded;
    if (detail === whole) {
      const isMeant = /^&[a-z]{3,};$/.test(whole) && !/\w$/.test(text.slice(0, one.index));
      return isMeant ? [one] : [];
    }
    const isSeen =
      /[^\s\ufffd]/.test(detail) && !unseenCharacter.test(detail) && !withoutWidth.test(detail);
    return {
      ...one,
      kind: isSeen || detail === '\u00a0' ? ('entity' as const) : ('unseen' as const),
      detail,
    };
  });
}

const entity =
  /&(?:#\d{1,8}(?!\d);?|#x[\da-f]{1,8}(?![\da-f]);?|[a-z]\w{1,31};|(?:nbsp|shy)(?!\w))/gi;

/**
 * Images, footnotes, task lists, links without words, links whose target or shape
 * Markdown does not take, and links whose target stands elsewhere: nobody sees there
 * what the words lead to.
 */
function findBrackets(text: string): RawMarkup[] {
  const definitions = match(text, /^ {0,3}\[[^\]\n]{1,200}\]:[^\n]{0,300}/gm, 'bracket');
  const others = match(text, bracket, 'bracket').filter(({ found, index }) => {
    if (definitions.some((one) => index >= one.index && index < one.index + one.found.length)) {
      return false;
    }
    if (/^\[[^\]]*\]\((?:<)?(?:https?|mailto|tel):/i.test(found)) {
      return !isLink(text, index) || /^\[[\s*_~`]*\]/.test(found);
    }
    const [, words = '', reference] = /^!?\[([^\]]*)\](?:\[([^\]]*)\])?/.exec(found) ?? [];
    if (found.startsWith('!') || reference !== undefined) return true;
    return /^\[[^\]]*\] ?\(/.test(found) || words.startsWith('^') || /^[ xX]?$/.test(words);
  });
  return [...definitions, ...others];
}

/** Whether Markdown makes a link of what begins at a bracket. Source: CommonMark 0.31, 6.3. */
function isLink(text: string, index: number): boolean {
  shape.lastIndex = index;
  return shape.test(text);
}

const shape =
  /\[[^[\]\n]{0,300}\]\((?:<[^<>\n]{1,1000}>|[^\s()<][^\s()]{0,1000}(?:\([^\s()]{0,300}\)[^\s()]{0,300}){0,3})(?:\s{1,20}(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?\s{0,20}\)/y;

const bracket = /!?\[[^[\]\n]{0,300}\](?: ?\([^()\n]{0,500}\)?|\[[^[\]\n]{0,200}\])?/g;

function findLinks(text: string): RawMarkup[] {
  const links = [
    ...text.matchAll(
      /\[([^[\]]{1,300})\]\(<?((?:https?|mailto|tel):[^()\s<>]{1,1000}(?:\([^()\s]{0,100}\)[^()\s<>]{0,200})?)/gi,
    ),
  ].flatMap(({ index, 0: found, 1: words = '', 2: target = '' }): RawMarkup[] => {
    const detail = disagreement(words.replace(/[*_~`]/g, '').normalize('NFKC'), target);
    return detail ? [{ kind: 'link-target', index, found: `${found})`, detail }] : [];
  });
  const bare = [...text.matchAll(/(?<!\]\(<?)\bhttps?:\/\/[^\s<>()[\]]{1,1000}/gi)].flatMap(
    ({ index, 0: found }): RawMarkup[] => {
      const wrong = distrust(found.replace(/[.,;:!?'"*_]+$/, ''));
      return wrong ? [{ kind: 'link-target', index, found, detail: `the address ${wrong}` }] : [];
    },
  );
  return [...links, ...bare];
}

/** What is wrong between the words of a link and where it leads. */
function disagreement(words: string, target: string): string | undefined {
  const scheme = target.slice(0, target.indexOf(':')).toLowerCase();
  const rest = decode(target.slice(scheme.length + 1));
  const [number] = /\+?\d[\d ()\u00a0-]+\d/.exec(words) ?? [];
  const [email] = /[^\s@<>]{1,80}@[^\s@<>]{1,200}/.exec(words) ?? [];
  const [host] =
    /^(?:https?:\/\/)?(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,20}(?=[/?#]|$)/i.exec(words.trim()) ?? [];
  if (scheme === 'tel') {
    if (!isCallable(rest)) return 'the number behind the words is none that patients may call';
    return number && nationalDigits(number) !== nationalDigits(rest)
      ? 'the words are another number than the link calls'
      : undefined;
  }
  if (scheme === 'mailto') {
    const address = rest.split('?')[0] ?? '';
    return email && email.toLowerCase() !== address.toLowerCase()
      ? 'the words are another address than the link writes to'
      : undefined;
  }
  const wrong = distrust(target);
  if (wrong) return `the address ${wrong}`;
  if (email) return 'the words are an email address, and the link leads to a page';
  const saysCall = /\b(?:call|phone|ring|dial|telephone)\b/i.test(words);
  if (number && (saysCall || /^[\d ()+\u00a0-]+$/.test(words.trim())))
    return 'the words are a phone number, and the link leads to a page';
  const shown = host && hostOf(host.includes('://') ? host : `https://${host}`);
  return shown && shown !== hostOf(target)
    ? 'the words are another host than the link leads to'
    : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function match(text: string, pattern: RegExp, kind: RawMarkup['kind']): RawMarkup[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, index, found }));
}

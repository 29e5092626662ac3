import { makeLruCache } from '../../cache/lru-cache.ts';
import { isCallable, nationalDigits } from '../../model/callable.ts';
import { distrust, hostOf } from '../../model/web-host.ts';
import { zeroWidth } from './normal-text/level-character.ts';

/** Something in a text that readers would see as signs, lose, or be misled by. `index` counts UTF-16 units. */
export interface RawMarkup {
  kind:
    'html' | 'bracket' | 'link-target' | 'tabs' | 'indented' | 'unseen' | 'mixed-script' | 'marks';
  index: number;
  found: string;
  /** For a link: what is wrong with it. */
  detail?: string;
}

/** What a text of Markdown holds that does not come out right on every channel. Each pattern is linear. */
export function findRawMarkup(text: string): readonly RawMarkup[] {
  return recent(text, () => read(text));
}

const recent = makeLruCache<readonly RawMarkup[]>(2000);

function read(text: string): RawMarkup[] {
  return [
    ...findHtml(text),
    ...findBrackets(text),
    ...findLinks(text),
    ...findTabs(text),
    ...match(text, /(?<=^|\n\n)(?: {4}|\t)(?! *(?:[-*+]|\d+[.)]) )\S[^\n]*/g, 'indented'),
    ...findLetters(text),
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

/** Letters that nobody sees, or that only look like others. */
export function findLetters(text: string): RawMarkup[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  return [
    ...match(text, unseen, 'unseen'),
    ...match(text, word, 'mixed-script').filter(({ found }) => isMixed(found)),
  ];
}

/** Without a width. Joiners belong to words of Arabic and of Indian scripts, and to nothing else. */
const unseen = new RegExp(
  `(?<![\\u0600-\\u06ff\\u0750-\\u077f\\u0900-\\u0dff])(?:(?![\\u200e\\u200f\\ufe0f])${zeroWidth.source})|(?<=[\\u0600-\\u06ff\\u0900-\\u0dff])[\\u200b\\u2060-\\u2064\\ufeff\\u00ad]`,
  'g',
);
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

function findHtml(text: string): RawMarkup[] {
  return match(
    text,
    /<!--|-->|<\/?[a-z][\w-]{0,20}(?=[\s/>])[^<>\n]{0,200}>?|<[!?][a-z[][^<>\n]{0,100}>?/gi,
    'html',
  );
}

/** Images, footnotes, task lists, and links whose target or shape Markdown does not take. */
function findBrackets(text: string): RawMarkup[] {
  const definitions = new Set(
    [...text.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm)].map(([, name = '']) => name.toLowerCase()),
  );
  return match(text, bracket, 'bracket').filter(({ found }) => {
    if (/^\[[^\]]*\]\((?:<)?(?:https?|mailto|tel):/i.test(found)) return false;
    const [, words = '', reference] = /^!?\[([^\]]*)\](?:\[([^\]]*)\])?/.exec(found) ?? [];
    if (found.startsWith('!')) return true;
    if (/^\[[^\]]*\] ?\(/.test(found)) return true;
    if (words.startsWith('^') || /^[ xX]?$/.test(words)) return true;
    return reference !== undefined && !definitions.has((reference || words).toLowerCase());
  });
}

const bracket = /!?\[[^[\]\n]{0,300}\](?: ?\([^()\n]{0,500}\)?|\[[^[\]\n]{0,200}\])?/g;

function findLinks(text: string): RawMarkup[] {
  const links = text.matchAll(
    /\[([^[\]]{1,300})\]\(<?((?:https?|mailto|tel):[^()\s<>]{1,1000}(?:\([^()\s]{0,100}\)[^()\s<>]{0,200})?)/gi,
  );
  return [...links].flatMap(({ index, 0: found, 1: words = '', 2: target = '' }): RawMarkup[] => {
    const detail = disagreement(words.replace(/[*_~`]/g, ''), target);
    return detail ? [{ kind: 'link-target', index, found: `${found})`, detail }] : [];
  });
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
  if (email) return 'the words are an e-mail address, and the link leads to a page';
  if (number && /^[\d ()+\u00a0-]+$/.test(words.trim()))
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

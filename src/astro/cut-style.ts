import type { MadeRule } from '../styles/sheets.ts';

/** What decides which style a page needs. */
export interface PageParts {
  /** Its markup. */
  body: string;
  script?: string;
}

/**
 * Makes what cuts a stylesheet down to the rules that a page can use: those
 * whose classes and elements are all in its markup. Most of a page would be
 * style otherwise, and everybody who opens it would wait for that. What only the
 * page's script puts in counts too: each word in quotes may be a name.
 */
export function makeCutter(made: readonly MadeRule[]): (page: PageParts) => string {
  const rules = made.map(([around, selectors, body]) => ({
    around,
    selectors: selectors.map(([text, names]) => ({
      text,
      names: names.split(' ').filter(Boolean),
    })),
    body,
  }));
  const known = new Map<string, string>();
  return ({ body, script = '' }) => {
    // Pages of a kind have the same parts in the same order, mostly.
    const parts = partsIn(body);
    const key = `${parts.join(' ')} ${script}`;
    const style =
      known.get(key) ?? write(cut(rules, new Set([...namesOf(parts), ...wordsIn(script)])));
    known.set(key, style);
    return style;
  };
}

interface Rule {
  around: readonly string[];
  selectors: readonly { text: string; names: readonly string[] }[];
  body: string;
}

interface UsedRule {
  around: string;
  depth: number;
  selectors: string;
  body: string;
}

function cut(rules: readonly Rule[], names: ReadonlySet<string>): UsedRule[] {
  const classes = [...names].filter((name) => name.startsWith('.'));
  const isThere = (name: string) =>
    name.startsWith('*') ? classes.some((one) => one.includes(name.slice(1))) : names.has(name);
  return rules.flatMap(({ around, selectors, body }) => {
    const used = selectors.filter((one) => one.names.every(isThere));
    if (selectors.length > 0 && used.length === 0) return [];
    return {
      around: around.join('{'),
      depth: around.length,
      selectors: used.map(({ text }) => text).join(),
      body,
    };
  });
}

/** Neighbours with the same condition or the same selectors are written as one. */
function write(rules: readonly UsedRule[]): string {
  let css = '';
  let last: UsedRule | undefined;
  for (const rule of rules) {
    if (last && rule.around === last.around && rule.selectors === last.selectors) {
      css += `;${rule.body}`;
    } else {
      if (last) css += end(last, rule.around);
      if (rule.around !== last?.around && rule.around !== '') css += `${rule.around}{`;
      css += rule.selectors === '' ? rule.body : `${rule.selectors}{${rule.body}`;
    }
    last = rule;
  }
  return last ? css + end(last, '') : css;
}

/** Closes a rule, and what it stands in unless the next one stands there too. */
function end({ selectors, around, depth }: UsedRule, next: string): string {
  return (selectors === '' ? '' : '}') + (around === next ? '' : '}'.repeat(depth));
}

/** How the elements of a markup begin, and their classes as they stand there, each once. */
function partsIn(markup: string): string[] {
  return [...new Set(markup.match(/<[a-z][\w-]*| class="[^"]*/g))];
}

/** The names of elements, and those of classes with a dot before them. */
function namesOf(parts: readonly string[]): string[] {
  return parts.flatMap((part) => {
    if (part.startsWith('<')) return part.slice(1);
    const classes = part.slice(' class="'.length).split(/\s+/);
    return classes.map((name) => `.${name}`);
  });
}

const knownWords = new Map<string, readonly string[]>();

function wordsIn(script: string): readonly string[] {
  const known = knownWords.get(script);
  if (known) return known;
  const quoted = [...script.matchAll(/(["'`])(.*?)\1/g)].map(([, , text = '']) => text);
  const words = quoted.flatMap((text) => text.match(/[a-z][\w-]*/g) ?? []);
  const names = words.flatMap((word) => [word, `.${word}`]);
  knownWords.set(script, names);
  return names;
}

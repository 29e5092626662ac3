import { parse, type AtRule, type Container, type Document, type Rule } from 'postcss';
import parseSelectors, { type Selector } from 'postcss-selector-parser';
import rtlcss from 'rtlcss';
import { compile, Logger } from 'sass';
import { sheets, type MadeRule, type SheetName } from '../styles/sheets.ts';

export const madeStyles = 'src/styles/made';

/**
 * The stylesheets as lists of rules, of which each page takes those that it
 * uses, by file name; and the same turned round for languages that are read
 * from right to left. The result is kept beside the sources, so that publishing
 * needs no Sass.
 */
export function compileStyles(): Map<string, string> {
  return new Map(
    sheets.flatMap((sheet) => {
      const css = prune(compileSheet(sheet));
      return [
        [`${sheet}.ltr.json`, print(css)],
        [`${sheet}.rtl.json`, print(rtlcss.process(css))],
      ];
    }),
  );
}

/** A stylesheet as its sources say it. */
export function compileSheet(sheet: SheetName): string {
  return compile(`src/styles/${sheet}.scss`, {
    style: 'compressed',
    charset: false,
    loadPaths: ['node_modules'],
    logger: Logger.silent,
  }).css;
}

/** Kinds of fields that no page has, with a picture that would be fetched, and what Internet Explorer alone reads. */
const unused = /(?<!:not\()\[type=(?:number|search)\]|::?-ms-/;

/** Colours and sizes that no rule asks for are left out, and what is unused. */
function prune(css: string): string {
  const asked = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const root = parse(css.replaceAll(/,\s*\(-ms-high-contrast: active\)/g, ''));
  root.walkDecls(/^--/, (one) => {
    if (!asked.has(one.prop)) one.remove();
  });
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !unused.test(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  return root.toString();
}

/** A line for each rule, so that a change of style can be read. */
function print(css: string): string {
  const rules = rulesOf(parse(css), [])
    .filter(([, , body]) => body !== '')
    .map((rule) => JSON.stringify(rule));
  return `[\n${rules.join(',\n')}\n]\n`;
}

function rulesOf({ nodes = [] }: Container | Document, around: string[]): MadeRule[] {
  return nodes.flatMap((node) => {
    if (node.type === 'rule') return [ruleOf(node, around)];
    if (node.type !== 'atrule') return [];
    return isCondition(node)
      ? rulesOf(node, [...around, `@${node.name}${node.raws.afterName ?? ''}${node.params}`])
      : [[around, [], node.toString()]];
  });
}

/** Whether it holds rules that apply at times, unlike `@font-face` or `@keyframes`. */
function isCondition({ name }: AtRule): boolean {
  return ['media', 'supports', 'container'].includes(name);
}

function ruleOf({ selector, nodes }: Rule, around: string[]): MadeRule {
  const selectors = parseSelectors()
    .astSync(selector)
    .nodes.map((one): [string, string] => [one.toString().trim(), namesOf(one).join(' ')]);
  return [around, selectors, nodes.join(';')];
}

/**
 * What a page must have for a selector to mean something in it. What stands in
 * `:not()` and its like is passed over, but not in `:has()`, if it says one thing.
 */
function namesOf({ nodes }: Selector): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'class') return [`.${node.value}`];
    if (node.type === 'pseudo' && node.value === ':has' && node.nodes.length === 1) {
      return node.nodes.flatMap(namesOf);
    }
    if (node.type === 'attribute' && node.attribute === 'class') return [`*${node.value}`];
    return node.type === 'tag' ? [node.value] : [];
  });
}

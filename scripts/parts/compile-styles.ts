import { Features, transform } from 'lightningcss';
import {
  parse,
  type AtRule,
  type ChildNode,
  type Container,
  type Document,
  type Rule,
} from 'postcss';
import parseSelectors, { type Selector } from 'postcss-selector-parser';
import rtlcss from 'rtlcss';
import { compile, Logger } from 'sass';
import { sheets, type MadeRule } from '../../src/styles/sheets.ts';

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
      const css = minify(compileSheet(sheet));
      return [
        [`${sheet}.ltr.json`, print(css)],
        [`${sheet}.rtl.json`, print(rtlcss.process(css))],
      ];
    }),
  );
}

function compileSheet(sheet: string): string {
  return compile(`src/styles/${sheet}.scss`, {
    style: 'compressed',
    charset: false,
    loadPaths: ['node_modules'],
    logger: Logger.silent,
  }).css;
}

/** Phones stay in use for years: what they cannot read must not be written in a shorter way that they cannot. */
const oldestBrowsers = {
  chrome: 80 << 16,
  firefox: 78 << 16,
  ios_saf: 13 << 16,
  samsung: 13 << 16,
};

/** The same in fewer letters, without colours and sizes that nothing asks for, and without what only Internet Explorer reads. */
function minify(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const { code } = transform({
    filename: 'sheet.css',
    code: Buffer.from(css.replaceAll(/,\s*\(-ms-high-contrast: active\)/g, '')),
    minify: true,
    targets: oldestBrowsers,
    exclude: Features.FontFamilySystemUi,
    visitor: {
      Declaration: { custom: ({ name }) => (used.has(name) ? undefined : []) },
    },
  });
  return code.toString();
}

/** A line for each rule, so that a change of style can be read. */
function print(css: string): string {
  const rules = rulesOf(parse(css), []).map((rule) => JSON.stringify(rule));
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
  return name === 'media' || name === 'supports';
}

function ruleOf({ selector, nodes }: Rule, around: string[]): MadeRule {
  const selectors = parseSelectors()
    .astSync(selector)
    .nodes.map((one): [string, string] => [one.toString().trim(), namesOf(one).join(' ')]);
  return [around, selectors, nodes.map((node: ChildNode) => node.toString()).join(';')];
}

/** What a page must have for a selector to mean something in it. What stands in `:not()` and its like is passed over. */
function namesOf({ nodes }: Selector): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'class') return [`.${node.value}`];
    if (node.type === 'attribute' && node.attribute === 'class') return [`*${node.value}`];
    return node.type === 'tag' ? [node.value] : [];
  });
}

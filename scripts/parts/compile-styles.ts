import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import rtlcss from 'rtlcss';
import { compile, Logger } from 'sass';
import { pageStyles } from '../../src/styles/pages.ts';

export const madeStyles = 'src/styles/made';

/**
 * The stylesheet of every kind of page, by file name: only what the markup of
 * the page and its components can use, and the same turned round for languages
 * that are read from right to left. The result is kept beside the sources, so
 * that publishing needs no Sass, and pays for no style twice.
 */
export async function compileStyles(): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  const sheets = new Map<string, string>();
  for (const [name, { page, sheet, ...style }] of Object.entries(pageStyles)) {
    const whole = sheets.get(sheet) ?? compileSheet(sheet);
    sheets.set(sheet, whole);
    const css = await cut(whole, markupOf(join('src/pages', `${page}.astro`)));
    made.set(`${name}.css`, css);
    if ('isTranslated' in style) made.set(`${name}.rtl.css`, rtlcss.process(css));
  }
  return made;
}

function compileSheet(sheet: string): string {
  return compile(`src/styles/${sheet}.scss`, {
    style: 'compressed',
    charset: false,
    loadPaths: ['node_modules'],
    logger: Logger.silent,
  }).css;
}

/** A page's file and all components that it is made of. */
function markupOf(file: string, known = new Set<string>()): Set<string> {
  known.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+\.astro)'/g)) {
    const component = join(file, '..', from);
    if (!known.has(component)) markupOf(component, known);
  }
  return known;
}

/** Markdown becomes markup too, and a script may hide what it does not need. */
const alwaysKept =
  /^(?:hidden|html|body|p|ul|ol|li|a|strong|em|h[1-6]|blockquote|code|pre|table|th|td|hr)$/;

async function cut(css: string, markup: ReadonlySet<string>): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [...markup, 'src/core/words/markdown.ts'].map((file) => ({
      raw: readFileSync(file, 'utf8'),
      extension: 'html',
    })),
    safelist: [alwaysKept],
    fontFace: true,
    keyframes: true,
    variables: true,
  });
  if (!result) throw new Error('PurgeCSS returned nothing');
  return `${result.css.trim()}\n`;
}

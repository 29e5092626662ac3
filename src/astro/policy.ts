import { createHash } from 'node:crypto';
import scripts, { isBuild } from 'virtual:noticeboard/scripts';
import type { ScriptName } from './script-names.ts';

/** The script of a page, to stand inside it. */
export function scriptFor(name: ScriptName): string {
  return scripts[name];
}

/** What the page on which officers write may do, and no other: run files of this site, and ask these. */
export interface OwnScripts {
  /** The file that the page itself runs. */
  src: string;
  /** Every word in it that may name an element or a class, in quotes: the page's style has what it puts in. */
  names: string;
  connects: readonly string[];
}

/**
 * What a browser may do with a page: show pictures of this site, and apply the
 * stylesheets and run the one script that the build put into it. Whatever
 * else gets into a page, it does not run, and it asks nobody else anything. Nothing
 * while writing (`npm run dev`), when Vite adds scripts of its own. Source:
 * Content Security Policy Level 3, W3C. What frames a page may stand in only a
 * header can say: public/_headers.
 */
export function policyFor(style: string, script: ScriptName, own?: OwnScripts): string | undefined {
  if (!isBuild) return undefined;
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    `style-src 'self' ${hashOf(style)}`,
    `script-src ${hashOf(scriptFor(script))}${own ? " 'self'" : ''}`,
    ...(own ? ["worker-src 'self'"] : []),
    // The search of a large publisher reads the names of surgeries from a file of
    // this site, and whoever tests a page from inside it asks for robots.txt.
    ["connect-src 'self'", ...(own?.connects ?? [])].join(' '),
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}

const known = new Map<string, string>();

/** Once for each text, however many pages it stands in. */
function hashOf(text: string): string {
  const hash = known.get(text) ?? createHash('sha256').update(text).digest('base64');
  known.set(text, hash);
  return `'sha256-${hash}'`;
}

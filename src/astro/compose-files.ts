import { relative } from 'node:path';
import scripts from 'virtual:noticeboard/compose';
import { texts } from 'virtual:noticeboard/site';
import { contentFolder } from '../content/content-folder.ts';
import { publishedTexts } from '../content/published-texts.ts';
import { projectComposeContent, settingOf, type ComposeView } from '../core/views/pages/compose.ts';
import type { OwnScripts } from './policy.ts';
import { context } from './site-context.ts';

/** The scripts of the page on which officers write. A worker that is switched off takes itself away. */
export const composeScripts = {
  ...scripts,
  'offline.js': `const isOn=${settingOf(context.content.site).page};${scripts['offline.js']}`,
};

/** What is published, for those scripts. */
export function composeContent(): string {
  const { content, state } = context;
  const folder = relative(process.cwd(), contentFolder);
  return JSON.stringify(
    projectComposeContent(context, publishedTexts(texts, content, state.now), {
      clock: process.env['NOTICEBOARD_NOW'],
      folder: folder.startsWith('..') ? 'content' : folder.replaceAll('\\', '/'),
    }),
  );
}

export function ownScriptsOf({ script, connects }: ComposeView): OwnScripts {
  return { src: script, names: namesIn(scripts['compose.js']), connects };
}

function namesIn(script: string): string {
  return `"${[...new Set(script.match(/[a-z][\w-]*/g))].join(' ')}"`;
}

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleFile } from './bundle-scripts.ts';

const id = 'virtual:noticeboard/compose';

/** The scripts of the page on which officers write, by the names of their files there. */
export const composeEntries = {
  'compose.js': 'compose',
  'worker.js': 'worker',
  'offline.js': 'offline',
} as const;

/** Gives the page on which officers write its scripts as text. They are bundled only when a page asks for them. */
export function bundleCompose(): Plugin {
  return {
    name: 'noticeboard-bundle-compose',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (asked) => {
      if (asked !== `\0${id}`) return undefined;
      const scripts = await Promise.all(
        Object.entries(composeEntries).map(
          async ([file, name]) =>
            [
              file,
              await bundleFile(
                join(process.cwd(), `src/compose/${name}.ts`),
                withoutNode,
                [withoutHours, withoutMeanings],
                // Its code calls toSorted, which is newer than this.
                'es2022',
              ),
            ] as const,
        ),
      );
      return `export default ${JSON.stringify(Object.fromEntries(scripts))};`;
    },
  };
}

/**
 * Messages may ask for a time as a country writes it, and for that carry the
 * hours of all countries. None of ours does: one module words every time.
 */
const withoutHours: Plugin = {
  name: 'noticeboard-without-hours',
  transform: (code, id) => {
    if (!/icu-messageformat-parser\/index\.js$/.test(id)) return undefined;
    const table = /^const timeData = \{$.*?^\};$/ms;
    if (!table.test(code)) throw new Error(`The table of hours is not where it was in ${id}`);
    return code.replace(table, 'const timeData = { "001": ["H", "h"] };');
  },
};

/** What the reference says of each field is for the reference: the page shows how it is written. */
const withoutMeanings: Plugin = {
  name: 'noticeboard-without-meanings',
  enforce: 'pre',
  transform: (code, id) => {
    if (!/model\/update-fields\.ts$/.test(id)) return undefined;
    const words = /\b(needed|meaning):\s+'(?:[^'\\]|\\.)*'/g;
    if (!words.test(code)) throw new Error(`What fields mean is not where it was in ${id}`);
    return code.replace(words, "$1: ''");
  },
};

/** Packages that read content in Node, as a browser has them. */
export const withoutNode = [
  {
    find: /^(?:fs|js-yaml|linkify-it|core-js\/.*|@formatjs\/icu-skeleton-parser|\.\.\/core\/(?:to-json-schema|json-schema-processors)\.js)$/,
    replacement: join(import.meta.dirname, '../compose/without-node.ts'),
  },
  // The same, of which less is taken along.
  {
    find: /^twitter-text\/dist\/parseTweet\.js$/,
    replacement: 'twitter-text/dist/esm/parseTweet.js',
  },
  // Letters that it would change, if it were asked to, and another kind of message.
  {
    find: /^\.\/(?:libs\/)?(?:SmartEncodingMap|RcsSegmentedMessage)$/,
    replacement: join(import.meta.dirname, '../compose/without-node.ts'),
  },
  // One of two copies of the same.
  { find: /^punycode$/, replacement: 'punycode.js' },
  {
    find: /^grapheme-splitter$/,
    replacement: join(import.meta.dirname, '../compose/graphemes.ts'),
  },
];

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Every import in src/ and scripts/, as "from → to", both as paths from the project's root. */
const imports = ['src', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => join(root, file))
    .flatMap((from) =>
      [
        ...readFileSync(from, 'utf8').matchAll(
          /^(?:import|export) (type )?[^;]*? from '([^']+)'/gm,
        ),
      ].map(([, isType, to = '']) => ({
        from,
        to: to.startsWith('.') ? relative('.', join(dirname(from), to)) : to,
        isLoaded: isType === undefined,
      })),
    ),
);

test.each([
  [
    'the core reads no file and knows no Astro, clock or site',
    /^src\/core\//,
    /^(?:node:|astro|@astrojs|src\/(?!core\/))/,
  ],
  [
    'a page, feed or document does not use another one',
    /^src\/core\/views\/(?:pages|feeds|api)\//,
    /^src\/core\/views\/(?:pages|feeds|api)\//,
  ],
  [
    'the state knows nothing of how it is shown',
    /^src\/core\/(?:state|model|time)\//,
    /^src\/core\/views\//,
  ],
  [
    'the core and pages read no files',
    /^src\/(?:core|pages|components|layouts|styles)\//,
    /^node:fs/,
  ],
  [
    'pictures are drawn from what a channel says, and from nothing else',
    /^src\/render\/pictures\//,
    /^src\/core\/(?!views\/channels\/|views\/addresses)|^src\/(?!core|render\/pictures)/,
  ],
  [
    'a channel is worded from an announcement, not from the state',
    /^src\/core\/views\/channels\/(?!project-channels)/,
    /^src\/core\/(?:state|check|views\/(?:pages|feeds|api))\//,
  ],
  [
    'the reader knows no Astro and no page',
    /^src\/content\//,
    /^(?:astro|@astrojs|src\/(?:astro|cli|render|pages|components|layouts))/,
  ],
  [
    'commands use no page and no component',
    /^(?:scripts|src\/cli)\//,
    /^src\/(?:pages|components|layouts)\//,
  ],
  ['nothing uses a page', /./, /^src\/pages\//],
  [
    'components and layouts do not decide: no state, no rules',
    /^src\/(?:components|layouts)\//,
    /^src\/core\/(?:state|check|model)\//,
  ],
  [
    'pages do not decide: no state, no rules, no clock',
    /^src\/pages\/.*\.astro$/,
    /^src\/core\/(?:state|check|model|time|language)\//,
  ],
  [
    'YAML and front matter are parsed by the reader only',
    /^src\/(?!content\/)/,
    /^(?:yaml|gray-matter)$/,
  ],
  ['markdown is rendered in one place', /^src\/(?!core\/language\/markdown\.ts)/, /^markdown-it$/],
])('%s', (_rule, from, to) => {
  const broken = imports.filter((one) => from.test(one.from) && to.test(one.to));
  expect(broken.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
});

test('London time is worded in one place', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.test.ts'),
  );
  const wording = files.filter((file) =>
    /DateTimeFormat|toLocale(?:Date|Time)|Europe\/London/.test(
      readFileSync(join('src', file), 'utf8'),
    ),
  );
  expect(wording).toEqual(['core/time/london.ts']);
});

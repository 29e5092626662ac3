import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Every import in src/ and scripts/, as "from → to", both as paths from the project's root. Types are not loaded. */
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
  ['scripts use no page and no component', /^scripts\//, /^src\/(?:pages|components|layouts)\//],
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

// Every process of a build loads what its first file reaches, and people wait for all of them.
test.each([
  [
    'begins without a package, or anything of a content',
    'begin-site',
    /^(?!node:)[^./]+$|^src\/(?:content|core\/(?:model|check|state))\//,
  ],
  ['begins to render without what is in the bundle', 'render-share', /^src\/(?!astro\/build\/)/],
  [
    'renders without what checks a content',
    'renderer',
    /^src\/(?:content|core\/(?:check|language\/(?:plain-english|statements|private-data)))\//,
  ],
])('a build %s', (_rule, begin, needless) => {
  const reached = new Set([`src/astro/build/${begin}.ts`]);
  for (const file of reached) {
    for (const { from, to, isLoaded } of imports) if (from === file && isLoaded) reached.add(to);
  }
  expect(reached.size).toBeGreaterThan(3);
  expect([...reached].filter((one) => needless.test(one))).toEqual([]);
});

test('London time is worded in one place, and in other languages in one more', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.test.ts'),
  );
  const wording = files.filter((file) =>
    /DateTimeFormat|toLocale(?:Date|Time)|Europe\/London/.test(
      readFileSync(join('src', file), 'utf8'),
    ),
  );
  expect(wording.toSorted()).toEqual(['core/language/clock.ts', 'core/time/london.ts']);
});

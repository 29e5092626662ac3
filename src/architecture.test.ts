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
    'a projection does not use another projection',
    /^src\/core\/projections\//,
    /^src\/core\/projections\//,
  ],
  [
    'the state knows nothing of how it is shown',
    /^src\/core\/(?:state|model|time)\//,
    /^src\/core\/(?:parts|projections)\//,
  ],
  [
    'only src/content, src/pictures and src/mail read files',
    /^src\/(?!content\/|pictures\/|mail\/)/,
    /^node:fs/,
  ],
  [
    'pictures are drawn from what a channel says, and from nothing else',
    /^src\/pictures\//,
    /^src\/core\/(?!channels\/|addresses)|^src\/(?!core|pictures)/,
  ],
  [
    'a channel is worded from an announcement, not from the state',
    /^src\/core\/channels\/(?!project-channels)/,
    /^src\/core\/(?:state|problems|projections)\//,
  ],
  [
    'the reader knows no Astro and no page',
    /^src\/content\//,
    /^(?:astro|@astrojs|src\/(?:site|pages|components|layouts))/,
  ],
  ['scripts use no page and no component', /^scripts\//, /^src\/(?:pages|components|layouts)\//],
  ['nothing uses a page', /./, /^src\/pages\//],
  [
    'components and layouts do not decide: no state, no rules',
    /^src\/(?:components|layouts)\//,
    /^src\/core\/(?:state|problems|model)\//,
  ],
  [
    'pages do not decide: no state, no rules, no clock',
    /^src\/pages\/.*\.astro$/,
    /^src\/core\/(?:state|problems|model|time|words)\//,
  ],
  [
    'YAML and front matter are parsed by the reader only',
    /^src\/(?!content\/)/,
    /^(?:yaml|gray-matter)$/,
  ],
  ['markdown is rendered in one place', /^src\/(?!core\/words\/markdown\.ts)/, /^markdown-it$/],
])('%s', (_rule, from, to) => {
  const broken = imports.filter((one) => from.test(one.from) && to.test(one.to));
  expect(broken.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
});

// Every process of a build loads what its first file reaches, and people wait for all of them.
test.each([
  [
    'begins without a package, or anything of a content',
    'begin-site',
    /^(?!node:)[^./]+$|^src\/(?:content|core\/(?:model|problems|state))\//,
  ],
  ['begins to render without what is in the bundle', 'render-share', /^src\//],
  [
    'renders without what checks a content',
    'renderer',
    /^src\/(?:content|core\/(?:problems|plain-english|statements|private-data))\//,
  ],
])('a build %s', (_rule, begin, needless) => {
  const reached = new Set([`scripts/parts/build/${begin}.ts`]);
  for (const file of reached) {
    for (const { from, to, isLoaded } of imports) if (from === file && isLoaded) reached.add(to);
  }
  expect(reached.size).toBeGreaterThan(3);
  expect([...reached].filter((one) => needless.test(one))).toEqual([]);
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

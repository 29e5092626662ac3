import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { roomOf, rooms } from './rooms.ts';

const files = ['src', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => join(root, file)),
);

/** Every import in src/ and scripts/, of types too, both ends as paths from the project's root. */
const imports = files.flatMap((from) =>
  [
    ...readFileSync(from, 'utf8').matchAll(
      /(?:^(?:import|export) [^;]*? from |^import |import\()'([^']+)'/gm,
    ),
  ].map(([, to = '']) => ({
    from,
    to: to.startsWith('.') ? relative('.', join(dirname(from), to)) : to,
  })),
);

test('every room uses only rooms before it in the list, so that there is no circle of them', () => {
  const paths = rooms.map(({ path }) => path);
  const wrong = rooms.flatMap(({ path, uses }, index) =>
    uses.filter((used) => !paths.slice(0, index).includes(used)).map((used) => `${path} → ${used}`),
  );
  expect(wrong).toEqual([]);
});

test('every file of the program is in a room', () => {
  const outside = files.filter((file) => !roomOf(file) && file !== 'src/rooms.ts');
  expect(outside).toEqual([]);
});

test('every import follows an arrow between rooms, and nothing uses a page', () => {
  const broken = imports.filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room && other && room !== other && !room.uses.includes(other.path);
  });
  expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('no file reaches itself through its imports', () => {
  const uses = Map.groupBy(imports, ({ from }) => from);
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const { to } of uses.get(file) ?? []) visit(to, [...way, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test.each([
  ['the core knows no file, no process and no Astro', /^src\/core\//, /^(?:node:|astro|@astrojs)/],
  [
    'a page, feed or document does not use another one',
    /^src\/core\/views\/(?:pages|feeds|api)\//,
    /^src\/core\/views\/(?:pages|feeds|api)\//,
  ],
  ['pages and components read no files', /^src\/(?:pages|components|layouts|styles)\//, /^node:fs/],
  [
    'a channel is worded from an announcement, not from the state',
    /^src\/core\/views\/channels\/(?!project-channels)/,
    /^src\/core\/state\//,
  ],
  [
    'pages do not decide: no state, no words',
    /^src\/pages\/.*\.astro$/,
    /^src\/core\/(?:state|language)\//,
  ],
  ['the reader knows no Astro', /^src\/content\//, /^(?:astro|@astrojs)/],
  [
    'YAML and front matter are parsed by the reader only',
    /^src\/(?!content\/|cli\/generate-files\.ts)/,
    /^(?:yaml|gray-matter)$/,
  ],
  ['markdown is rendered in one place', /^src\/(?!core\/language\/markdown\.ts)/, /^markdown-it$/],
])('%s', (_rule, from, to) => {
  const broken = imports.filter((one) => from.test(one.from) && to.test(one.to));
  expect(broken.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
});

test('London time is worded in one place, and in other languages in one more', () => {
  const wording = files.filter((file) =>
    /DateTimeFormat|toLocale(?:Date|Time)|Europe\/London/.test(readFileSync(file, 'utf8')),
  );
  expect(wording.toSorted()).toEqual(['src/core/language/clock.ts', 'src/core/time/london.ts']);
});

test('an entry point is 25 lines or less', () => {
  const long = files.filter(
    (file) =>
      file.startsWith('scripts/') && readFileSync(file, 'utf8').trimEnd().split('\n').length > 25,
  );
  expect(long).toEqual([]);
});

/** What a framework or every command asks for by one name, and what stands in for another module. */
const sharedNames = /^(?:GET|getStaticPaths|usage)$/;

test('an exported name means one thing', () => {
  const exported = files
    .filter((file) => file.endsWith('.ts') && file !== 'src/astro/preview-session.ts')
    .flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^export (?:async )?(?:function|const|let|class|interface|type) (\w+)/gm,
        ),
      ].map(([, name = '']) => ({ file, name })),
    );
  const twice = [...Map.groupBy(exported, ({ name }) => name)]
    .filter(([name, all]) => all.length > 1 && !sharedNames.test(name))
    .map(([name, all]) => `${name}: ${all.map(({ file }) => file).join(', ')}`);
  expect(twice).toEqual([]);
});

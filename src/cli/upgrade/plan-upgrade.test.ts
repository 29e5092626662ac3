import { expect, it } from 'vitest';
import { planUpgrade } from './plan-upgrade.ts';

const tree = (files: Record<string, string>) => new Map(Object.entries(files));
const plan = (program: Record<string, string>, publisher: Record<string, string>) =>
  planUpgrade(tree(program), tree(publisher), (id) => id.startsWith('v'));
const nothing = { written: [], removed: [], changed: [], kept: [], offered: [] };

it.each([
  ['a file of the program is renewed', 'src/a.ts', 'v2', 'v1', { written: ['src/a.ts'] }],
  ['a new one is added', 'src/a.ts', 'v2', undefined, { written: ['src/a.ts'] }],
  ['one that is gone is removed', 'src/a.ts', undefined, 'v1', { removed: ['src/a.ts'] }],
  ['one that was changed here is named', 'src/a.ts', 'v2', 'own', { changed: ['src/a.ts'] }],
  ['one as it is stays', 'src/a.ts', 'v2', 'v2', {}],
  ['a file of the publisher stays', 'src/pages/own.astro', undefined, 'own', {}],
  [
    'a workflow is renewed',
    '.github/workflows/a.yml',
    'v2',
    'v1',
    { written: ['.github/workflows/a.yml'] },
  ],
  [
    'one that was changed here is kept',
    '.github/workflows/a.yml',
    'v2',
    'own',
    { kept: ['.github/workflows/a.yml'] },
  ],
  [
    'one that was taken out is not brought back',
    '.github/workflows/a.yml',
    'v2',
    undefined,
    { offered: ['.github/workflows/a.yml'] },
  ],
  ['one for another host stays', '.github/workflows/azure.yml', undefined, 'own', {}],
  ['a public file of the publisher stays', 'public/logo.png', undefined, 'own', {}],
  [
    'words of a language are renewed',
    'content/languages/en.yaml',
    'v2',
    'v1',
    { written: ['content/languages/en.yaml'] },
  ],
  [
    'words that were reviewed are kept',
    'content/languages/ur.yaml',
    'v2',
    'own',
    { kept: ['content/languages/ur.yaml'] },
  ],
  ['a language that is not in use is not added', 'content/languages/ur.yaml', 'v2', undefined, {}],
  [
    'so is a service',
    'content/services/phones.md',
    'v2',
    'v1',
    { written: ['content/services/phones.md'] },
  ],
  [
    'one that was changed here is kept',
    'content/services/phones.md',
    'v2',
    'own',
    { kept: ['content/services/phones.md'] },
  ],
  ['an answer is never touched', 'content/guidance/urgent/en.md', 'v2', 'v1', {}],
  ['nor is it removed', 'content/guidance/urgent/en.md', undefined, 'v1', {}],
])('%s', (_what, path, next, own, expected) => {
  const of = (id: string | undefined) => (id === undefined ? {} : { [path]: id });
  expect(plan(of(next), of(own))).toEqual({ ...nothing, ...expected });
});

it('adds what is known of the texts of a language that is in use', () => {
  const [words, state] = ['content/languages/ur.yaml', 'content/languages/ur.state.yaml'];
  expect(plan({ [words]: 'v1', [state]: 'v1' }, { [words]: 'v1' })).toEqual({
    ...nothing,
    written: [state],
  });
});

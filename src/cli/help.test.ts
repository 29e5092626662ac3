import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandNames, helpOf } from './help.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

it('has help for every command that is one of ours', () => {
  const ours = Object.entries(scripts).flatMap(
    ([name, line]) => /^node scripts\/run\.cjs ([\w-]+)$/.exec(line)?.[1] ?? (name && []),
  );
  expect(commandNames.toSorted()).toEqual(ours.toSorted());
});

it.each(commandNames)('says what %s does', (name) => {
  expect(helpOf(name)).toMatch(/^npm run [\w-]+\n\n\S.{10,}/);
});

import { expect, test } from 'vitest';
import { checkBracketLists } from './bracket-lists.ts';

const problemsOf = (fields: string) =>
  checkBracketLists('a.md', `---\n${fields}\n---\n`).map(({ code, line }) => `${code}:${line}`);

test.each([
  [
    'a comma that cuts a sentence',
    'doNow: [Do not print, fax or e-mail prescriptions.]',
    ['file/cut-list:2'],
  ],
  ['over two lines', 'phase: a\nknown: [It is slow,\n  but it works.]', ['file/cut-list:3']],
  ['in a group', 'affects:\n  - workaround: [Take names, times and reasons.]', ['file/cut-list:3']],
  ['whole sentences', 'doNow: [Print the list., Call patients.]', ['file/bracket-list:2']],
  ['one sentence', 'doNow: [Print the list.]', ['file/bracket-list:2']],
  ['quotation marks', 'doNow: ["Do not print, fax or e-mail.", \'Call.\']', []],
  ['lines of their own', 'doNow:\n  - Do not print, fax or e-mail.', []],
  ['names and not sentences', 'areas: [craven, airedale]', []],
  ['nothing', 'doNow: []', []],
])('%s', (_name, fields, codes) => {
  expect(problemsOf(fields)).toEqual(codes);
});

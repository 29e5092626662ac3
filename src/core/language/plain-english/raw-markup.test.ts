import { expect, test } from 'vitest';
import { findRawMarkup } from './raw-markup.ts';

const kindsIn = (text: string) => findRawMarkup(text).map(({ kind, index }) => [kind, index]);

test.each([
  ['decimal', 'a &#8238; b'],
  ['hexadecimal', 'a &#x202E; b'],
  ['without its semicolon', 'a &#x202e b'],
  ['named', 'a &rlm; b'],
  ['named, without its semicolon', 'a &shy b'],
  ['in code', 'a &#x202e;`'],
  ['a joiner', 'a &zwj; b'],
  ['a space without width', 'a &ZeroWidthSpace; b'],
  ['a sign of mathematics', 'a &InvisibleTimes; b'],
  ['an end of line', 'a &NewLine; b'],
  ['a control character', 'a &#7; b'],
  ['no character', 'a &#0; b'],
  ['half a character', 'a &#xd800; b'],
  ['a mark of the build', 'a &#xE000; b'],
  ['a tag', 'a &#xe0041; b'],
])('finds the code of what nobody can see: %s', (_name, text) => {
  expect(kindsIn(text)).toEqual([['unseen', 2]]);
});

test.each(['&amp;', '&lt;', '&nbsp;', '&eacute;', '&#65;', '&colon;', '&nbps;'])(
  'finds a character that is written as code: %s',
  (text) => {
    expect(kindsIn(`a ${text} b`)).toEqual([['entity', 2]]);
  },
);

test.each([
  'R&D; A&E',
  'Q&A',
  '111 & 999',
  'https://example.org/?a=1&copy=2',
  'هل تحتاج \u200e111؟',
  'می\u200cخواهم',
  'a\u00a0b',
])('lets %j pass', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test.each([
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2060',
  '\u00ad',
  '\u180e',
  '\u2800',
  '\u3164',
  '\ufe0f',
  '\u{e0101}',
  '\u202e',
  '\u2066',
  '\u{1d173}',
])('finds what nobody can see between letters of English: %j', (character) => {
  expect(kindsIn(`a${character}b`)).toEqual([['unseen', 1]]);
});

const link = 'https://example.org/a';
test.each([
  [`[a](${link})`, []],
  [`[a](<${link}> "b c")`, []],
  [`[a](${link}_(b))`, []],
  [`[a](${link} 'b')`, []],
  [`[a](${link} b)`, ['bracket']],
  [`[a](${link}" b="c)`, ['bracket']],
  [`[a](${link}`, ['bracket']],
  [`<${link}>`, []],
  ['<javascript:alert(1)>', ['html']],
  ['<data:text/html,x>', ['html']],
  ['The time is < 5 minutes', []],
])('tells what is a link from what readers would see raw: %s', (text, kinds) => {
  expect(findRawMarkup(text).map(({ kind }) => kind)).toEqual(kinds);
});

test.each([
  ['[www.nhs.uk][1]\n\n[1]: https://evil.example/', ['bracket', 'bracket']],
  ['[1]: https://example.org/', ['bracket']],
  [`[](${link})`, ['bracket']],
  ['<https://www.nhs.uk@evil.example/>', ['link-target']],
  ['Go to https://192.168.1.1/.', ['link-target']],
  ['[call 111](https://evil.example/)', ['link-target']],
  ['[ｗｗｗ.nhs.uk](https://evil.example/)', ['link-target']],
  ['[NHS 111 online](https://111.nhs.uk/)', []],
  ['Open.\n\n    A line.', ['indented']],
  ['- One\n\n      A line.', ['indented']],
  ['\tA line.', ['indented', 'tabs']],
  ['- One\n    - Two', []],
  ['Hours\n=====', ['left-over']],
  ['It is ==open== :smile:', ['left-over', 'left-over']],
  ['It is 3 == 3, at 9:30 to 10:30', []],
  ['It is ~~closed~~ open', ['struck']],
])('tells what readers would lose, see raw or be misled by: %j', (text, kinds) => {
  expect(
    findRawMarkup(text)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(kinds);
});

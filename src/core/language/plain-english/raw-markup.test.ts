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

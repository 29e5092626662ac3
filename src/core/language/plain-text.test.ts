import { expect, it, test } from 'vitest';
import { unseenCharacter } from '../model/unseen.ts';
import { renderMarkdown } from './markdown.ts';
import { plainLine, plainText } from './plain-text.ts';

test.each([
  ['One.\n\nTwo\nlines.', 'One.\n\nTwo lines.'],
  ['### Heading\n\nText.', 'Heading\n\nText.'],
  ['Do:\n\n- **one** & two\n- `three`\n\nThen wait.', 'Do:\n\n- one & two\n- three\n\nThen wait.'],
  ['3. three\n4. four\n   - below', '3. three\n4. four\n  - below'],
  ['- one\n\n- two', '- one\n- two'],
  ['A line,\\\nand its next.', 'A line,\nand its next.'],
  ['> Quoted.\n\n---\n\nAfter.', 'Quoted.\n\n---\n\nAfter.'],
  ['| a | b |\n| - | - |\n| 1 | 2 |', 'a  b\n1  2'],
  ['    as it is', 'as it is'],
  ['<b>not HTML</b> &amp; so on', '<b>not HTML</b> & so on'],
])('%j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

it('says where a link leads, unless its words do', () => {
  expect(
    plainLine('[The form](https://example.org/form) or [01632 960 100](tel:01632960100)'),
  ).toBe('The form <https://example.org/form> or 01632 960 100');
  expect(plainLine('<https://example.org/>, [a@example.org](mailto:a@example.org)')).toBe(
    'https://example.org/, a@example.org',
  );
});

test.each([
  'a&#x202e;b',
  'a&#8238;b',
  '[a&#x202e;b](https://example.org/ "a&#x202e;b")',
  '[a&#x202e;b][c]\n\n[c]: https://example.org/ "&#x202e;"',
  '```&#x202e;\na\n```',
  '| a&#x202e;b |\n| - |\n| &#x202e; |',
  '# &#xe000;a&#x7;',
])('leaves out what an entity hides, in text and in HTML: %j', (markdown) => {
  expect(plainText(markdown)).not.toMatch(unseenCharacter);
  expect(plainLine(markdown)).not.toMatch(unseenCharacter);
  expect(renderMarkdown(markdown)).not.toMatch(unseenCharacter);
});

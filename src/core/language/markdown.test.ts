import { expect, it, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

test.each([
  ['# One', '<h3>One</h3>\n'],
  ['> ## Quoted', '<blockquote>\n<h3>Quoted</h3>\n</blockquote>\n'],
  ['### Three', '<h3>Three</h3>\n'],
  ['A sentence.\n===', '<p>A sentence.\n===</p>\n'],
  ['A sentence.\n---', '<p>A sentence.</p>\n<hr>\n'],
])('leaves the first two levels of headings to the page: %s', (text, html) => {
  expect(renderMarkdown(text)).toBe(html);
});

it('lowers headings to the sixth level at most', () => {
  expect(renderMarkdown('### Three\n\n###### Six', 1)).toBe('<h4>Three</h4>\n<h6>Six</h6>\n');
});

it('lets a table scroll by itself, and the keyboard reach it', () => {
  expect(renderMarkdown('| a |\n| - |\n| b |')).toMatch(
    /^<div class="app-table" tabindex="0"><table>\n[^]*<\/table><\/div>\n$/,
  );
});

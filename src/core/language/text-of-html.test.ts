import { expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import { linesOfHtml } from './text-of-html.ts';

it('reads our own HTML back as lines', () => {
  const html = renderMarkdown(
    'Call **111** & say "help" <now>.\n\n- Go to [111.nhs.uk](https://111.nhs.uk/)\n- Wait\n\n1. One',
  );
  expect(linesOfHtml(html)).toEqual([
    'Call 111 & say "help" <now>.',
    '• Go to 111.nhs.uk',
    '• Wait',
    '• One',
  ]);
});

it('shows what was typed as a code as it was typed', () => {
  expect(linesOfHtml('<p>&amp;lt;b&amp;gt;</p>')).toEqual(['&lt;b&gt;']);
  expect(linesOfHtml('')).toEqual([]);
});

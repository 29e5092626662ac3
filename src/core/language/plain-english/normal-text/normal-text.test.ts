import { describe, expect, it, test } from 'vitest';
import { readNormalText } from './normal-text.ts';

const noBreak = '\u00a0';

describe('a text is read as readers read it', () => {
  test.each([
    ['a line end', 'Mrs\nCrabtree', 'Mrs Crabtree'],
    ['a space that does not break', `Mrs${noBreak}Crabtree`, 'Mrs Crabtree'],
    ['two spaces', 'Mrs  Crabtree', 'Mrs Crabtree'],
    ['a thin space', '943\u2009476\u20095919', '943 476 5919'],
    ['a hyphen that does not break', '943\u2011476\u20115919', '943-476-5919'],
    ['a long dash', '07700–900461', '07700-900461'],
    ['bold in the middle', '943**476**5919', '9434765919'],
    ['italics', 'A _faulty_ part', 'A faulty part'],
    ['struck out words', 'A ~~faulty~~ part', 'A faulty part'],
    ['wide digits', '９４３４７６５９１９', '9434765919'],
    ['Urdu digits', '۰۷۷۰۰۹۰۰۴۶۱', '07700900461'],
    ['a space without width', 'Crab\u200btree', 'Crabtree'],
    ['a soft hyphen', 'Crab\u00adtree', 'Crabtree'],
    ['a letter and its accent', 'Sia\u0302n', 'Siân'],
    ['curly quotes', 'Dr O’Neill', "Dr O'Neill"],
    ['an entity', 'Mrs&nbsp;Crabtree &#48;7700', 'Mrs Crabtree 07700'],
    ['a backslash', '07700\\-900461', '07700-900461'],
    ['a forced line', 'Mrs\\\nCrabtree', 'Mrs Crabtree'],
    ['a comment', 'Open. <!-- ask Sam first --> Come.', 'Open. ask Sam first Come.'],
    ['a tag', '07700<b>900</b>461', '07700900461'],
    ['a link', 'Call [the\nsurgery](tel:111 "now") today', 'Call the surgery today'],
    ['a link by reference', 'See [this][1].', 'See this.'],
    ['an item over two lines', '- Mrs\n  Crabtree\n- is late', 'Mrs Crabtree\nis late'],
    ['a quote over two lines', '> Mrs\n> Crabtree', 'Mrs Crabtree'],
    ['a heading', '### Mrs Crabtree ###\nIs late.', 'Mrs Crabtree\nIs late.'],
    ['a table', '| a | b |\n| --- | --- |\n| c | d |', 'a\nb\n--- \n--- \nc\nd'],
    ['brackets in a word', 'sam[at]nhs.net', 'sam at nhs.net'],
    ['a name with a line below', 'sam_jones@example.org', 'sam_jones@example.org'],
    ['nothing', '', ''],
  ])('%s', (_name, source, text) => {
    const clean = (lines: string) => lines.replace(/^-+ ?\n/gm, '').trim();
    expect(clean(readNormalText(source).text)).toBe(clean(text));
  });

  it('keeps where links lead', () => {
    const { targets } = readNormalText(
      'Ask [here](https://wa.me/44%37700900461) or www.example.org.',
    );
    expect(targets.map(({ text }) => text)).toContain('https://wa.me/447700900461');
  });

  it('knows where in the source a word stands', () => {
    const source = 'A **digger**\ncut&nbsp;the [cable](tel:111).';
    const { text, sourceIndex } = readNormalText(source);
    for (const word of ['digger', 'cut', 'the', 'cable']) {
      expect(source.slice(sourceIndex(text.indexOf(word))).startsWith(word)).toBe(true);
    }
  });
});

test.each([
  ['The cause of the failures near St. Mary’s was one cable.', 1],
  ["Do not phone Dr. Khan's surgery or 111.", 1],
  ['One\nsentence.\n\n- An item\n- Another. And more.', 4],
])('finds the sentences of %s', (source, count) => {
  expect(readNormalText(source).sentences).toHaveLength(count);
});

test.each([
  ['brackets', '['.repeat(60_000)],
  ['links that do not close', '[a]('.repeat(20_000)],
  ['underscores', '_'.repeat(60_000)],
  ['tags', '<b'.repeat(30_000)],
  ['entities', '&#'.repeat(30_000)],
  ['items', '- a\n'.repeat(15_000)],
  ['table cells', '|a'.repeat(30_000)],
])('reads a long text of %s in a second', { timeout: 5000 }, (_name, source) => {
  expect(readNormalText(source).text.length).toBeLessThan(130_000);
});

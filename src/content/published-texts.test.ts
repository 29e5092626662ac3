import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from './read-files.ts';
import { publishedTexts } from './published-texts.ts';
import { parseSources } from './read-content.ts';
import { splitFrontMatter } from './front-matter.ts';

const sources = readFiles('content');
const { content, now } = parseSources(sources, { today: Date.now() });
if (!content) throw new Error('The sample cannot be read');
const incidents = content.incidents;
const published = publishedTexts(sources.texts, content, now);

it('has no update that waits, no translation of one, and no incident of which nothing is out', () => {
  const waiting = incidents.flatMap(({ updates }) => updates).filter(({ at }) => at > now);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.filter(({ file }) => published.has(file))).toEqual([]);
  const [first] = incidents;
  const before = publishedTexts(sources.texts, content, (first?.updates[0]?.at ?? 0) - 1);
  expect([...before.keys()].filter((file) => file.startsWith('incidents/'))).toEqual([]);
});

it('has no review before its day', () => {
  const reviewed = incidents.find(({ review }) => review);
  if (!reviewed?.review) throw new Error('The sample has no review');
  const { review } = reviewed;
  const early = publishedTexts(sources.texts, content, review.published - 1);
  expect(early.has(review.file)).toBe(false);
  expect(published.has(review.file)).toBe(true);
});

test('what is published reads as before, without the remarks of its authors', () => {
  for (const [file, text] of published) {
    const before = sources.texts.get(file) ?? '';
    expect(text.split('\n').length, file).toBe(before.split('\n').length);
    if (file.endsWith('.yaml')) expect(parse(text), file).toEqual(parse(before));
    if (!file.endsWith('.md')) continue;
    const [is, was] = [splitFrontMatter(text), splitFrontMatter(before)];
    expect(is?.body, file).toBe(was?.body);
    expect(parse(is?.fields ?? ''), file).toEqual(parse(was?.fields ?? ''));
  }
});

test.each([
  ['a remark beside a field', 'a: 1 # Ask Jo', 'a: 1 #'],
  ['a line of its own', '# Not before Monday\na: 1', '#\na: 1'],
  ['a sign in quotes stays', 'a: "# 1"', 'a: "# 1"'],
  ['a sign in a block stays', 'a: |\n  # 1\n  b', 'a: |\n  # 1\n  b'],
  ['a sign in a word stays', 'a: C#1', 'a: C#1'],
])('%s', (_name, before, after) => {
  const texts = new Map([['site.yaml', before]]);
  expect(publishedTexts(texts, { incidents: [] }, 0).get('site.yaml')).toBe(after);
});

/** A number as people write it: 6,500. */
export function number(count: number): string {
  return numbers.format(count);
}

const numbers = new Intl.NumberFormat('en-GB');

/** A count with what it counts: 1 surgery, 31 surgeries. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** The same words in the middle of a sentence: test results. Names such as NHS 111 and SystmOne stay. */
export function midSentence(words: string): string {
  const [first = ''] = /^\S*/.exec(words) ?? [];
  if (/\p{Lu}/u.test(first.slice(1))) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/**
 * A list in words: Airedale, Bradford North and Craven. Where one of them has an
 * "and" of its own, a comma shows where the last one begins.
 */
export function listOf(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words.join('');
  const comma = words.some((one) => / (?:and|or) /.test(one)) ? ',' : '';
  return `${words.slice(0, -1).join(', ')}${comma} ${conjunction} ${words.at(-1)}`;
}

/** A file's size: 84 kB, 1.3 MB. */
export function showSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

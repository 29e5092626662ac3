import type { Finding } from './finding.ts';

/**
 * The text with every replacement made that the findings offer. Where two
 * overlap, the one that begins first is made, and of those the longest. A
 * finding of another text changes nothing, because its words are not there.
 */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  return chooseFixes(text, findings)
    .toReversed()
    .reduce(
      (fixed, { index, found, replacement }) =>
        fixed.slice(0, index) + replacement + fixed.slice(index + found.length),
      text,
    );
}

/** A place in a text, and what may stand there instead. */
export type Fix = Pick<Finding, 'index' | 'found'> & { replacement: string };

/** The replacements that can be made together, in the order of the text. */
export function chooseFixes(text: string, findings: readonly Finding[]): Fix[] {
  const fixes = findings
    .flatMap(({ index, found, replacement }) =>
      replacement === undefined ? [] : { index, found, replacement },
    )
    .filter(({ index, found }) => text.startsWith(found, index))
    .toSorted((a, b) => a.index - b.index || b.found.length - a.found.length);
  const chosen: Fix[] = [];
  let end = 0;
  for (const fix of fixes) {
    if (fix.index < end) continue;
    chosen.push(fix);
    end = fix.index + fix.found.length;
  }
  return chosen;
}

import { describe, expect, it } from 'vitest';
import { applyFixes } from './apply-fixes.ts';
import type { Finding } from './finding.ts';

function aFinding(index: number, found: string, replacement?: string): Finding {
  const finding = {
    code: 'words/etc' as const,
    severity: 'error' as const,
    index,
    found,
    message: '',
    fix: '',
  };
  return replacement === undefined ? finding : { ...finding, replacement };
}

describe('making the fixes', () => {
  it('replaces from the end, so that places stay right', () => {
    const findings = [aFinding(0, 'a', 'long'), aFinding(2, 'b', 'longer')];
    expect(applyFixes('a b', findings)).toBe('long longer');
    expect(applyFixes('a b', findings.toReversed())).toBe('long longer');
  });

  it('leaves what only a person can put right', () => {
    expect(applyFixes('a b', [aFinding(0, 'a'), aFinding(2, 'b', 'c')])).toBe('a c');
  });

  it('makes one of two that overlap: the first, and of those the longest', () => {
    expect(applyFixes('abc', [aFinding(1, 'bc', 'x'), aFinding(0, 'ab', 'y')])).toBe('yc');
    expect(applyFixes('abc', [aFinding(0, 'a', 'x'), aFinding(0, 'ab', 'y')])).toBe('yc');
    expect(applyFixes('abc', [aFinding(0, 'ab', 'y'), aFinding(0, 'ab', 'y')])).toBe('yc');
  });

  it('changes nothing for findings of another text', () => {
    expect(applyFixes('abc', [aFinding(1, 'x', 'y'), aFinding(99, 'a', 'y')])).toBe('abc');
  });

  it('takes a replacement as it is', () => {
    expect(applyFixes('a', [aFinding(0, 'a', '$& $1')])).toBe('$& $1');
  });
});

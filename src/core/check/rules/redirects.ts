import type { CheckedContent } from '../checked.ts';
import { anError, type Problem } from '../problem.ts';

/** Redirects that contradict each other, or lead to one another. */
export function checkRedirects({ content: { redirects } }: CheckedContent): Problem[] {
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  const seen = new Set<string>();
  return redirects.flatMap(({ from, to }, index): Problem[] => {
    const isTwice = seen.has(from);
    seen.add(from);
    if (isTwice) {
      return [
        anError({
          code: 'redirect/twice',
          file: 'redirects.yaml',
          path: [index, 'from'],
          message: `${from} is there already`,
          fix: 'Delete one of the two.',
        }),
      ];
    }
    if (from === to) {
      return [
        anError({
          code: 'redirect/to-itself',
          file: 'redirects.yaml',
          path: [index, 'to'],
          message: 'is the same address as "from"',
          fix: 'Write the new one.',
        }),
      ];
    }
    const further = targets.get(to);
    if (further === undefined) return [];
    return [
      anError({
        code: 'redirect/chain',
        file: 'redirects.yaml',
        path: [index, 'to'],
        message: `${to} is itself an address that leads on, to ${further}`,
        fix: `Write the last address: to: ${further}`,
      }),
    ];
  });
}

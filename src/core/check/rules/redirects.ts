import type { CodeIn } from '../catalogue/catalogue.ts';
import type { Checked } from '../checked.ts';
import { anError, type Problem } from '../../model/problem.ts';

/** Redirects that contradict each other, or lead to one another. */
export function checkRedirects({ content: { redirects } }: Checked): Problem[] {
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  const seen = new Set<string>();
  return redirects.flatMap(({ from, to }, index): Problem[] => {
    const isTwice = seen.has(from);
    seen.add(from);
    if (isTwice) {
      return [
        problemOf('twice', index, 'from', `${from} is there already`, 'Delete one of the two.'),
      ];
    }
    if (from === to) {
      return [
        problemOf('to-itself', index, 'to', 'is the same address as "from"', 'Write the new one.'),
      ];
    }
    const further = targets.get(to);
    if (further === undefined) return [];
    return [
      problemOf(
        'chain',
        index,
        'to',
        `${to} is itself an address that leads on, to ${further}`,
        `Write the last address: to: ${further}`,
      ),
    ];
  });
}

function problemOf(
  code: CodeIn<'redirect'>,
  index: number,
  field: string,
  message: string,
  fix: string,
): Problem {
  const path = [index, field];
  return anError({ code: `redirect/${code}`, file: 'redirects.yaml', path, message, fix });
}

import type { SiteContext } from '../../src/core/views/site-context.ts';
import { listPages } from '../../src/core/views/site-map/list-pages.ts';
import { listPracticePages } from '../../src/core/views/site-map/practice-pages.ts';
import { slips } from './judge-problems.ts';

/** Words every page, feed and document of a context. Throws where one cannot be worded. */
export function judgeViews(
  context: SiteContext,
  texts: ReadonlyMap<string, string>,
): { views: number; faults: string[] } {
  const faults: string[] = [];
  let views = 0;
  const judge = (address: string, view: unknown) => {
    views++;
    const text = JSON.stringify(view) ?? '';
    const slip = slips.exec(text);
    if (!slip || [...texts.values()].some((typed) => typed.includes(slip[0]))) return;
    faults.push(`"${slip[0]}" at ${address}: ${text.slice(Math.max(0, slip.index - 80), slip.index + 40)}`); // prettier-ignore
  };
  for (const { address, view } of listPages(context)) judge(address, view());
  for (const state of context.state.practices.values()) {
    for (const { address, view } of listPracticePages(state, context)) judge(address, view());
  }
  return { views, faults };
}

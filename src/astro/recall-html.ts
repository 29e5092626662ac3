import { memoize } from '../core/cache/memoize.ts';

/** The HTML of a part that is the same on all pages with the same frame: made the first time, recalled after that. */
export function recallHtml(
  frame: object,
  name: string,
  render: () => Promise<string>,
): string | Promise<string> {
  const parts = partsOf(frame);
  const known = parts.get(name);
  if (known !== undefined) return known;
  return render().then((html) => {
    parts.set(name, html);
    return html;
  });
}

const partsOf = memoize<object, Map<string, string>>(() => new Map());

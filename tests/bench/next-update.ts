import { now } from './make-content.ts';
import { minuteMs, parseInstant } from '../../src/core/time/instant.ts';
import { fileStem } from '../../src/core/time/london.ts';
import { writeTime } from '../../src/core/authoring/write-time.ts';

/** One update more for the newest incident: the same words again, dated five minutes before now. */
export function makeNextUpdate(texts: ReadonlyMap<string, string>): [string, string] {
  const updates = [...texts.keys()].filter((path) => /\/\d{4}-\d{2}-\d{2}T\d{4}\.md$/.test(path));
  const newest = updates.toSorted().at(-1) ?? '';
  const at = (parseInstant(now) ?? 0) - 5 * minuteMs;
  const text = (texts.get(newest) ?? '')
    .replace(/^at: .*$/m, `at: ${writeTime(at)}`)
    .replace(/^next: .*$/m, `next: ${writeTime(at + 480 * minuteMs)}`);
  return [newest.replace(/[^/]+$/, `${fileStem(at)}.md`), text];
}

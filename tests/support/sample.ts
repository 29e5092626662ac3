import { readContent } from '../../src/content/read-content.ts';
import { stateAt } from '../../src/core/state/state.ts';

/** The real content of this checkout, and its state at its own clock. Throws if it has an error. */
export function readSample() {
  const { content, now, problems } = readContent('content', { today: Date.now() });
  if (!content) throw new Error(`content/ has problems: ${JSON.stringify(problems[0])}`);
  return { content, now, state: stateAt(content, now) };
}

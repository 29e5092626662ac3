import { readContent } from '../../src/content/read-content.ts';

/** The real content of this checkout, and its state at its own clock. Throws if it has an error. */
export function readSample() {
  const { board, problems } = readContent('content', { today: Date.now() });
  if (!board) throw new Error(`content/ has problems: ${JSON.stringify(problems[0])}`);
  const { content, state } = board;
  return { board, content, now: state.now, state };
}

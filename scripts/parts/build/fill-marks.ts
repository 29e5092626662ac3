import { markBegins, markEnds } from '../../../src/core/stamp.ts';

const beginning = Buffer.from(markBegins);
const end = Buffer.from(markEnds);

/** Where a mark stands in a file's bytes, and what it is to be filled with. */
export interface Mark {
  start: number;
  end: number;
  name: string;
}

/** Everything in a file that looks like a mark. */
export function findMarks(body: Buffer): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (;;) {
    const start = body.indexOf(beginning, from);
    if (start < 0) return marks;
    const nameEnds = body.indexOf(end, start + beginning.length);
    if (nameEnds < 0) return marks;
    const name = body.toString('utf8', start + beginning.length, nameEnds);
    marks.push({ start, end: nameEnds + end.length, name });
    // What looks like a name may hold the beginning of a mark.
    from = start + beginning.length;
  }
}

/** A file's bytes, in pieces, with every mark filled in. What is no known mark stays as it is. */
export function fillMarks(
  body: Uint8Array,
  marks: readonly Mark[],
  fillings: ReadonlyMap<string, Uint8Array>,
): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const mark of marks) {
    const filling = fillings.get(mark.name);
    if (!filling) continue;
    pieces.push(body.subarray(from, mark.start), filling);
    from = mark.end;
  }
  return [...pieces, body.subarray(from)];
}

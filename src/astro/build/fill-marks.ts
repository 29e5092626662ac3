import { markEnd } from '../../core/views/placeholder.ts';

const end = markEnd.charCodeAt(0);

/** Where a mark stands in a file's bytes, and what it is to be filled with. */
export interface Mark {
  start: number;
  end: number;
  name: string;
}

/** Gives what takes a mark's place, or nothing if it is not there any more. */
export type Filling = (name: string) => Uint8Array | undefined;

/** Every mark in a file. */
export function findMarks(body: Buffer): Mark[] {
  const marks: Mark[] = [];
  let start = body.indexOf(end);
  while (start >= 0) {
    const last = body.indexOf(end, start + 1);
    if (last < 0) return marks;
    marks.push({ start, end: last + 1, name: body.toString('latin1', start + 1, last) });
    start = body.indexOf(end, last + 1);
  }
  return marks;
}

/** A file's bytes, in pieces, with every mark filled in. Throws if a mark is not known. */
export function fillMarks(
  body: Uint8Array,
  marks: readonly Mark[],
  fillingOf: Filling,
): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const mark of marks) {
    const filling = fillingOf(mark.name);
    if (!filling) throw new Error(`Nothing is known to fill in for ${mark.name}`);
    pieces.push(body.subarray(from, mark.start), filling);
    from = mark.end;
  }
  return [...pieces, body.subarray(from)];
}

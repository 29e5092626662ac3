import { markBegins, markEnds } from '../../../src/core/stamp.ts';

const beginning = Buffer.from(markBegins);
const end = Buffer.from(markEnds);

/** A file's bytes with every mark filled in. What is no known mark stays as it is. */
export function fillMarks(body: Buffer, fillings: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (;;) {
    const begins = body.indexOf(beginning, from);
    if (begins < 0) break;
    const ends = body.indexOf(end, begins + beginning.length);
    if (ends < 0) break;
    const filling = fillings.get(body.toString('utf8', begins + beginning.length, ends));
    const next = filling ? ends + end.length : begins + beginning.length;
    parts.push(body.subarray(from, filling ? begins : next), filling ?? Buffer.alloc(0));
    from = next;
  }
  return from === 0 ? body : Buffer.concat([...parts, body.subarray(from)]);
}
